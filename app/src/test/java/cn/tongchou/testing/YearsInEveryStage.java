package cn.tongchou.testing;

import cn.tongchou.acceptance.YearAtWork;
import cn.tongchou.acceptance.process.CloseYear;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.DeliveryRuns;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.FigureSources;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.reporting.SmallYear;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.LotKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Years that stand at every stage, so that each page can be seen with what people fill in there: a
 * draft, an open claim window, the 请示, each step of the tender, the courses, construction with
 * rework, a batch that failed three times, acceptance, payment, and the annual report.
 */
@Component
public class YearsInEveryStage {

    private final TestProgrammes programmes;
    private final TestYearStages stages;
    private final TestInspections inspections;
    private final SmallYear small;
    private final YearAtWork work;
    private final CloseYear closing;
    private final ProgrammeManagement management;
    private final TestBatches batches;
    private final DeliveryRuns runs;
    private final ProductionManagement production;
    private final TestMonthlyReports months;
    private final FigureSources sources;
    private final TaskService tasks;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    YearsInEveryStage(
            TestProgrammes programmes,
            TestYearStages stages,
            TestInspections inspections,
            SmallYear small,
            YearAtWork work,
            CloseYear closing,
            ProgrammeManagement management,
            TestBatches batches,
            DeliveryRuns runs,
            ProductionManagement production,
            TestMonthlyReports months,
            FigureSources sources,
            TaskService tasks,
            JdbcTemplate jdbc,
            Clock clock) {
        this.programmes = programmes;
        this.stages = stages;
        this.inspections = inspections;
        this.small = small;
        this.work = work;
        this.closing = closing;
        this.management = management;
        this.batches = batches;
        this.runs = runs;
        this.production = production;
        this.months = months;
        this.sources = sources;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes them all. */
    public Made make() {
        List<UUID> years = new ArrayList<>();
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), Clock.ZONE);
        var draft = programmes.draft(now.plusDays(1), now.plusDays(20));
        management.addProject(
                draft.id(),
                TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 1_000),
                programmes.coordinator());
        TestProgrammes.Launched building = small.build();
        management.suspend(
                SmallYear.project(building, ConstructionKind.GOV_OPEN_INFO),
                "上级通知暂缓建设",
                programmes.file(),
                programmes.coordinator());
        years.add(building.id());
        years.add(stages.claimed().id());
        years.add(stages.funded("300000").id());
        years.add(stages.announced("300000").id());
        years.add(stages.opened("300000", "280000").id());
        years.add(stages.evaluated("300000", "280000").id());
        years.add(stages.awarded("300000", "280000").id());
        years.add(work.contracted(1_000).id());
        years.add(inspections.failedThreeTimes("haerbin").programmeId());
        Assignment asked = acceptance();
        years.add(asked.programmeId());
        years.add(payment());
        years.add(annualReport(false));
        years.add(annualReport(true));
        Batch fresh = batches.delivered("haerbin", 100);
        years.add(fresh.programmeId());
        monthOver(fresh);
        sources.name(
                fresh.programmeId(),
                management.programme(fresh.programmeId()).calendarYear(),
                List.of("示例来源"),
                List.of("示例假定"));
        String absent = "/substitutions/new?absentId=" + programmes.actor("caiwu").accountId();
        return new Made(
                years,
                Map.of(
                        "haerbin",
                        List.of(
                                "/deliveries/" + refusedDelivery(fresh),
                                "/resources/" + part(fresh)),
                        "tongchou",
                        List.of(bulk(asked), absent, "/search?q=21"),
                        "admin",
                        List.of(absent)));
    }

    /** The question before the acceptance of what was asked for. */
    private String bulk(Assignment asked) {
        return "/tasks/bulk/accept-assignments"
                + tasks.createTaskQuery().processInstanceBusinessKey(asked.number()).list().stream()
                        .map(task -> "selected=" + task.getId())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private void monthOver(Batch batch) {
        months.openedAgo(production.assignment(batch.assignmentId()), 1);
        months.monthOver(batch.programmeId());
    }

    private UUID refusedDelivery(Batch batch) {
        UUID run = UUID.randomUUID();
        runs.begin(
                new DeliveryCommand(
                        batch.assignmentId(),
                        "清单.csv",
                        new byte[0],
                        false,
                        run,
                        programmes.actor("haerbin")),
                batch.assignmentId(),
                null);
        runs.refused(run, RuleViolation.of("production.error.file-missing"), null);
        return run;
    }

    private String part(Batch batch) {
        return jdbc.queryForObject(
                "select min(id) from work_part where batch_id = ?",
                String.class,
                batch.id().toString());
    }

    private Assignment acceptance() {
        TestProgrammes.Launched year = work.ofTwo(500);
        Assignment asked = work.assignment(year, "haerbin");
        work.passed(asked, 500, true);
        work.ask(asked);
        return asked;
    }

    private UUID payment() {
        TestProgrammes.Launched year = work.constructed(700, 300);
        work.released(work.due(year, LotKind.PLATFORM), "1000.00", false, "先付一部分");
        work.released(work.due(year, LotKind.SCANNING), "100.00", false, "先付一部分");
        return year.id();
    }

    private UUID annualReport(boolean compiled) {
        TestProgrammes.Launched year = work.constructed(60, 40);
        for (LotKind kind : List.of(LotKind.SCANNING, LotKind.PLATFORM, LotKind.INSPECTION)) {
            work.settleAll(work.due(year, kind));
        }
        if (compiled) {
            closing.compile(UUID.randomUUID(), year.id(), "请审阅", programmes.coordinator());
        }
        return year.id();
    }

    /**
     * What was made.
     *
     * @param years the launched ones
     * @param starts by user name, pages that no link leads to, or only late
     */
    public record Made(List<UUID> years, Map<String, List<String>> starts) {}
}
