package cn.tongchou.worklist;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.ListTexts;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.shared.Clock;
import cn.tongchou.workbook.CellKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 待办 as a list: each of its orders is one column of {@link OpenTasks}, read along an index. */
@Component
class TaskListing {

    private final TaskKinds kinds;
    private final Clock clock;

    TaskListing(TaskKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * The list of what lies on a desk.
     *
     * @param groups those of the desk's groups that have a task at all
     * @param present the kinds of which there is a task
     */
    Listing<WorkItem> of(Desk desk, Set<String> groups, Set<String> present) {
        LocalDate today = clock.today();
        Listing<WorkItem> listing =
                Listing.<WorkItem>at("/tasks", "worklist.list.title")
                        .rows(
                                "o.*, a.display_name",
                                "open_task o left join account a on a.username = o.taken_by",
                                "o.task_id",
                                (row, i) -> desk.item(TaskSearch.row(row), today))
                        .bind("desk_me", desk.usernames())
                        .sortedBy("due");
        return columns(filters(within(listing, groups), present, today));
    }

    /** One group is read along its index; a task of several stands there once. */
    private static Listing<WorkItem> within(Listing<WorkItem> listing, Set<String> groups) {
        if (groups.size() == 1) {
            return listing.along("o.group_name")
                    .within(
                            "o.group_name = :desk_group",
                            Map.of("desk_group", groups.iterator().next()));
        }
        return listing.within(
                groups.isEmpty()
                        ? "o.task_id is null"
                        : "o.group_name in (:desk_groups) and not exists (select 1 from open_task x"
                                + " where x.task_id = o.task_id and x.group_name in (:desk_groups)"
                                + " and x.group_name < o.group_name)",
                Map.of("desk_groups", groups));
    }

    private Listing<WorkItem> filters(
            Listing<WorkItem> listing, Set<String> present, LocalDate today) {
        String monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString();
        return listing.filter(ListFilter.text("number", "worklist.filter.number", "o.business_key"))
                .filter(
                        ListFilter.choice(
                                "stage",
                                "worklist.item.stage",
                                options("worklist.stage.", kinds.stagesOf(present)),
                                "o.stage = :value"))
                .filter(
                        ListFilter.choice(
                                "kind",
                                "worklist.item.kind",
                                options("worklist.task.", present),
                                "o.task_key = :value"))
                .filter(
                        ListFilter.choice(
                                "due",
                                "worklist.item.due",
                                List.of(
                                        Option.of("overdue", "worklist.due.overdue")
                                                .where("o.due_key < '" + today + "'"),
                                        Option.of("week", "worklist.due.week")
                                                .where(
                                                        "o.due_key >= '"
                                                                + today
                                                                + "' and o.due_key < '"
                                                                + monday
                                                                + "'"),
                                        Option.of("none", "worklist.due.none")
                                                .where("o.due_key >= '" + OpenTasks.NEVER + "'")),
                                ""))
                .filter(
                        ListFilter.choice(
                                "holder",
                                "worklist.filter.holder",
                                List.of(
                                        Option.of("todo", "worklist.holder.todo")
                                                .where(
                                                        "o.taken_by = '' or o.taken_by in (:desk_me)"),
                                        Option.of("mine", "worklist.holder.mine")
                                                .where("o.taken_by in (:desk_me)"),
                                        Option.of("free", "worklist.holder.free")
                                                .where("o.taken_by = ''"),
                                        Option.of("others", "worklist.holder.others")
                                                .where(
                                                        "o.taken_by <> '' and o.taken_by not in (:desk_me)")),
                                ""));
    }

    private static List<Option> options(String prefix, Set<String> values) {
        return values.stream().map(value -> Option.of(value, prefix + value)).toList();
    }

    private static Listing<WorkItem> columns(Listing<WorkItem> listing) {
        return listing.column(
                        "due",
                        "worklist.item.due",
                        Sort.text("o.due_key"),
                        CellKind.DATE,
                        12,
                        WorkItem::due)
                .column(
                        "kind",
                        "worklist.item.kind",
                        null,
                        CellKind.TEXT,
                        24,
                        (item, texts) -> texts.get(item.nameKey()))
                .column(
                        "number",
                        "worklist.filter.number",
                        Sort.text("o.number_key"),
                        CellKind.TEXT,
                        20,
                        WorkItem::businessKey)
                .column(
                        "stage",
                        "worklist.item.stage",
                        null,
                        CellKind.TEXT,
                        18,
                        (item, texts) -> texts.get("worklist.stage." + item.stage()))
                .column("who", "worklist.item.who", null, CellKind.TEXT, 24, TaskListing::who)
                .column(
                        "since",
                        "worklist.item.since",
                        Sort.text("o.since_key"),
                        CellKind.MOMENT,
                        18,
                        item -> LocalDateTime.ofInstant(item.since(), Clock.ZONE))
                .column(
                        "next",
                        "worklist.item.next",
                        null,
                        CellKind.TEXT,
                        28,
                        (item, texts) -> texts.get(item.nextKey()));
    }

    private static String who(WorkItem item, ListTexts texts) {
        return item.takenByName() != null
                ? item.takenByName()
                : item.roles().stream()
                        .map(role -> texts.get(role.messageKey()))
                        .collect(Collectors.joining("、"));
    }
}
