package cn.tongchou.replay;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.DefectClass;
import cn.tongchou.inspection.DefectRecording;
import cn.tongchou.inspection.DefectType;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.production.process.RedeliverBatch;
import cn.tongchou.production.process.RequestAcceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 建设与质检: every library's pages in batches, each inspected by a sample; one library is held back
 * until it is trained, one batch fails twice and passes, one library is late and gets more time.
 */
@Component
@Order(5)
class ConstructionStage implements ReplayYear.Stage {

    private final ProductionManagement production;
    private final DeliverBatch delivery;
    private final RedeliverBatch redelivery;
    private final RequestAcceptance request;
    private final SignInspection signature;
    private final DefectRecording defects;
    private final InspectionRecords inspections;
    private final AcceptAssignment acceptance;
    private final InstitutionDirectory institutions;
    private final TrainingStage training;
    private final TimeLapse time;

    ConstructionStage(
            ProductionManagement production,
            DeliverBatch delivery,
            RedeliverBatch redelivery,
            RequestAcceptance request,
            SignInspection signature,
            DefectRecording defects,
            InspectionRecords inspections,
            AcceptAssignment acceptance,
            InstitutionDirectory institutions,
            TrainingStage training,
            TimeLapse time) {
        this.production = production;
        this.delivery = delivery;
        this.redelivery = redelivery;
        this.request = request;
        this.signature = signature;
        this.defects = defects;
        this.inspections = inspections;
        this.acceptance = acceptance;
        this.institutions = institutions;
        this.training = training;
        this.time = time;
    }

    @Override
    public void run(ReplayYear year) {
        Assumptions assumed = year.assumptions();
        LocalDate start = assumed.date("dates.first-delivery");
        int batches = (int) assumed.number("batches-per-library");
        long rhythm = assumed.number("days-between-batches");
        time.goTo(start);
        trainWhoWasAbsent(year, start);
        List<Assignment> assignments = production.assignments(year.programmeId());
        long perBatch = assumed.number("project.pages-per-library") / batches;
        for (int no = 1; no <= batches; no++) {
            time.goTo(start.plusDays(rhythm * no));
            for (Assignment assignment : assignments) {
                boolean late = is(assignment, assumed.text("mishaps.late")) && no == batches;
                if (!late) {
                    deliver(year, assignment, no, due(year, assignment, no, batches, perBatch));
                }
            }
            year.say(
                    "construction",
                    "round %d of %d: %,d pages passed",
                    no,
                    batches,
                    passed(assignments));
        }
        assignments.forEach(
                assignment ->
                        request.request(
                                assignment.id(), UUID.randomUUID(), clerk(year, assignment)));
        giveTimeToTheLate(year, assignments, batches, perBatch);
    }

    private void trainWhoWasAbsent(ReplayYear year, LocalDate day) {
        String absent = year.assumptions().text("mishaps.untrained");
        production.assignments(year.programmeId()).stream()
                .filter(each -> is(each, absent))
                .forEach(
                        held -> {
                            Actor clerk = clerk(year, held);
                            year.mishap(
                                    "training",
                                    clerk.institutionName() + " delivers without training",
                                    "production.error.training-missing",
                                    () ->
                                            delivery.deliver(
                                                    command(
                                                            held.id(),
                                                            clerk,
                                                            manifest(
                                                                    year,
                                                                    clerk.institutionName(),
                                                                    1,
                                                                    100),
                                                            false)));
                            training.hold(year, day.plusDays(1), List.of(clerk));
                        });
    }

    private void giveTimeToTheLate(
            ReplayYear year, List<Assignment> assignments, int batches, long perBatch) {
        String late = year.assumptions().text("mishaps.late");
        assignments.stream()
                .filter(each -> is(each, late))
                .forEach(
                        assignment -> {
                            LocalDate more = year.assumptions().date("dates.extended-deadline");
                            acceptance.extend(
                                    UUID.randomUUID(),
                                    assignment.id(),
                                    more,
                                    "最后一批尚未交付（示例）",
                                    year.cast().coordinator());
                            year.say(
                                    "construction",
                                    "%s is late and has time until %s",
                                    clerk(year, assignment).institutionName(),
                                    more);
                            time.goTo(more.minusDays(3));
                            deliver(
                                    year,
                                    assignment,
                                    batches,
                                    due(year, assignment, batches, batches, perBatch));
                            request.request(
                                    assignment.id(), UUID.randomUUID(), clerk(year, assignment));
                        });
    }

    private void deliver(ReplayYear year, Assignment assignment, int no, long pages) {
        if (pages == 0) {
            return;
        }
        String library = clerk(year, assignment).institutionName();
        Batch batch =
                delivery.deliver(
                        command(
                                assignment.id(),
                                year.cast().supplier(),
                                manifest(year, library, no, pages),
                                true));
        if (no == 1 && is(assignment, year.assumptions().text("mishaps.fails-twice"))) {
            failTwice(year, batch, library, pages);
        }
        signature.sign(batch.id(), year.cast().inspector());
    }

    private void failTwice(ReplayYear year, Batch batch, String library, long pages) {
        for (int round = 1; round <= 2; round++) {
            Inspection inspection = inspections.newest(batch.id()).orElseThrow();
            DefectType fatal =
                    inspections.catalogue(inspection).stream()
                            .filter(type -> type.defectClass() == DefectClass.A)
                            .findFirst()
                            .orElseThrow();
            defects.record(
                    batch.id(),
                    round,
                    1,
                    fatal.code(),
                    "示例缺陷",
                    UUID.randomUUID(),
                    year.cast().inspector());
            signature.sign(batch.id(), year.cast().inspector());
            year.say(
                    "inspection",
                    "%s of %s fails in round %d and is reworked",
                    batch.number(),
                    library,
                    round);
            redelivery.redeliver(
                    command(
                            batch.id(),
                            year.cast().supplier(),
                            manifest(year, library, 1, pages),
                            true));
        }
    }

    /**
     * Pages of one batch: equal shares, the last takes the rest, less what the library falls short
     * of.
     */
    private long due(ReplayYear year, Assignment assignment, int no, int batches, long perBatch) {
        String code = institutions.get(assignment.institutionId()).code();
        long wanted = year.assumptions().shortfalls().getOrDefault(code, assignment.quantity());
        long before = Math.min(wanted, perBatch * (no - 1));
        return no == batches ? wanted - before : Math.min(perBatch, wanted - before);
    }

    private long passed(List<Assignment> assignments) {
        return assignments.stream().mapToLong(each -> production.passedQuantity(each.id())).sum();
    }

    private boolean is(Assignment assignment, String libraryCode) {
        return institutions.get(assignment.institutionId()).code().equals(libraryCode);
    }

    private static Actor clerk(ReplayYear year, Assignment assignment) {
        return year.cast().clerks().stream()
                .filter(clerk -> clerk.worksAt(assignment.institutionId()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] manifest(ReplayYear year, String library, int batch, long pages) {
        long partSize = year.assumptions().number("pages-per-part");
        return ReplayManifests.pages("%s地方文献（示例）第%d批".formatted(library, batch), pages, partSize);
    }

    private static DeliveryCommand command(
            UUID target, Actor actor, byte[] manifest, boolean byContractor) {
        return new DeliveryCommand(
                target, "manifest.csv", manifest, byContractor, UUID.randomUUID(), actor);
    }
}
