package cn.tongchou.reporting;

import cn.tongchou.reporting.PeriodQuantities.Part;
import cn.tongchou.reporting.PeriodQuantities.Quantities;
import cn.tongchou.reporting.RankingFigures.Due;
import cn.tongchou.reporting.year.Share;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A library's share as it stood at the end of a day, for the rule that finds what is at risk. */
final class PastShare {

    private PastShare() {}

    static Share of(
            Share now, RankingFigures.Known known, Map<Part, Quantities> period, LocalDate day) {
        Part part = new Part(now.projectId(), now.institutionId());
        Quantities quantities = period.getOrDefault(part, Quantities.NONE);
        List<Due> due = known.due().getOrDefault(part, List.of());
        List<Due> open =
                due.stream()
                        .filter(one -> one.issuedOn() != null)
                        .filter(one -> one.doneOn() == null || one.doneOn().isAfter(day))
                        .toList();
        boolean building = now.assigned() > 0 && quantities.accepted() == 0;
        LocalDate missed =
                due.stream()
                        .filter(one -> one.issuedOn() == null && one.doneOn() == null)
                        .map(Due::deadline)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return new Share(
                now.projectId(),
                now.projectNumber(),
                now.projectName(),
                now.kind(),
                now.institutionId(),
                now.library(),
                now.divisionCode(),
                now.claimed(),
                now.assigned(),
                quantities.untilEnd(),
                quantities.passed(),
                quantities.accepted(),
                now.batches(),
                now.inInspection(),
                open.size(),
                open.stream().filter(one -> one.deadline().isBefore(day)).count(),
                now.awaiting(),
                building ? 1 : 0,
                building ? missed : null);
    }
}
