package cn.tongchou.production;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MonthlyReports extends Repository<MonthlyReport, UUID> {

    MonthlyReport saveAndFlush(MonthlyReport report);

    Optional<MonthlyReport> findById(UUID id);

    List<MonthlyReport> findByProgrammeId(UUID programmeId);

    List<MonthlyReport> findByProgrammeIdAndInstitutionIdOrderByReportMonth(
            UUID programmeId, UUID institutionId);

    List<MonthlyReport> findByProgrammeIdAndReportMonth(UUID programmeId, LocalDate reportMonth);

    List<MonthlyReport> findByProgrammeIdAndStatusInOrderByNumber(
            UUID programmeId, Collection<MonthlyReportStatus> statuses);

    List<MonthlyReport> findByProgrammeIdAndNumberInOrderByNumber(
            UUID programmeId, Collection<String> numbers);

    List<MonthlyReport> findByStatusIn(Collection<MonthlyReportStatus> statuses);
}
