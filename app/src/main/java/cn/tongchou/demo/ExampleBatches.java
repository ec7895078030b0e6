package cn.tongchou.demo;

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
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.replay.ReplayYear;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The batches of the year under way, each brought as far as its row says: passed, waiting for the
 * inspector, waiting for rework, or failed three times.
 */
@Component
@Profile(Demo.PROFILE)
class ExampleBatches {

    /** Days from a delivery until it is signed, and from a failure until it comes again. */
    private static final int INSPECTED = 4;

    private static final int REWORKED = 5;
    private static final int ROUNDS = 3;

    private final ProductionManagement production;
    private final DeliverBatch delivery;
    private final RedeliverBatch redelivery;
    private final SignInspection signature;
    private final DefectRecording defects;
    private final InspectionRecords inspections;
    private final TenderManagement tenders;
    private final InstitutionDirectory institutions;
    private final DemoCast people;

    ExampleBatches(
            ProductionManagement production,
            DeliverBatch delivery,
            RedeliverBatch redelivery,
            SignInspection signature,
            DefectRecording defects,
            InspectionRecords inspections,
            TenderManagement tenders,
            InstitutionDirectory institutions,
            DemoCast people) {
        this.production = production;
        this.delivery = delivery;
        this.redelivery = redelivery;
        this.signature = signature;
        this.defects = defects;
        this.inspections = inspections;
        this.tenders = tenders;
        this.institutions = institutions;
        this.people = people;
    }

    /**
     * Puts a batch's way on the agenda.
     *
     * @param key different for every batch
     */
    void plan(ReplayYear year, ExampleRow row, int key, Agenda agenda) {
        Course course = new Course(year, row, key);
        LocalDate day = row.day("day");
        agenda.on(day, course::deliver);
        switch (row.text("result")) {
            case "PASSED" -> agenda.on(day.plusDays(INSPECTED), () -> sign(course));
            case "FAILED" -> agenda.on(day.plusDays(INSPECTED), () -> fail(course));
            case "REDELIVERED" -> comeAgain(course, day, agenda);
            case "UNDECIDED" -> {
                LocalDate from = day;
                for (int round = 1; round < ROUNDS; round++) {
                    from = comeAgain(course, from, agenda);
                }
                agenda.on(from.plusDays(INSPECTED), () -> fail(course));
            }
            default -> {
                // It waits for the inspector.
            }
        }
    }

    private LocalDate comeAgain(Course course, LocalDate day, Agenda agenda) {
        LocalDate failed = day.plusDays(INSPECTED);
        agenda.on(failed, () -> fail(course));
        agenda.on(failed.plusDays(REWORKED), course::redeliver);
        return failed.plusDays(REWORKED);
    }

    private void sign(Course course) {
        signature.sign(course.batch().id(), course.year.cast().inspector());
    }

    private void fail(Course course) {
        Actor inspector = course.year.cast().inspector();
        Batch batch = production.batch(course.batch().id());
        Inspection inspection = inspections.newest(batch.id()).orElseThrow();
        DefectType fatal =
                inspections.catalogue(inspection).stream()
                        .filter(type -> type.defectClass() == DefectClass.A)
                        .findFirst()
                        .orElseThrow();
        defects.record(
                batch.id(), batch.round(), 1, fatal.code(), "示例缺陷", UUID.randomUUID(), inspector);
        signature.sign(batch.id(), inspector);
    }

    /** One batch on its way. */
    private final class Course {

        private final ReplayYear year;
        private final ExampleRow row;
        private final int key;
        private final AtomicReference<Batch> delivered = new AtomicReference<>();

        Course(ReplayYear year, ExampleRow row, int key) {
            this.year = year;
            this.row = row;
            this.key = key;
        }

        Batch batch() {
            return delivered.get();
        }

        void deliver() {
            Actor clerk = row.clerk(year, institutions);
            ConstructionProject project = year.project(row.number("project"));
            Assignment assignment =
                    production.assignments(year.programmeId()).stream()
                            .filter(each -> each.projectId().equals(project.id()))
                            .filter(each -> clerk.worksAt(each.institutionId()))
                            .findFirst()
                            .orElseThrow();
            delivered.set(delivery.deliver(command(assignment.id(), project, clerk)));
        }

        void redeliver() {
            ConstructionProject project = year.project(row.number("project"));
            Actor clerk = row.clerk(year, institutions);
            redelivery.redeliver(command(batch().id(), project, clerk));
        }

        /** The contractor's people deliver what it scans; what has no contractor, the library. */
        private DeliveryCommand command(UUID target, ConstructionProject project, Actor clerk) {
            UUID contractor =
                    tenders.scanningContract(project.id()).map(Contract::supplierId).orElse(null);
            Actor deliverer =
                    people.suppliers().stream()
                            .filter(each -> each.worksAt(contractor))
                            .findFirst()
                            .orElse(clerk);
            byte[] manifest =
                    ExampleManifests.of(
                            project.kind(),
                            clerk.institutionName(),
                            key,
                            row.number("quantity"),
                            row.day("day"));
            return new DeliveryCommand(
                    target,
                    "manifest.csv",
                    manifest,
                    contractor != null,
                    UUID.randomUUID(),
                    deliverer);
        }
    }
}
