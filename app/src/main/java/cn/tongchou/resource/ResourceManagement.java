package cn.tongchou.resource;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and corrects the catalogue. Everyone signed in reads 已审; a library reads its own 新稿 and 返工
 * besides, the coordinator reads all. What a batch delivered changes by redelivery only; other 新稿
 * its own library may correct or remove.
 */
@Service
@Step
public class ResourceManagement {

    private final Works works;
    private final WorkParts parts;
    private final ResourceQuery query;
    private final InstitutionDirectory institutions;
    private final ApplicationEventPublisher events;

    ResourceManagement(
            Works works,
            WorkParts parts,
            ResourceQuery query,
            InstitutionDirectory institutions,
            ApplicationEventPublisher events) {
        this.works = works;
        this.parts = parts;
        this.query = query;
        this.institutions = institutions;
        this.events = events;
    }

    /**
     * One page of what the person may see, newest first.
     *
     * @param before rows after (below) this listing number, or {@code null} from the top
     * @param after rows above this listing number (the page before), or {@code null}
     * @param limit 1 to 500
     */
    @Transactional(readOnly = true)
    public List<ListedPart> list(
            ResourceFilter filter, Actor actor, Long before, Long after, int limit) {
        return query.list(filter, scope(actor), before, after, limit);
    }

    /** How many rows the filter has for this person, counted up to 10,000. */
    @Transactional(readOnly = true)
    public long count(ResourceFilter filter, Actor actor) {
        return query.count(filter, scope(actor));
    }

    /**
     * @throws NotFound when there is none, or none that this person may see
     */
    @Transactional(readOnly = true)
    public WorkPart part(UUID partId, Actor actor) {
        WorkPart part = parts.findById(partId).orElseThrow(NotFound::new);
        if (part.status() != PartStatus.APPROVED
                && !actor.is(Role.COORDINATOR)
                && !owns(part, actor)) {
            throw new NotFound();
        }
        return part;
    }

    @Transactional(readOnly = true)
    public Work work(UUID workId) {
        return works.findById(workId).orElseThrow(NotFound::new);
    }

    /** Whether this person may correct or remove the part. */
    @Transactional(readOnly = true)
    public boolean mayChange(WorkPart part, Actor actor) {
        return part.status() == PartStatus.NEW && keeps(part, actor);
    }

    /**
     * Corrects a 新稿 of the own library.
     *
     * @throws NotFound when it is not the person's to change
     * @throws RuleViolation {@code resource.error.not-new}, {@code resource.error.title-missing},
     *     {@code resource.error.pages}, {@code resource.error.part-in-batch} when title, part or
     *     pages of a delivered part would change
     */
    public WorkPart correct(UUID partId, Description wish, Actor actor) {
        WorkPart part = keptBy(partId, actor);
        String title = blankToNull(wish.title());
        if (title == null) {
            throw RuleViolation.at("title", "resource.error.title-missing");
        }
        if (wish.pages() != null && wish.pages() < 1) {
            throw RuleViolation.at("pages", "resource.error.pages");
        }
        if (part.status() != PartStatus.NEW) {
            throw RuleViolation.of("resource.error.not-new");
        }
        String before = part.heading();
        Work work =
                works.findById(Work.idOf(part.libraryId(), part.prefectureCode(), title))
                        .or(
                                () ->
                                        works.findById(part.workId())
                                                .filter(w -> w.title().equals(title)))
                        .orElseGet(() -> new Work(part.libraryId(), part.prefectureCode(), title));
        work.describe(
                blankToNull(wish.creator()),
                blankToNull(wish.clcNumber()),
                blankToNull(wish.subjects()),
                blankToNull(wish.publisher()),
                blankToNull(wish.issued()));
        works.save(work);
        String label = blankToNull(wish.part());
        boolean same =
                part.title().equals(title)
                        && Objects.equals(part.partLabel(), label)
                        && Objects.equals(part.pages(), wish.pages());
        if (!same) {
            part.rename(work.id(), title, label, wish.pages());
            parts.save(part);
        }
        events.publishEvent(
                actor.changed(
                        "work-part",
                        part.id(),
                        part.heading(),
                        "resource.history.corrected",
                        part.status(),
                        part.status(),
                        null,
                        before.equals(part.heading()) ? null : before + " → " + part.heading()));
        return part;
    }

    /**
     * Removes 新稿 of the own library; all of them or none.
     *
     * @throws NotFound when one is missing or not the person's
     * @throws RuleViolation {@code resource.error.nothing-selected}, {@code
     *     resource.error.not-new}, {@code resource.error.part-in-batch}
     */
    public int remove(List<UUID> partIds, Actor actor) {
        if (partIds == null || partIds.isEmpty()) {
            throw RuleViolation.of("resource.error.nothing-selected");
        }
        for (UUID id : partIds.stream().distinct().toList()) {
            WorkPart part = keptBy(id, actor);
            part.requireRemovable();
            parts.delete(part);
            events.publishEvent(
                    actor.changed(
                            "work-part",
                            part.id(),
                            part.heading(),
                            "resource.history.removed",
                            part.status(),
                            null,
                            null,
                            part.heading()));
        }
        return partIds.size();
    }

    private WorkPart keptBy(UUID partId, Actor actor) {
        return parts.findById(partId).filter(part -> keeps(part, actor)).orElseThrow(NotFound::new);
    }

    private boolean keeps(WorkPart part, Actor actor) {
        return actor.is(Role.LIBRARY_CLERK) && owns(part, actor)
                || actor.is(Role.COORDINATOR) && part.libraryId() == null;
    }

    private boolean owns(WorkPart part, Actor actor) {
        if (!actor.is(Role.LIBRARY_CLERK)) {
            return false;
        }
        return part.libraryId() == null
                ? part.prefectureCode().equals(divisionOf(actor))
                : actor.worksAt(part.libraryId());
    }

    private ResourceQuery.Scope scope(Actor actor) {
        return new ResourceQuery.Scope(
                actor.is(Role.COORDINATOR),
                actor.is(Role.LIBRARY_CLERK) ? actor.institutionId() : null,
                actor.is(Role.LIBRARY_CLERK) ? divisionOf(actor) : null);
    }

    private String divisionOf(Actor actor) {
        return institutions.find(actor.institutionId()).map(Institution::divisionCode).orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * What a person says about a part; blank means unknown.
     *
     * @param pages 1 or more, or {@code null}
     */
    public record Description(
            String title,
            String part,
            Long pages,
            String creator,
            String clcNumber,
            String subjects,
            String publisher,
            String issued) {}
}
