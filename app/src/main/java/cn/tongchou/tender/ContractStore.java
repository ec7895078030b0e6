package cn.tongchou.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ContractStore extends Repository<Contract, UUID> {

    Contract saveAndFlush(Contract contract);

    Optional<Contract> findById(UUID id);

    List<Contract> findByProgrammeIdOrderByNumber(UUID programmeId);

    List<Contract> findBySupplierIdOrderByNumberDesc(UUID supplierId);

    Optional<Contract> findByLotId(UUID lotId);

    Optional<Contract> findByProjectIdAndLotKind(UUID projectId, LotKind lotKind);

    List<Contract> findByProgrammeIdAndLotKind(UUID programmeId, LotKind lotKind);

    Optional<Contract> findByNumber(String number);
}
