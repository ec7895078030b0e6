package cn.tongchou.inspection.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.Defect;
import cn.tongchou.inspection.DefectRecording;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionList;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.SampledUnit;
import cn.tongchou.production.ManifestColumns;
import cn.tongchou.production.ManifestRow;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the inspector's page reads ahead and saves behind the inspector's back: the sample's units,
 * and each mark as it is made. A save that was answered by nobody is sent again under the same
 * command id and takes effect once.
 */
@RestController
class InspectionSaves {

    /** So many units are read at once. */
    static final int AHEAD = 100;

    private final InspectionRecords records;
    private final InspectionList list;
    private final DefectRecording recording;
    private final ProgrammeManagement programmes;
    private final MessageSource messages;

    InspectionSaves(
            InspectionRecords records,
            InspectionList list,
            DefectRecording recording,
            ProgrammeManagement programmes,
            MessageSource messages) {
        this.records = records;
        this.list = list;
        this.recording = recording;
        this.programmes = programmes;
        this.messages = messages;
    }

    /**
     * Up to {@value #AHEAD} units of the sample, and every mark of the round.
     *
     * @param from ordinal of the first one
     */
    @GetMapping("/inspections/{batchId}/units")
    @Transactional(readOnly = true)
    public Units units(@PathVariable UUID batchId, @RequestParam int from, Actor actor) {
        Inspection inspection = readable(batchId, actor);
        if (!records.mayInspect(inspection, actor)) {
            throw new NotFound();
        }
        ManifestColumns columns =
                ManifestColumns.of(programmes.project(inspection.projectId()).kind());
        Map<Long, ManifestRow> rows = new HashMap<>();
        List<UnitView> units =
                records.units(inspection, Math.max(1, from), AHEAD).stream()
                        .map(unit -> view(inspection, columns, unit, rows))
                        .toList();
        return new Units(
                inspection.seenTo(),
                units,
                records.defects(inspection).stream().map(Mark::of).toList());
    }

    private UnitView view(
            Inspection inspection,
            ManifestColumns columns,
            SampledUnit unit,
            Map<Long, ManifestRow> rows) {
        ManifestRow row = rows.computeIfAbsent(unit.rowNo(), no -> records.row(inspection, unit));
        return UnitView.of(unit, row, columns, inspection, null);
    }

    /**
     * Saves one thing: how far the inspector has gone ({@code SEEN}), a defect ({@code MARK}), or
     * one taken back ({@code UNMARK}).
     */
    @PostMapping("/inspections/{batchId}/saves")
    @Transactional(propagation = Propagation.NEVER)
    public ResponseEntity<Saved> save(
            @PathVariable UUID batchId, Save save, Actor actor, Locale locale) {
        readable(batchId, actor);
        try {
            take(batchId, save, actor);
            return ResponseEntity.ok(new Saved(null));
        } catch (DoubleSubmit arrivedBefore) {
            return ResponseEntity.ok(new Saved(null));
        } catch (AlreadyDone signed) {
            return answer(HttpStatus.CONFLICT, signed, locale);
        } catch (RuleViolation refused) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, refused, locale);
        }
    }

    private void take(UUID batchId, Save save, Actor actor) {
        switch (save.what()) {
            case SEEN -> recording.seen(batchId, save.round(), save.unit(), actor);
            case MARK ->
                    recording.record(
                            batchId,
                            save.round(),
                            save.unit(),
                            save.code(),
                            save.note(),
                            save.commandId(),
                            actor);
            case UNMARK ->
                    recording.remove(
                            batchId,
                            save.round(),
                            save.unit(),
                            save.code(),
                            save.commandId(),
                            actor);
        }
    }

    private ResponseEntity<Saved> answer(HttpStatus status, RuleViolation why, Locale locale) {
        return ResponseEntity.status(status)
                .body(
                        new Saved(
                                messages.getMessage(
                                        why.code(), why.arguments(), why.code(), locale)));
    }

    private Inspection readable(UUID batchId, Actor actor) {
        return records.newest(batchId)
                .filter(inspection -> list.mayRead(inspection, actor))
                .orElseThrow(NotFound::new);
    }

    /** What is saved. */
    enum What {
        SEEN,
        MARK,
        UNMARK
    }

    /** One save as the page sends it. */
    record Save(What what, int round, int unit, String code, String note, UUID commandId) {}

    /**
     * The answer.
     *
     * @param refusal why it was refused, or {@code null}
     */
    record Saved(String refusal) {}

    /** A part of the sample, and all marks. */
    record Units(int seen, List<UnitView> units, List<Mark> marks) {}

    /** A mark as the page keeps it. */
    record Mark(int unit, String code, String note) {

        static Mark of(Defect defect) {
            return new Mark(defect.unitOrdinal(), defect.code(), defect.note());
        }
    }
}
