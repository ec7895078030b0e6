package cn.tongchou.resource;

import cn.tongchou.identity.Actor;
import java.util.Optional;
import java.util.UUID;

/** Where parts come from; the stage that delivers them answers. */
public interface PartOrigin {

    /**
     * The number of a batch.
     *
     * @return empty when this person may not see the batch
     */
    Optional<String> batchNumber(UUID batchId, Actor actor);
}
