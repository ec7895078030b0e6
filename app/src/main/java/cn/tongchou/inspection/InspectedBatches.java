package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.Batch;
import cn.tongchou.production.BatchRound;
import cn.tongchou.production.ManifestRow;
import cn.tongchou.production.ManifestUnit;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Unit;
import cn.tongchou.tender.TenderManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** What inspection asks of production, and what it tells back. */
@Component
class InspectedBatches {

    private final ProductionManagement production;
    private final ProgrammeManagement programmes;
    private final TenderManagement tenders;

    InspectedBatches(
            ProductionManagement production,
            ProgrammeManagement programmes,
            TenderManagement tenders) {
        this.production = production;
        this.programmes = programmes;
        this.tenders = tenders;
    }

    /**
     * @throws NotFound when there is no such batch
     */
    Inspected of(UUID batchId) {
        Batch batch = production.batch(batchId);
        UUID contractor =
                batch.contractId() == null
                        ? null
                        : tenders.contract(batch.contractId()).supplierId();
        return new Inspected(
                batch.id(),
                batch.number(),
                batch.round(),
                batch.programmeId(),
                batch.projectId(),
                batch.institutionId(),
                batch.contractId(),
                contractor,
                programmes.programme(batch.programmeId()).year(),
                batch.manifestHash(),
                production.rounds(batchId).stream()
                        .map(BatchRound::deliveredBy)
                        .collect(Collectors.toSet()));
    }

    /** N: every page of every part where pages are counted, rows otherwise. */
    long lotSize(Inspected batch) {
        return production.manifest(batch.batchId(), batch.round()).units();
    }

    /** Where the drawn units lie in the manifest; one keyed reading of it. */
    List<SampledUnit> locate(Inspected batch, long[] drawn) {
        boolean pages = programmes.project(batch.projectId()).unit() == Unit.PAGE;
        // The manifest numbers its units from 0, the sample from 1.
        List<Long> numbers = LongStream.of(drawn).map(unit -> unit - 1).boxed().toList();
        List<ManifestUnit> found =
                production.manifestUnits(batch.batchId(), batch.round(), numbers);
        List<SampledUnit> units = new ArrayList<>(found.size());
        for (ManifestUnit unit : found) {
            units.add(
                    new SampledUnit(
                            units.size() + 1,
                            unit.unit() + 1,
                            unit.row().rowNo(),
                            pages ? unit.inRow() : 0));
        }
        return units;
    }

    ManifestRow row(UUID batchId, int round, long rowNo) {
        return production.manifestRows(batchId, round, rowNo, rowNo).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The manifest's hash, computed anew from its stored rows. */
    String recomputedHash(UUID batchId, int round) {
        return production.recomputedManifestHash(batchId, round);
    }

    void markPassed(UUID batchId, Actor actor) {
        production.markPassed(batchId, actor);
    }

    /** The batch failed; its parts become 返工. */
    void markInRework(UUID batchId, Actor actor) {
        production.markInRework(batchId, actor);
    }

    void markRejected(UUID batchId, String reason, Actor actor) {
        production.markRejected(batchId, reason, actor);
    }
}
