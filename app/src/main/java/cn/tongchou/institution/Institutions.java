package cn.tongchou.institution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Institutions extends Repository<Institution, UUID> {

    Institution save(Institution institution);

    Optional<Institution> findById(UUID id);

    Optional<Institution> findByCode(String code);

    List<Institution> findByKindInOrderByCode(List<InstitutionKind> kinds);

    List<Institution> findAllByOrderByCode();
}
