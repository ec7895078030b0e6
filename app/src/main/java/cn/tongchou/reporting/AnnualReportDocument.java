package cn.tongchou.reporting;

import cn.tongchou.acceptance.AnnualReportSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The 年报 that is compiled and approved at the end of a year. */
@Component
class AnnualReportDocument implements AnnualReportSource {

    private final ReportFiles files;

    AnnualReportDocument(ReportFiles files) {
        this.files = files;
    }

    @Override
    public byte[] pdf(UUID programmeId) {
        return files.annualPdf(programmeId);
    }
}
