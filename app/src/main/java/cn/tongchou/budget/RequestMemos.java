package cn.tongchou.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RequestMemos extends Repository<RequestMemo, UUID> {

    RequestMemo saveAndFlush(RequestMemo memo);

    Optional<RequestMemo> findById(UUID id);

    List<RequestMemo> findByProgrammeIdOrderByNumberDesc(UUID programmeId);
}
