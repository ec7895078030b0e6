package cn.tongchou.reporting;

import cn.tongchou.programme.ProgrammeManagement;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whole reports in Chinese for commands that nobody is signed in for; every library, every kind.
 */
@Component
@Transactional(readOnly = true)
public class ReportFiles {

    private final ReportDesk desk;
    private final ProgrammeManagement programmes;
    private final String note;

    @Autowired
    ReportFiles(ReportDesk desk, ProgrammeManagement programmes) {
        this(desk, programmes, null);
    }

    private ReportFiles(ReportDesk desk, ProgrammeManagement programmes, String note) {
        this.desk = desk;
        this.programmes = programmes;
        this.note = note;
    }

    /** The same reports with a sentence in their heads, such as where their figures come from. */
    public ReportFiles noted(String sentence) {
        return new ReportFiles(desk, programmes, sentence);
    }

    /** The 进度月报 of a month of the programme's year as a workbook. */
    public byte[] progressWorkbook(UUID programmeId, YearMonth month) {
        return progress(programmeId, month, ReportFile.Format.XLSX);
    }

    /** The same as a printed document. */
    public byte[] progressPdf(UUID programmeId, YearMonth month) {
        return progress(programmeId, month, ReportFile.Format.PDF);
    }

    /** The 年报 as a workbook. */
    public byte[] annualWorkbook(UUID programmeId) {
        return annual(programmeId, ReportFile.Format.XLSX);
    }

    /** The 年报 as a printed document. */
    public byte[] annualPdf(UUID programmeId) {
        return annual(programmeId, ReportFile.Format.PDF);
    }

    private byte[] progress(UUID programmeId, YearMonth month, ReportFile.Format format) {
        int year = programmes.programme(programmeId).year();
        return bytes(
                ProgressMonthly.ID,
                ReportFilter.month(YearMonth.of(year, month.getMonthValue())),
                format);
    }

    private byte[] annual(UUID programmeId, ReportFile.Format format) {
        return bytes(
                Annual.ID, ReportFilter.year(programmes.programme(programmeId).year()), format);
    }

    private byte[] bytes(String reportId, ReportFilter filter, ReportFile.Format format) {
        Report report = desk.report(reportId, filter, Locale.SIMPLIFIED_CHINESE);
        return desk.write(note == null ? report : report.noted(note), format).bytes();
    }
}
