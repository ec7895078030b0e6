package cn.tongchou.resource;

import cn.tongchou.identity.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where parts come from; the stage that delivers them answers. */
public interface PartOrigin {

    /**
     * The batch that delivered a part.
     *
     * @return empty when this person may not see the batch
     */
    Optional<Delivery> delivery(UUID batchId, Actor actor);

    /**
     * A batch as a part's page tells it.
     *
     * @param number such as {@code 2017-LD-B-0001}
     * @param maker name of who made it and reworks it: the library or its contractor
     * @param since when the batch came to stand where it stands
     */
    record Delivery(String number, String maker, Instant since) {}
}
