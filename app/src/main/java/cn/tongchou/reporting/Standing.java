package cn.tongchou.reporting;

import cn.tongchou.reporting.PeriodQuantities.Part;
import cn.tongchou.reporting.RankingFigures.Due;
import cn.tongchou.reporting.RankingFigures.Signed;
import cn.tongchou.reporting.year.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * Where a library stands in one kind at the end of a day, in the kind's unit.
 *
 * @param score the composite score, or {@code null}
 */
record Standing(
        UUID library,
        String name,
        long target,
        long completed,
        BigDecimal completionRate,
        BigDecimal passRate,
        BigDecimal firstPassRate,
        BigDecimal onTimeRate,
        BigDecimal score) {

    /** By score, then by 完成率; what is unknown stands last. */
    static final Comparator<Standing> BEST_FIRST =
            Comparator.comparing(Standing::score, highest())
                    .thenComparing(Standing::completionRate, highest());

    /**
     * @param shares the library's parts in the projects of the kind, one at least
     * @param completed what was completed of a part by then
     */
    static Standing of(
            List<Share> shares,
            RankingFigures.Known known,
            ScoreRule rule,
            LocalDate day,
            ToLongFunction<Part> completed) {
        List<Part> parts =
                shares.stream().map(s -> new Part(s.projectId(), s.institutionId())).toList();
        long target = shares.stream().mapToLong(Share::target).sum();
        long done = parts.stream().mapToLong(completed).sum();
        List<Signed> signed =
                parts.stream()
                        .flatMap(p -> known.verdicts().getOrDefault(p, List.of()).stream())
                        .filter(verdict -> !verdict.on().isAfter(day))
                        .toList();
        List<Due> due =
                parts.stream()
                        .flatMap(part -> known.due().getOrDefault(part, List.of()).stream())
                        .filter(one -> !one.deadline().isAfter(day))
                        .toList();
        BigDecimal completionRate = Rates.of(done, target);
        BigDecimal passRate =
                Rates.of(batches(signed.stream().filter(Signed::passed).toList()), batches(signed));
        List<Signed> first = signed.stream().filter(verdict -> verdict.round() == 1).toList();
        BigDecimal onTime = Rates.of(due.stream().filter(Due::inTime).count(), (long) due.size());
        return new Standing(
                shares.get(0).institutionId(),
                shares.get(0).library(),
                target,
                done,
                completionRate,
                passRate,
                Rates.of(first.stream().filter(Signed::passed).count(), (long) first.size()),
                onTime,
                rule.score(completionRate, passRate, onTime, null));
    }

    /** The row of this standing; a library's own 执行率 is not known. */
    RankingRow row(Integer rank, Integer rankBefore, String warning) {
        return new RankingRow(
                rank,
                name,
                target,
                completed,
                completionRate,
                passRate,
                firstPassRate,
                onTimeRate,
                null,
                score,
                rankBefore,
                rank == null || rankBefore == null ? null : rankBefore - rank,
                warning);
    }

    private static Long batches(List<Signed> verdicts) {
        return verdicts.stream().map(Signed::batch).distinct().count();
    }

    private static Comparator<BigDecimal> highest() {
        return Comparator.nullsLast(Comparator.reverseOrder());
    }
}
