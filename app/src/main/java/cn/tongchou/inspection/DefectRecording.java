package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * What an inspector does any number of times while a sample waits for its verdict. Every change of
 * the defects also changes the inspection's row, so that no defect slips in beside a signature.
 */
@Service
public class DefectRecording {

    /** Characters a note may have. */
    public static final int NOTE_LENGTH = 200;

    private final InspectionRecords records;
    private final Inspections inspections;
    private final Defects defects;
    private final Inspectors inspectors;
    private final Commands commands;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DefectRecording(
            InspectionRecords records,
            Inspections inspections,
            Defects defects,
            Inspectors inspectors,
            Commands commands,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.records = records;
        this.inspections = inspections;
        this.defects = defects;
        this.inspectors = inspectors;
        this.commands = commands;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records a defect on a sampled unit.
     *
     * @param round the round that the inspector looks at
     * @param unit place in the sample, 1 to n
     * @param code an entry of the catalogue for this construction kind
     * @param note at most {@value #NOTE_LENGTH} characters, or {@code null}
     * @throws RuleViolation {@code inspection.error.unit-not-sampled}, {@code .defect-unknown},
     *     {@code .defect-twice}, {@code .note-too-long}, or a rule of who may inspect
     * @throws AlreadyDone when the round is signed
     */
    @Step
    public Defect record(
            UUID batchId,
            int round,
            int unit,
            String code,
            String note,
            UUID commandId,
            Actor actor) {
        commands.once(commandId, actor.accountId());
        Inspection inspection = inspectors.open(batchId, round, actor);
        SamplingPlan plan = records.plan(inspection);
        if (unit < 1 || unit > plan.sampleSize()) {
            throw RuleViolation.at(
                    "unit", "inspection.error.unit-not-sampled", unit, plan.sampleSize());
        }
        DefectType type =
                records.catalogue(inspection).stream()
                        .filter(entry -> entry.code().equals(code))
                        .findFirst()
                        .orElseThrow(
                                () -> RuleViolation.at("code", "inspection.error.defect-unknown"));
        if (note != null && note.length() > NOTE_LENGTH) {
            throw RuleViolation.at("note", "inspection.error.note-too-long", NOTE_LENGTH);
        }
        if (defects.existsByInspectionIdAndUnitOrdinalAndCode(inspection.id(), unit, code)) {
            throw RuleViolation.at("code", "inspection.error.defect-twice", unit, type.name());
        }
        Defect defect =
                store(
                        new Defect(
                                inspection.id(), unit, type, note, actor.accountId(), clock.now()));
        recount(inspection, plan);
        see(inspection, unit);
        changed(inspection, defect, "inspection.history.defect-recorded", actor);
        return defect;
    }

    /**
     * Takes a defect back.
     *
     * @throws NotFound when this round has no such defect
     * @throws AlreadyDone when the round is signed
     */
    @Step
    public Defect remove(UUID batchId, int round, UUID defectId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        Inspection inspection = inspectors.open(batchId, round, actor);
        return removed(
                inspection,
                defects.findByIdAndInspectionId(defectId, inspection.id())
                        .orElseThrow(NotFound::new),
                actor);
    }

    /**
     * Takes the defect of this code on a unit back, by an inspector who does not know its id yet.
     *
     * @throws NotFound when the unit has no such defect
     * @throws AlreadyDone when the round is signed
     */
    @Step
    public Defect remove(
            UUID batchId, int round, int unit, String code, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        Inspection inspection = inspectors.open(batchId, round, actor);
        return removed(
                inspection,
                defects.findByInspectionIdAndUnitOrdinalAndCode(inspection.id(), unit, code)
                        .orElseThrow(NotFound::new),
                actor);
    }

    private Defect removed(Inspection inspection, Defect defect, Actor actor) {
        defects.delete(defect);
        recount(inspection, records.plan(inspection));
        changed(inspection, defect, "inspection.history.defect-removed", actor);
        return defect;
    }

    /** Keeps how far the inspector has gone, never back; doing it twice changes nothing. */
    @Step
    public void seen(UUID batchId, int round, int unit, Actor actor) {
        Inspection inspection = inspectors.open(batchId, round, actor);
        see(inspection, Math.min(unit, records.plan(inspection).sampleSize()));
    }

    /**
     * Kept with the sample, not with the inspection: whoever may not see the sample before the
     * signature does not read of its defects either.
     */
    private void changed(Inspection inspection, Defect defect, String what, Actor actor) {
        String name =
                records.catalogue(inspection).stream()
                        .filter(entry -> entry.code().equals(defect.code()))
                        .map(DefectType::name)
                        .findFirst()
                        .orElse("");
        events.publishEvent(
                actor.changed(
                        "sample",
                        inspection.planId(),
                        inspection.batchNumber(),
                        what,
                        null,
                        null,
                        defect.note(),
                        "#%d %s %s".formatted(defect.unitOrdinal(), defect.code(), name)));
    }

    private Defect store(Defect defect) {
        try {
            return defects.saveAndFlush(defect);
        } catch (DataIntegrityViolationException recordedByAnother) {
            // The row may be invisible to this transaction; tried again from outside, the rule
            // names the duplicate.
            throw new CannotAcquireLockException(
                    "defect " + defect.code() + " on unit " + defect.unitOrdinal(),
                    recordedByAnother);
        }
    }

    private void recount(Inspection inspection, SamplingPlan plan) {
        inspection.count(plan.conclude(records.defects(inspection)));
        inspections.saveAndFlush(inspection);
    }

    private void see(Inspection inspection, int unit) {
        if (unit > inspection.seenTo()) {
            jdbc.update(
                    "update inspection set seen_to = ? where id = ? and seen_to < ? and status ="
                            + " 'OPEN'",
                    unit,
                    inspection.id().toString(),
                    unit);
        }
    }
}
