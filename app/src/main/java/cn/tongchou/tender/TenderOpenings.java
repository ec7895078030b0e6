package cn.tongchou.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TenderOpenings extends Repository<TenderOpening, UUID> {

    TenderOpening saveAndFlush(TenderOpening tenderOpening);

    Optional<TenderOpening> findById(UUID id);

    Optional<TenderOpening> findByTenderIdAndRoundNo(UUID tenderId, int roundNo);

    List<TenderOpening> findByTenderIdOrderByRoundNo(UUID tenderId);
}
