package cn.tongchou.production.process;

import cn.tongchou.production.ProductionManagement;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ${deliveredBatches…}} in the drawing: the business key of a batch's inspection. */
@Component("deliveredBatches")
public class DeliveredBatchBean {

    private final ProductionManagement production;

    DeliveredBatchBean(ProductionManagement production) {
        this.production = production;
    }

    /** The batch's number. */
    public String businessKey(String batchId) {
        return production.batch(UUID.fromString(batchId)).number();
    }
}
