package cn.tongchou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.identity.SubstitutionManagement;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Lists;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TongchouTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@TongchouTest
@Tag("database")
class WorklistTests {

    @Autowired private Worklist worklist;
    @Autowired private Lists lists;
    @Autowired private OpenTasks rows;
    @Autowired private OpenTasksStart start;
    @Autowired private OpenTasksInvariant invariant;
    @Autowired private TestAssignments assignments;
    @Autowired private SubstitutionManagement substitutions;
    @Autowired private ProcessTasks tasks;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;

    /** A desk that is nobody else's. */
    private final Actor clerk =
            new Actor(
                    UUID.randomUUID(), "nobody", "无人", UUID.randomUUID(), "无馆", Role.LIBRARY_CLERK);

    @AfterEach
    void clear() {
        jdbc.update("delete from open_task where group_name = ?", clerk.groups().get(1));
    }

    @Test
    void anOpenTaskStandsOnTheDesksOfItsGroupsUntilItIsDone() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, "hegang");
        assertThat(numbers(assignments.actor("hegang"))).contains(assignment.number());
        assertThat(numbers(assignments.actor("haerbin"))).doesNotContain(assignment.number());
        assertThat(invariant.check().violations()).isEmpty();

        transaction.executeWithoutResult(
                s ->
                        tasks.complete(
                                assignment.number(),
                                "user_deliver_batches",
                                java.util.Map.of(),
                                assignments.actor("hegang")));

        assertThat(worklist.first(assignments.actor("hegang"), 1000))
                .noneMatch(
                        item ->
                                item.businessKey().equals(assignment.number())
                                        && item.kind().equals("user_deliver_batches"));
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void aTaskSaysWhoseWorkItIs() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, "hegang");
        WorkItem item = find(assignments.actor("hegang"), assignment.number());
        assertThat(worklist.subjects(List.of(item)).get(assignment.number()))
                .startsWith("鹤岗市图书馆 · ");
    }

    @Test
    void aMovedDeadlineIsMovedOnTheListToo() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, "hegang");
        LocalDate later = clock.today().plusDays(77);

        transaction.executeWithoutResult(
                s ->
                        tasks.moveDue(
                                assignment.number(), "user_deliver_batches", Clock.endOf(later)));

        assertThat(find(assignments.actor("hegang"), assignment.number()).due()).isEqualTo(later);
        assertThat(invariant.check().violations()).isEmpty();

        transaction.executeWithoutResult(
                s -> tasks.moveDue(assignment.number(), "user_deliver_batches", null));

        assertThat(find(assignments.actor("hegang"), assignment.number()).due()).isNull();
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void everyPageFollowsTheOneBeforeInEveryOrderAndBackAgain() {
        for (int i = 0; i < 130; i++) {
            add(i % 7 == 0 ? null : clock.today().plusDays(i % 5 - 2), "K-" + i % 13);
        }
        for (String sort : List.of("due", "since", "number")) {
            List<String> forth = new ArrayList<>();
            List<ListPage<WorkItem>> pages = new ArrayList<>();
            ListPage<WorkItem> page = page("sort", sort);
            while (true) {
                pages.add(page);
                page.rows().forEach(item -> forth.add(item.taskId()));
                if (page.nextHref() == null) {
                    break;
                }
                page = page("sort", sort, "after", place(page.nextHref()));
            }
            assertThat(forth).hasSize(130).doesNotHaveDuplicates();
            assertThat(pages).hasSize(3);
            assertThat(page("sort", sort, "before", place(page.previousHref())).rows())
                    .isEqualTo(pages.get(1).rows());
        }
    }

    @Test
    void theDueFilterKnowsOverdueThisWeekAndNever() {
        add(clock.today().minusDays(1), "LATE");
        add(clock.today(), "TODAY");
        add(clock.today().plusDays(8), "LATER");
        add(null, "NEVER");

        assertThat(found("due", "overdue")).containsExactly("LATE");
        assertThat(found("due", "week")).containsExactly("TODAY");
        assertThat(found("due", "none")).containsExactly("NEVER");
        assertThat(found()).containsExactly("LATE", "TODAY", "LATER", "NEVER");
        assertThat(worklist.counts(clerk)).isEqualTo(new Worklist.Counts(4, 1));
    }

    @Test
    void whatOthersHaveTakenIsNotAmongWhatThePersonHasToDo() {
        add(clock.today(), "FREE");
        String taken = add(clock.today(), "TAKEN");
        rows.take(taken, "", "somebody", clock.now());
        String mine = add(clock.today(), "MINE");
        rows.take(mine, "", clerk.username(), clock.now());

        assertThat(worklist.first(clerk, 9))
                .extracting(WorkItem::businessKey)
                .containsExactlyInAnyOrder("FREE", "MINE");
        assertThat(worklist.counts(clerk).open()).isEqualTo(2);
        assertThat(found("holder", "others")).containsExactly("TAKEN");
        assertThat(found("holder", "mine")).containsExactly("MINE");
        assertThat(found("holder", "free")).containsExactly("FREE");
        assertThat(found("holder", "todo")).containsExactlyInAnyOrder("FREE", "MINE");
    }

    @Test
    void aTaskOfTwoOfThePersonsGroupsStandsThereOnce() {
        Instant now = clock.now();
        rows.add(
                new OpenTasks.Opened(
                        UUID.randomUUID().toString(),
                        Set.of("LIBRARY_CLERK", clerk.groups().get(1)),
                        "user_pay",
                        "stage",
                        "TWICE",
                        now,
                        null,
                        ""));
        try {
            assertThat(worklist.first(clerk, 9))
                    .extracting(WorkItem::businessKey)
                    .containsOnlyOnce("TWICE");
            assertThat(worklist.counts(clerk).open()).isEqualTo(1);
        } finally {
            jdbc.update("delete from open_task where business_key = 'TWICE'");
        }
    }

    @Test
    void onTheDaysOfASubstitutionTheAbsentPersonsTasksLieOnTheSubstitutesDesk() {
        Actor leader = assignments.actor("lingdao");
        Actor coordinator = assignments.actor("tongchou2");
        String id = UUID.randomUUID().toString();
        rows.add(
                new OpenTasks.Opened(
                        id,
                        Set.of("LEADER"),
                        "user_pay",
                        "stage",
                        "LEADERS",
                        clock.now(),
                        null,
                        ""));
        try {
            assertThatThrownBy(() -> worklist.item(id, coordinator)).isInstanceOf(NotFound.class);
            long before = worklist.counts(coordinator).open();

            UUID substitution =
                    substitutions
                            .name(
                                    UUID.randomUUID(),
                                    leader.accountId(),
                                    coordinator.accountId(),
                                    clock.today(),
                                    clock.today(),
                                    null,
                                    leader)
                            .id();
            assertThat(worklist.item(id, coordinator).place().absent()).isEqualTo(leader);
            assertThat(worklist.counts(coordinator).open()).isGreaterThan((int) before);
            rows.take(id, "", leader.username(), clock.now());
            assertThat(worklist.item(id, coordinator).mine()).isTrue();

            substitutions.end(substitution, leader);
            assertThatThrownBy(() -> worklist.item(id, coordinator)).isInstanceOf(NotFound.class);
        } finally {
            rows.remove(id);
        }
    }

    @Test
    void aRowThatIsMissingStrayOrAlteredIsNamed() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, "hegang");
        String task = find(assignments.actor("hegang"), assignment.number()).taskId();
        String stray = add(null, "STRAY");
        jdbc.update("update open_task set taken_by = 'thief' where task_id = ?", task);

        assertThat(invariant.check().violations())
                .anyMatch(line -> line.contains(task) && line.contains("thief"))
                .anyMatch(line -> line.contains(stray));

        jdbc.update("delete from open_task where task_id = ?", task);
        assertThat(invariant.check().violations())
                .anyMatch(line -> line.contains(task) && line.contains("no desk"));

        clear();
        jdbc.update("delete from open_task");
        start.fillWhereEmpty();
        assertThat(invariant.check().violations()).isEmpty();
        assertThat(find(assignments.actor("hegang"), assignment.number()).taskId()).isEqualTo(task);
    }

    private String add(LocalDate due, String number) {
        String id = UUID.randomUUID().toString();
        rows.add(
                new OpenTasks.Opened(
                        id,
                        Set.of(clerk.groups().get(1)),
                        "user_pay",
                        "stage",
                        number,
                        clock.now(),
                        due == null ? null : Date.from(Clock.endOf(due)),
                        ""));
        return id;
    }

    private List<String> found(String... query) {
        return page(query).rows().stream().map(WorkItem::businessKey).toList();
    }

    private ListPage<WorkItem> page(String... query) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        for (int i = 0; i < query.length; i += 2) {
            address.add(query[i], query[i + 1]);
        }
        return lists.page(worklist.listing(clerk), address);
    }

    private static String place(String href) {
        return java.net.URLDecoder.decode(
                href.replaceFirst(".*(after|before)=", "").replaceFirst("&.*", ""),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private WorkItem find(Actor actor, String number) {
        return worklist.first(actor, 1000).stream()
                .filter(item -> item.businessKey().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers(Actor actor) {
        return worklist.first(actor, 1000).stream().map(WorkItem::businessKey).toList();
    }
}
