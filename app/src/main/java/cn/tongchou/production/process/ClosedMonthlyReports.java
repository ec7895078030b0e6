package cn.tongchou.production.process;

import cn.tongchou.production.MonthlyReportManagement;
import cn.tongchou.programme.ProgrammeClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that were not taken are closed with their year; the end of the year's drawing ends their
 * processes in the same transaction.
 */
@Component
class ClosedMonthlyReports {

    private final MonthlyReportManagement reports;

    ClosedMonthlyReports(MonthlyReportManagement reports) {
        this.reports = reports;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(ProgrammeClosed year) {
        reports.close(year.programmeId());
    }
}
