package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.StandIns;
import cn.tongchou.listing.Listing;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemSubjects;
import cn.tongchou.shared.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of a person: those of the role, and of the role at the person's institution; on
 * the days of a substitution also those of the absent person.
 */
@Service
@Transactional(readOnly = true)
public class Worklist {

    private final TaskSearch search;
    private final TaskKinds kinds;
    private final TaskListing listing;
    private final StandIns standIns;
    private final List<ItemSubjects> subjects;
    private final Clock clock;

    Worklist(
            TaskSearch search,
            TaskKinds kinds,
            TaskListing listing,
            StandIns standIns,
            List<ItemSubjects> subjects,
            Clock clock) {
        this.search = search;
        this.kinds = kinds;
        this.listing = listing;
        this.standIns = standIns;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** What the person has to do, due first; what others have taken is not among it. */
    public List<WorkItem> first(Actor actor, int limit) {
        Desk desk = desk(actor);
        return items(desk, search.first(desk, limit));
    }

    /** How much the person has to do, and how much of it is overdue. */
    public Counts counts(Actor actor) {
        TaskSearch.Counts counts = search.counts(desk(actor));
        return new Counts(counts.open(), counts.late());
    }

    /** What the numbers of these tasks stand for, as far as a module knows them. */
    public Map<String, String> subjects(Collection<WorkItem> items) {
        Set<String> numbers = items.stream().map(WorkItem::businessKey).collect(Collectors.toSet());
        Map<String, String> all = new HashMap<>();
        subjects.forEach(module -> all.putAll(module.subjects(numbers)));
        return all;
    }

    /** All that lies on the person's desk, as a list. */
    Listing<WorkItem> listing(Actor actor) {
        Desk desk = desk(actor);
        TaskSearch.Present present = search.present(desk, kinds.all());
        return listing.of(desk, present.groups(), present.kinds());
    }

    /**
     * @throws NotFound when there is no such task, or it is not this person's
     */
    WorkItem item(String taskId, Actor actor) {
        return items(List.of(taskId), actor).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those of these tasks that are on the person's desk. */
    List<WorkItem> items(Collection<String> taskIds, Actor actor) {
        Desk desk = desk(actor);
        return items(desk, search.find(desk, taskIds));
    }

    private Desk desk(Actor actor) {
        return new Desk(actor, standIns.of(actor.accountId()));
    }

    private List<WorkItem> items(Desk desk, List<TaskSearch.Row> rows) {
        LocalDate today = clock.today();
        return rows.stream().map(row -> desk.item(row, today)).toList();
    }

    /**
     * How much there is to do.
     *
     * @param open how many tasks; 1,000 stands for that many or more
     * @param late how many of them are overdue; 1,000 stands for that many or more
     */
    public record Counts(int open, int late) {}
}
