package cn.tongchou.production;

import cn.tongchou.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What may be written into a 月报. */
@Component
class MonthlyReportEntries {

    /** Characters of 存在问题 and of 下月计划. */
    static final int LONGEST = 500;

    /** Characters of 责任人. */
    static final int LONGEST_NAME = 60;

    private final MonthlyReportFigures figures;

    MonthlyReportEntries(MonthlyReportFigures figures) {
        this.figures = figures;
    }

    /** The draft without blanks around its words. */
    MonthlyReportDraft checkedWords(MonthlyReportDraft draft) {
        String problems = words("problems", draft.problems(), LONGEST);
        String plan = words("nextPlan", draft.nextPlan(), LONGEST);
        String responsible = words("responsible", draft.responsible(), LONGEST_NAME);
        if (plan == null) {
            throw RuleViolation.at("nextPlan", "production.error.report-plan-missing");
        }
        if (responsible == null) {
            throw RuleViolation.at("responsible", "production.error.report-responsible-missing");
        }
        if (problems == null && draft.entries().stream().allMatch(MonthlyReportEntries::isZero)) {
            throw RuleViolation.at("problems", "production.error.report-nothing-reason");
        }
        return new MonthlyReportDraft(
                draft.reportId(), draft.round(), draft.entries(), problems, plan, responsible);
    }

    /** One line for every project that the library constructed in the month. */
    List<MonthlyReportLine> lines(MonthlyReport report, MonthlyReportDraft draft) {
        List<MonthlyReportLine> lines = new ArrayList<>();
        for (MonthlyReportFigures.Proposal proposal : figures.of(report)) {
            int index = indexOf(draft, proposal.projectId());
            MonthlyReportDraft.Entry entry = index < 0 ? null : draft.entries().get(index);
            String field = "entries[" + Math.max(index, 0) + "].";
            if (entry == null || entry.done() == null) {
                throw RuleViolation.at(field + "done", "production.error.report-done-missing");
            }
            if (!proposal.admits(entry.done())) {
                throw RuleViolation.at(
                        field + "done",
                        "production.error.report-done-range",
                        proposal.least(),
                        proposal.most());
            }
            String reason = words(field + "reason", entry.reason(), LONGEST);
            if (entry.done() != proposal.proposed() && reason == null) {
                throw RuleViolation.at(
                        field + "reason",
                        "production.error.report-difference-reason",
                        proposal.proposed());
            }
            lines.add(
                    new MonthlyReportLine(
                            proposal.projectId(),
                            proposal.quantity(),
                            proposal.delivered(),
                            proposal.proposed(),
                            entry.done(),
                            entry.done() == proposal.proposed() ? null : reason));
        }
        return lines;
    }

    /** An earlier month may have come back with more since this one was handed in. */
    void requireWithinShare(MonthlyReport report) {
        List<MonthlyReportFigures.Proposal> now = figures.of(report);
        for (MonthlyReportLine line : report.lines()) {
            now.stream()
                    .filter(one -> one.projectId().equals(line.projectId()))
                    .filter(one -> !one.admits(line.done()))
                    .findFirst()
                    .ifPresent(
                            one -> {
                                throw RuleViolation.of(
                                        "production.error.report-beyond-share",
                                        one.before() + line.done(),
                                        one.quantity());
                            });
        }
    }

    private static int indexOf(MonthlyReportDraft draft, UUID projectId) {
        for (int i = 0; i < draft.entries().size(); i++) {
            if (draft.entries().get(i).projectId().equals(projectId)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isZero(MonthlyReportDraft.Entry entry) {
        return entry.done() != null && entry.done() == 0;
    }

    private static String words(String field, String said, int longest) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.strip().length() > longest) {
            throw RuleViolation.at(field, "production.error.report-too-long", longest);
        }
        return said.strip();
    }
}
