package cn.tongchou.production;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.ManifestReading.Totals;
import cn.tongchou.production.ManifestRefused.Fault;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.resource.DeliveredPart;
import cn.tongchou.resource.ResourceCatalogue;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Unit;
import cn.tongchou.training.CourseKind;
import cn.tongchou.training.TrainingManagement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Takes a delivery in: all of it, or nothing. Runs inside the step that calls it. */
@Component
class Deliveries {

    private final Assignments assignments;
    private final Batches batches;
    private final DeliveredQuantities quantities;
    private final ManifestStore store;
    private final Manifests manifests;
    private final ScanningContracts contracts;
    private final ProgrammeManagement programmes;
    private final TrainingManagement training;
    private final ResourceCatalogue catalogue;
    private final InstitutionDirectory institutions;
    private final Attachments attachments;
    private final Numbers numbers;
    private final Clock clock;
    private final MessageSource messages;
    private final ProductionTrail trail;

    Deliveries(
            Assignments assignments,
            Batches batches,
            DeliveredQuantities quantities,
            ManifestStore store,
            Manifests manifests,
            ScanningContracts contracts,
            ProgrammeManagement programmes,
            TrainingManagement training,
            ResourceCatalogue catalogue,
            InstitutionDirectory institutions,
            Attachments attachments,
            Numbers numbers,
            Clock clock,
            MessageSource messages,
            ProductionTrail trail) {
        this.assignments = assignments;
        this.batches = batches;
        this.quantities = quantities;
        this.store = store;
        this.manifests = manifests;
        this.contracts = contracts;
        this.programmes = programmes;
        this.training = training;
        this.catalogue = catalogue;
        this.institutions = institutions;
        this.attachments = attachments;
        this.numbers = numbers;
        this.clock = clock;
        this.messages = messages;
        this.trail = trail;
    }

    Batch deliver(DeliveryCommand command) {
        Assignment assignment = assignments.findById(command.targetId()).orElseThrow(NotFound::new);
        UUID contractId = contracts.under(assignment, command.byContractor(), command.actor());
        assignment.requireOpen();
        requireAllowed(assignment);
        UUID batchId = UUID.randomUUID();
        BatchRound round = takeIn(assignment, batchId, 1, 0, command);
        ConstructionKind kind = kindOf(assignment);
        int year = programmes.programme(assignment.programmeId()).year();
        finish(assignment, round, kind);
        // The number last: from here on every other delivery of the kind waits for this one.
        Batch batch =
                batches.saveAndFlush(
                        new Batch(
                                batchId,
                                numbers.next(year + "-" + kind.code() + "-B"),
                                assignment,
                                contractId,
                                round));
        trail.changed(
                command.actor(), batch, "production.history.delivered", null, null, amount(batch));
        tellTheOther(assignment, batch, command.actor());
        return batch;
    }

    Batch redeliver(DeliveryCommand command) {
        Batch batch = batches.findById(command.targetId()).orElseThrow(NotFound::new);
        Assignment assignment =
                assignments.findById(batch.assignmentId()).orElseThrow(NotFound::new);
        UUID contractId = contracts.under(assignment, !batch.isSelfProduced(), command.actor());
        if (contractId != null && !contractId.equals(batch.contractId())) {
            throw new NotFound();
        }
        batch.requireInRework();
        requireAllowed(assignment);
        BatchRound round =
                takeIn(assignment, batch.id(), batch.round() + 1, batch.quantity(), command);
        batch.redeliver(round);
        batches.saveAndFlush(batch);
        finish(assignment, round, kindOf(assignment));
        trail.changed(
                command.actor(),
                batch,
                "production.history.redelivered",
                BatchStatus.IN_REWORK,
                null,
                amount(batch));
        tellTheOther(assignment, batch, command.actor());
        return batch;
    }

    /** Of what a contractor made, the library is told when the contractor hands it in, or he. */
    private void tellTheOther(Assignment assignment, Batch batch, Actor actor) {
        if (batch.isSelfProduced()) {
            return;
        }
        if (actor.is(Role.SUPPLIER)) {
            trail.tell(
                    assignment,
                    batch,
                    "delivered-by-contractor",
                    Notice.Recipient.roleAt(Role.LIBRARY_CLERK, assignment.institutionId()));
        } else {
            contracts
                    .recipient(assignment)
                    .ifPresent(
                            contractor ->
                                    trail.tell(
                                            assignment,
                                            batch,
                                            "delivered-for-contractor",
                                            contractor));
        }
    }

    private void requireAllowed(Assignment assignment) {
        programmes.requireOpen(assignment.programmeId());
        List<CourseKind> missing =
                training.missingCourses(assignment.programmeId(), assignment.institutionId());
        if (!missing.isEmpty()) {
            String named =
                    missing.stream()
                            .map(
                                    course ->
                                            messages.getMessage(
                                                    course.messageKey(),
                                                    null,
                                                    course.name(),
                                                    LocaleContextHolder.getLocale()))
                            .collect(Collectors.joining("、"));
            throw RuleViolation.of("production.error.training-missing", named);
        }
    }

    private BatchRound takeIn(
            Assignment assignment,
            UUID batchId,
            int roundNo,
            long before,
            DeliveryCommand command) {
        Actor actor = command.actor();
        ConstructionKind kind = kindOf(assignment);
        UUID roundId = UUID.randomUUID();
        UUID fileId = attachments.store(command.fileName(), null, command.content(), actor);
        var now = clock.now();
        store.begin(roundId, assignment.id(), kind, fileId, command, now);
        Totals totals =
                new ManifestReading(
                                kind,
                                clock.today(),
                                rows -> store.insert(roundId, rows),
                                command.progress())
                        .read(command.fileName(), command.content());
        if (!quantities.add(assignment.id(), totals.units() - before)) {
            long delivered = quantities.of(assignment.id()) - before;
            throw RuleViolation.at(
                    "file",
                    "production.error.quantity-exceeded",
                    totals.units(),
                    delivered,
                    assignment.quantity(),
                    Math.max(0, assignment.quantity() - delivered));
        }
        Map<Integer, List<Fault>> known =
                store.knownRows(roundId, batchId, assignment.institutionId(), kind);
        if (!known.isEmpty()) {
            throw new ManifestRefused(known);
        }
        return new BatchRound(
                roundId,
                batchId,
                roundNo,
                totals.rows(),
                totals.units(),
                totals.units(),
                totals.manifestHash(),
                fileId,
                actor.accountId(),
                now);
    }

    private void finish(Assignment assignment, BatchRound round, ConstructionKind kind) {
        store.complete(round);
        if (assignment.unit() == Unit.PAGE) {
            String prefecture = institutions.get(assignment.institutionId()).divisionCode();
            catalogue.registerBatch(
                    round.batchId(),
                    assignment.institutionId(),
                    prefecture,
                    parts(round.id(), kind));
        }
    }

    private Iterable<DeliveredPart> parts(UUID roundId, ConstructionKind kind) {
        return () -> {
            Iterator<ManifestRow> rows = manifests.each(roundId, kind).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public DeliveredPart next() {
                    ManifestRow row = rows.next();
                    return new DeliveredPart(
                            row.title(),
                            row.part(),
                            row.quantity(),
                            row.value(ManifestField.CREATOR),
                            row.value(ManifestField.SUBJECTS),
                            row.value(ManifestField.ISSUED));
                }
            };
        };
    }

    private ConstructionKind kindOf(Assignment assignment) {
        return programmes.project(assignment.projectId()).kind();
    }

    private static String amount(Batch batch) {
        return "%,d".formatted(batch.quantity());
    }
}
