package cn.tongchou.demo;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.process.RecordAllocation;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.replay.Assumptions;
import cn.tongchou.replay.FundStage;
import cn.tongchou.replay.LaunchStage;
import cn.tongchou.replay.ReplayPeople;
import cn.tongchou.replay.ReplayYear;
import cn.tongchou.replay.TenderStage;
import cn.tongchou.replay.TimeLapse;
import cn.tongchou.replay.TrainingStage;
import cn.tongchou.training.SessionPlan;
import cn.tongchou.training.TrainingManagement;
import cn.tongchou.training.process.TrainingSteps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 2016, the year under way: launched, claimed, funded, tendered and trained as its assumptions say,
 * and then stopped in the middle, so that something waits for everybody.
 */
@Component
@Profile(Demo.PROFILE)
class RunningYear {

    private final LaunchStage launch;
    private final ClaimManagement claims;
    private final ConfirmClaims confirmation;
    private final FundStage funds;
    private final TenderStage tender;
    private final TrainingStage training;
    private final TrainingManagement courses;
    private final TrainingSteps sessions;
    private final RecordAllocation allocation;
    private final ExampleBatches batches;
    private final ExamplePayments payments;
    private final ExampleMonths months;
    private final ProductionManagement production;
    private final RequestAcceptance request;
    private final AcceptAssignment acceptance;
    private final InstitutionDirectory institutions;
    private final TimeLapse time;
    private final Progress progress;

    RunningYear(
            LaunchStage launch,
            ClaimManagement claims,
            ConfirmClaims confirmation,
            FundStage funds,
            TenderStage tender,
            TrainingStage training,
            TrainingManagement courses,
            TrainingSteps sessions,
            RecordAllocation allocation,
            ExampleBatches batches,
            ExamplePayments payments,
            ExampleMonths months,
            ProductionManagement production,
            RequestAcceptance request,
            AcceptAssignment acceptance,
            InstitutionDirectory institutions,
            TimeLapse time,
            Progress progress) {
        this.launch = launch;
        this.claims = claims;
        this.confirmation = confirmation;
        this.funds = funds;
        this.tender = tender;
        this.training = training;
        this.courses = courses;
        this.sessions = sessions;
        this.allocation = allocation;
        this.batches = batches;
        this.payments = payments;
        this.months = months;
        this.production = production;
        this.request = request;
        this.acceptance = acceptance;
        this.institutions = institutions;
        this.time = time;
        this.progress = progress;
    }

    void run(Assumptions assumed, ReplayPeople.Cast cast) {
        List<ExampleRow> projects = rows(assumed, "projects");
        ReplayYear year =
                launch.launch(
                        assumed,
                        cast,
                        projects.stream()
                                .map(row -> row.project(assumed.text("price-source")))
                                .toList(),
                        progress.within(Progress.Step.RUNNING_YEAR, projects.size() + 3));
        claim(year, projects);
        funds.run(year);
        tender.run(year);
        training.run(year);
        construct(year);
    }

    private void claim(ReplayYear year, List<ExampleRow> projects) {
        Actor coordinator = year.cast().coordinator();
        time.goTo(year.assumptions().date("dates.claims"));
        for (int i = 0; i < projects.size(); i++) {
            UUID project = year.project(i + 1).id();
            projects.get(i)
                    .claims()
                    .forEach(
                            (library, quantity) ->
                                    claims.claim(
                                            project,
                                            quantity,
                                            UUID.randomUUID(),
                                            ExampleRow.clerk(library, year.cast(), institutions)));
        }
        time.goTo(year.assumptions().date("dates.claim-window-closes").plusDays(1));
        for (Claim claim : claims.undecided(year.programmeId())) {
            claims.confirm(claim.id(), coordinator);
        }
        confirmation.complete(year.programmeId(), UUID.randomUUID(), coordinator);
    }

    private void construct(ReplayYear year) {
        Assumptions assumed = year.assumptions();
        Agenda agenda = new Agenda();
        List<ExampleRow> delivered = rows(assumed, "batches");
        for (int i = 0; i < delivered.size(); i++) {
            batches.plan(year, delivered.get(i), i + 1, agenda);
        }
        rows(assumed, "requests").forEach(row -> ask(year, row, agenda));
        rows(assumed, "payments").forEach(row -> payments.plan(year, row, agenda));
        months.plan(year, agenda);
        LocalDate more = assumed.date("dates.more-money");
        agenda.on(more, () -> grantMore(year, more));
        agenda.on(more, () -> trainAgain(year));
        agenda.run(
                time,
                done -> progress.at(Progress.Step.CONSTRUCTION, done / (double) agenda.size()));
    }

    private void ask(ReplayYear year, ExampleRow row, Agenda agenda) {
        Actor clerk = row.clerk(year, institutions);
        UUID project = year.project(row.number("project")).id();
        UUID assignment =
                production.assignments(year.programmeId()).stream()
                        .filter(each -> each.projectId().equals(project))
                        .filter(each -> clerk.worksAt(each.institutionId()))
                        .map(Assignment::id)
                        .findFirst()
                        .orElseThrow();
        agenda.on(row.day("day"), () -> request.request(assignment, UUID.randomUUID(), clerk));
        if (row.day("accepted") != null) {
            agenda.on(
                    row.day("accepted"),
                    () ->
                            acceptance.accept(
                                    UUID.randomUUID(), assignment, year.cast().coordinator()));
        }
    }

    /** A second grant, whose money has not arrived. */
    private void grantMore(ReplayYear year, LocalDate day) {
        allocation.record(
                new AllocationRecord(
                        year.programmeId(),
                        year.assumptions().text("more-money.number"),
                        year.assumptions().money("more-money.amount"),
                        FundSource.CENTRAL,
                        null,
                        day,
                        null),
                null,
                false,
                UUID.randomUUID(),
                year.cast().finance());
    }

    /** A second session of each course, for the library that nobody came from; still to come. */
    private void trainAgain(ReplayYear year) {
        Assumptions assumed = year.assumptions();
        courses.courses(year.programmeId())
                .forEach(
                        course ->
                                sessions.schedule(
                                        course.id(),
                                        new SessionPlan(
                                                assumed.date("training.again"),
                                                "黑龙江省图书馆",
                                                new BigDecimal(assumed.text("training.hours")),
                                                "示例讲师"),
                                        UUID.randomUUID(),
                                        year.cast().coordinator()));
    }

    static List<ExampleRow> rows(Assumptions assumed, String path) {
        return assumed.rows(path).stream().map(ExampleRow::new).toList();
    }
}
