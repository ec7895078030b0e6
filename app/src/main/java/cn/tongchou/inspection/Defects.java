package cn.tongchou.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Defects extends Repository<Defect, UUID> {

    Defect saveAndFlush(Defect defect);

    void delete(Defect defect);

    Optional<Defect> findByIdAndInspectionId(UUID id, UUID inspectionId);

    Optional<Defect> findByInspectionIdAndUnitOrdinalAndCode(
            UUID inspectionId, int unitOrdinal, String code);

    boolean existsByInspectionIdAndUnitOrdinalAndCode(
            UUID inspectionId, int unitOrdinal, String code);

    List<Defect> findByInspectionIdOrderByUnitOrdinalAscCodeAsc(UUID inspectionId);
}
