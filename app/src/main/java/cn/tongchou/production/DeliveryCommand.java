package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * A delivery as somebody hands it in.
 *
 * @param targetId the assignment for a first delivery, the batch for a redelivery
 * @param fileName as the browser names it; any path is cut off
 * @param content the .xlsx or .csv file, at most 20 MB
 * @param byContractor whether the supplier made it; always so when a supplier hands it in
 * @param commandId the form's id; one form has one effect
 * @param progress told the number of rows read, every 500 rows
 */
public record DeliveryCommand(
        UUID targetId,
        String fileName,
        byte[] content,
        boolean byContractor,
        UUID commandId,
        Actor actor,
        LongConsumer progress) {

    public DeliveryCommand(
            UUID targetId,
            String fileName,
            byte[] content,
            boolean byContractor,
            UUID commandId,
            Actor actor) {
        this(targetId, fileName, content, byContractor, commandId, actor, rows -> {});
    }

    /** The same delivery, which tells its progress to somebody. */
    public DeliveryCommand telling(LongConsumer listener) {
        return new DeliveryCommand(
                targetId, fileName, content, byContractor, commandId, actor, listener);
    }
}
