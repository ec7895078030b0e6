package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.resource.PartOrigin;
import cn.tongchou.shared.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The batch that delivered a part, for whoever may see it. */
@Component
class BatchOfPart implements PartOrigin {

    private final AssignmentAccess access;

    private final InstitutionDirectory institutions;

    BatchOfPart(AssignmentAccess access, InstitutionDirectory institutions) {
        this.access = access;
        this.institutions = institutions;
    }

    @Override
    public Optional<Delivery> delivery(UUID batchId, Actor actor) {
        try {
            Batch batch = access.batch(batchId, actor);
            String maker = institutions.get(access.maker(batch)).name();
            return Optional.of(new Delivery(batch.number(), maker, batch.statusSince()));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }
}
