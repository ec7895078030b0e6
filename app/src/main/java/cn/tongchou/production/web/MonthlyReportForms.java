package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportDraft;
import cn.tongchou.production.MonthlyReportFigures;
import cn.tongchou.production.MonthlyReportLine;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** What the forms of a 月报 carry. */
final class MonthlyReportForms {

    private MonthlyReportForms() {}

    /**
     * The report as a library fills it in.
     *
     * @param round the round that the page has shown
     */
    record Fill(
            @NotNull UUID commandId,
            int round,
            List<Entry> entries,
            String problems,
            String nextPlan,
            String responsible) {

        /** What was handed in before, else what the batches say. */
        static Fill of(
                MonthlyReport report, List<MonthlyReportFigures.Proposal> proposals, Actor actor) {
            return new Fill(
                    null,
                    report.round(),
                    proposals.stream().map(proposal -> Entry.of(report, proposal)).toList(),
                    report.problems(),
                    report.nextPlan(),
                    report.responsible() == null ? actor.displayName() : report.responsible());
        }

        MonthlyReportDraft draft(UUID reportId) {
            return new MonthlyReportDraft(
                    reportId,
                    round,
                    entries == null ? List.of() : entries.stream().map(Entry::entry).toList(),
                    problems,
                    nextPlan,
                    responsible);
        }
    }

    /** One project. */
    record Entry(UUID projectId, Long done, String reason) {

        private static Entry of(MonthlyReport report, MonthlyReportFigures.Proposal proposal) {
            return report.lines().stream()
                    .filter(line -> line.projectId().equals(proposal.projectId()))
                    .findFirst()
                    .map(Entry::of)
                    .orElseGet(() -> new Entry(proposal.projectId(), proposal.proposed(), null));
        }

        private static Entry of(MonthlyReportLine line) {
            return new Entry(line.projectId(), line.done(), line.reason());
        }

        private MonthlyReportDraft.Entry entry() {
            return new MonthlyReportDraft.Entry(projectId, done, reason);
        }
    }

    record Take(@NotNull UUID commandId, int round) {}

    record GiveBack(@NotNull UUID commandId, int round, String reason) {}

    record Rule(@NotNull UUID commandId, Integer workingDay) {}
}
