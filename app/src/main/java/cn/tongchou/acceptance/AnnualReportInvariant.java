package cn.tongchou.acceptance;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeStatus;
import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I4: the stored document of an annual report is the compiled one, and the approved one; a year is
 * closed exactly when its latest report is approved.
 */
@Component
class AnnualReportInvariant implements Invariant {

    private final AnnualReports reports;
    private final Attachments attachments;
    private final ProgrammeManagement programmes;

    AnnualReportInvariant(
            AnnualReports reports, Attachments attachments, ProgrammeManagement programmes) {
        this.reports = reports;
        this.attachments = attachments;
        this.programmes = programmes;
    }

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String statement() {
        return "annual report: document = compiled = approved hash, approved = year closed";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        long checked = 0;
        for (Programme programme : programmes.all()) {
            List<AnnualReport> compiled =
                    reports.findByProgrammeIdOrderByRoundNoDesc(programme.id());
            compiled.forEach(report -> checkDocument(report, violations));
            checked += compiled.size();
            boolean approved =
                    !compiled.isEmpty() && compiled.get(0).status() == AnnualReportStatus.APPROVED;
            if (approved != (programme.status() == ProgrammeStatus.CLOSED)) {
                violations.add(
                        "programme %s is %s, its latest annual report is %s"
                                .formatted(
                                        programme.number(),
                                        programme.status(),
                                        compiled.isEmpty()
                                                ? "missing"
                                                : compiled.get(0).number()
                                                        + " "
                                                        + compiled.get(0).status()));
            }
        }
        return new Result(checked, violations);
    }

    private void checkDocument(AnnualReport report, List<String> violations) {
        String document = Attachments.sha256(attachments.read(report.documentId()).content());
        if (!document.equals(report.sha256())) {
            violations.add(
                    "annual report %s: the stored document has SHA-256 %s, compiled was %s"
                            .formatted(report.number(), document, report.sha256()));
        }
        String approved = report.status() == AnnualReportStatus.APPROVED ? report.sha256() : null;
        if (!Objects.equals(approved, report.approvedSha256())) {
            violations.add(
                    "annual report %s is %s with approved SHA-256 %s"
                            .formatted(report.number(), report.status(), report.approvedSha256()));
        }
    }
}
