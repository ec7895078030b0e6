package cn.tongchou.access;

import cn.tongchou.acceptance.YearAtWork;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportDraft;
import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.tender.LotKind;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestMonthlyReports;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Two libraries in two years, built once: in the first year 哈尔滨 is accepted while a batch of 大庆 has
 * failed, in the second the other way round. One supplier and one agency have the contracts; a
 * second of each has none.
 */
@Component
class TwoLibraries {

    /** A clerk of each library, and those who have no contract. */
    static final String CLERK = "haerbin";

    static final String OTHER_CLERK = "daqing";
    static final String OTHER_SUPPLIER = "gongyingshang3";
    static final String OTHER_INSPECTOR = "zhijian-yi";

    /** What the first library's people write stands in texts beginning with this word. */
    static final String CANARY = "KANARI";

    private final YearAtWork work;
    private final TestProgrammes people;
    private final TestInspections inspections;
    private final ProgrammeManagement programmes;
    private final DeliverBatch deliver;
    private final SignInspection sign;
    private final AccountManagement accounts;
    private final InstitutionDirectory institutions;
    private final TestMonthlyReports months;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<UUID> years = new ArrayList<>();

    TwoLibraries(
            YearAtWork work,
            TestProgrammes people,
            TestInspections inspections,
            ProgrammeManagement programmes,
            DeliverBatch deliver,
            SignInspection sign,
            AccountManagement accounts,
            InstitutionDirectory institutions,
            TestMonthlyReports months,
            JdbcTemplate jdbc,
            Clock clock) {
        this.work = work;
        this.people = people;
        this.inspections = inspections;
        this.programmes = programmes;
        this.deliver = deliver;
        this.sign = sign;
        this.accounts = accounts;
        this.institutions = institutions;
        this.months = months;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The programmes of the two years. */
    synchronized List<UUID> years() {
        if (years.isEmpty()) {
            account(
                    OTHER_INSPECTOR,
                    institutions.byCode("EX-Q-02").orElseThrow().id(),
                    Role.INSPECTOR,
                    "质检员乙");
            accounts.open(
                    CANARY.toLowerCase(Locale.ROOT),
                    CANARY + "-clerk",
                    people.actor(CLERK).institutionId(),
                    Role.LIBRARY_CLERK,
                    null,
                    AccountManagement.randomPassword(),
                    people.actor("admin"));
            years.add(year(CLERK, OTHER_CLERK));
            years.add(year(OTHER_CLERK, CLERK));
        }
        return years;
    }

    private UUID year(String accepted, String failed) {
        TestProgrammes.Launched year = work.ofTwo(2_000);
        Assignment first = work.assignment(year, accepted);
        Assignment second = work.assignment(year, failed);
        pass(delivered(first, 1_000, true, accepted, true));
        pass(delivered(first, 1_000, false, accepted, true));
        work.ask(first, accepted);
        work.accepted(first);
        inspections.fail(delivered(second, 1_000, true, failed, false));
        delivered(second, 1_000, false, failed, false);
        work.released(work.contract(year, LotKind.SCANNING), "100.00", false, "示例理由");
        work.accepted(year, LotKind.PLATFORM);
        papers(year);
        reported(year.id(), List.of(first, second));
        return year.id();
    }

    private Batch delivered(
            Assignment assignment, long pages, boolean byContractor, String clerk, boolean passes) {
        String mark = clerk.equals(CLERK) ? CANARY : "示例";
        // What has passed stands in the catalogue of the province, for everybody.
        String shown = passes ? "示例" : mark;
        String csv =
                "书名,分卷,页数,作者,主题词,出版日期,备注\r\n%s-title%s,01,%d,%s-author,%s-subject,,%s-note\r\n"
                        .formatted(shown, UUID.randomUUID(), pages, shown, shown, mark);
        Actor by =
                byContractor
                        ? people.actor(TestPeople.BY_ROLE.get("SUPPLIER"))
                        : people.actor(
                                clerk.equals(CLERK) ? CANARY.toLowerCase(Locale.ROOT) : clerk);
        return deliver.deliver(
                new DeliveryCommand(
                        assignment.id(),
                        mark + "-file.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        byContractor,
                        UUID.randomUUID(),
                        by));
    }

    private void pass(Batch batch) {
        sign.sign(batch.id(), inspections.inspector());
    }

    private void account(String username, UUID institution, Role role, String name) {
        accounts.openDemo(
                username,
                name,
                institution,
                role,
                username + "@example.invalid",
                accounts.hash(TestPeople.PASSWORD));
    }

    /** Papers, a pause, a run of deliveries and a report, which a year has that went on longer. */
    /** 月报 of last month: that of the one who has been accepted is taken, the other handed in. */
    private void reported(UUID year, List<Assignment> both) {
        both.forEach(assignment -> months.openedAgo(assignment, 1));
        List<MonthlyReport> reports = months.monthOver(year);
        for (Assignment assignment : both) {
            MonthlyReport report =
                    reports.stream()
                            .filter(one -> one.institutionId().equals(assignment.institutionId()))
                            .findFirst()
                            .orElseThrow();
            boolean own = assignment.institutionId().equals(people.actor(CLERK).institutionId());
            String mark = own ? CANARY : "示例";
            MonthlyReportDraft draft = months.draft(report);
            MonthlyReport handedIn =
                    months.submit(
                            new MonthlyReportDraft(
                                    draft.reportId(),
                                    draft.round(),
                                    draft.entries(),
                                    mark + "-problem",
                                    mark + "-plan",
                                    mark + "-person"),
                            own ? CLERK : OTHER_CLERK);
            if (assignment == both.get(0)) {
                months.take(handedIn);
            }
        }
    }

    private void papers(TestProgrammes.Launched year) {
        String id = year.id().toString();
        String paper = people.file().toString();
        for (String sql :
                List.of(
                        "update request_memo_stop set attachment_id = ? where memo_id in (select id"
                                + " from request_memo where programme_id = ?)",
                        "update fund_allocation set attachment_id = ? where programme_id = ?",
                        "update fund_receipt set attachment_id = ? where programme_id = ?",
                        "update tender_opening set report_id = ? where tender_id in (select id from"
                                + " joint_tender where programme_id = ?)",
                        "update contract set attachment_id = ? where programme_id = ?")) {
            jdbc.update(sql, paper, id);
        }
        Timestamp now = Timestamp.from(clock.now());
        jdbc.query(
                "select a.id, p.id from assignment a join account p on p.institution_id ="
                        + " a.institution_id where a.programme_id = ? and p.username in (?, ?)",
                row -> {
                    jdbc.update(
                            "insert into delivery_run (id, assignment_id, account_id, file_name,"
                                    + " status, rows_read, faulty_rows, error_file_id,"
                                    + " message_code, message_arguments, started_at, heard_at) values (?, ?, ?, ?, 'REFUSED', 1, 1, ?, 'production.error.busy', '', ?, ?)",
                            UUID.randomUUID().toString(),
                            row.getString(1),
                            row.getString(2),
                            "run.csv",
                            paper,
                            now,
                            now);
                },
                id,
                CLERK,
                OTHER_CLERK);
        jdbc.update(
                "insert into annual_report (id, version, number, programme_id, round_no,"
                        + " document_id, sha256, status, compiled_by, compiled_by_name, compiled_at)"
                        + " values (?, 0, ?, ?, 1, ?, ?, 'COMPILED', ?, '统筹甲', ?)",
                UUID.randomUUID().toString(),
                "NB-" + year.number(),
                id,
                paper,
                "0".repeat(64),
                people.coordinator().accountId().toString(),
                now);
        programmes.suspend(year.project(), "上级通知", people.file(), people.coordinator());
        programmes.resume(year.project(), people.coordinator());
    }
}
