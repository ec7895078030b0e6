package cn.tongchou.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Lots extends Repository<Lot, UUID> {

    Lot saveAndFlush(Lot lot);

    Optional<Lot> findById(UUID id);

    @Query("select lot.programmeId from Lot lot where lot.id = :id")
    Optional<UUID> programmeIdOf(UUID id);

    List<Lot> findByTenderIdOrderByLotNo(UUID tenderId);

    List<Lot> findByProgrammeIdOrderByLotNo(UUID programmeId);

    List<Lot> findBySupplierIdOrderByNoticeOnDescLotNoAsc(UUID supplierId);
}
