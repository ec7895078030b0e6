package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.resource.ResourceCatalogue;
import cn.tongchou.shared.Clock;
import org.springframework.stereotype.Component;

/** What inspection says of a batch, and what that means for its quantity and its parts. */
@Component
class BatchVerdicts {

    private final Batches batches;
    private final DeliveredQuantities quantities;
    private final ResourceCatalogue catalogue;
    private final Clock clock;
    private final ProductionTrail trail;

    BatchVerdicts(
            Batches batches,
            DeliveredQuantities quantities,
            ResourceCatalogue catalogue,
            Clock clock,
            ProductionTrail trail) {
        this.batches = batches;
        this.quantities = quantities;
        this.catalogue = catalogue;
        this.clock = clock;
        this.trail = trail;
    }

    Batch pass(Batch batch, Actor actor) {
        BatchStatus before = batch.status();
        batch.pass(clock.now());
        batches.saveAndFlush(batch);
        catalogue.markApproved(batch.id());
        trail.changed(actor, batch, "production.history.batch-passed", before, null, null);
        return batch;
    }

    Batch sendToRework(Batch batch, Actor actor) {
        BatchStatus before = batch.status();
        batch.sendToRework(clock.now());
        batches.saveAndFlush(batch);
        catalogue.markRework(batch.id());
        if (before != batch.status()) {
            trail.changed(actor, batch, "production.history.batch-in-rework", before, null, null);
        }
        return batch;
    }

    Batch reject(Batch batch, String reason, Actor actor) {
        BatchStatus before = batch.status();
        batch.reject(clock.now());
        batches.saveAndFlush(batch);
        quantities.remove(batch.assignmentId(), batch.quantity());
        catalogue.withdraw(batch.id());
        trail.changed(actor, batch, "production.history.batch-rejected", before, reason, null);
        return batch;
    }
}
