package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.resource.PartOrigin;
import cn.tongchou.shared.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The batch that delivered a part, for whoever may see it. */
@Component
class BatchOfPart implements PartOrigin {

    private final AssignmentAccess access;

    BatchOfPart(AssignmentAccess access) {
        this.access = access;
    }

    @Override
    public Optional<String> batchNumber(UUID batchId, Actor actor) {
        try {
            return Optional.of(access.batch(batchId, actor).number());
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }
}
