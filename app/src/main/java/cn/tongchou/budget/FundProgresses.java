package cn.tongchou.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FundProgresses extends Repository<FundProgress, UUID> {

    FundProgress saveAndFlush(FundProgress progress);

    Optional<FundProgress> findById(UUID programmeId);

    List<FundProgress> findAll();
}
