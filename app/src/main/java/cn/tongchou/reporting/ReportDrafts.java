package cn.tongchou.reporting;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts rows and head of each report together. */
@Component
class ReportDrafts {

    private final MonthlyRows monthly;
    private final ProgressQuarterlyRows quarterly;
    private final RankingRows ranking;
    private final ReworkTrackingRows rework;
    private final AnnualRows annual;
    private final ComparisonRows comparison;
    private final InstitutionDirectory institutions;
    private final Clock clock;

    ReportDrafts(
            MonthlyRows monthly,
            ProgressQuarterlyRows quarterly,
            RankingRows ranking,
            ReworkTrackingRows rework,
            AnnualRows annual,
            ComparisonRows comparison,
            InstitutionDirectory institutions,
            Clock clock) {
        this.monthly = monthly;
        this.quarterly = quarterly;
        this.ranking = ranking;
        this.rework = rework;
        this.annual = annual;
        this.comparison = comparison;
        this.institutions = institutions;
        this.clock = clock;
    }

    Report progressMonthly(Texts texts, Programme programme, ReportFilter filter) {
        YearMonth month = filter.monthOrLast(programme.calendarYear(), clock.today());
        LocalDate to = monthly.lastDay(month);
        LocalDate from = LocalDate.of(programme.calendarYear(), 1, 1);
        String period = texts.get("reporting.period.days", from, to.isBefore(from) ? from : to);
        ReportHead head = head(texts, filter, period, programme.year(), month.getMonthValue());
        return ProgressMonthly.of(texts, head, monthly.of(texts, programme, month, filter));
    }

    Report progressQuarterly(Texts texts, Programme programme, ReportFilter filter) {
        YearMonth month = filter.monthOrLast(programme.calendarYear(), clock.today());
        int quarter = (month.getMonthValue() + 2) / 3;
        LocalDate first = LocalDate.of(programme.calendarYear(), quarter * 3 - 2, 1);
        LocalDate last = monthly.lastDay(YearMonth.from(first.plusMonths(2)));
        String period =
                texts.get("reporting.period.days", first, last.isBefore(first) ? first : last);
        ReportHead head = head(texts, filter, period, programme.year(), quarter);
        ProgressQuarterlyRows.Rows rows = quarterly.of(texts, programme, quarter, filter);
        return ProgressQuarterly.of(
                texts,
                head.explained(texts.get("reporting.progress-quarterly.note")),
                rows.rows(),
                rows.whole());
    }

    Report ranking(Texts texts, Programme programme, ReportFilter filter) {
        YearMonth month = filter.monthOrLast(programme.calendarYear(), clock.today());
        LocalDate first = LocalDate.of(programme.calendarYear(), 1, 1);
        LocalDate last = ranking.lastDay(month);
        String period =
                texts.get("reporting.period.days", first, last.isBefore(first) ? first : last);
        ScoreRule rule = ranking.rule(month);
        String note =
                texts.get(
                        "reporting.ranking.note",
                        rule.completion(),
                        rule.quality(),
                        rule.punctuality(),
                        rule.execution(),
                        rule.source());
        ReportHead head = head(texts, filter, period, programme.year(), month.getMonthValue());
        return Ranking.of(texts, head.explained(note), ranking.of(texts, programme, month, filter));
    }

    Report reworkTracking(Texts texts, Programme programme, ReportFilter filter) {
        String period = texts.get("reporting.period.year", programme.year());
        return ReworkTracking.of(
                texts,
                head(texts, filter, period, programme.year()),
                rework.of(texts, programme, filter));
    }

    Report annual(Texts texts, Programme programme, ReportFilter filter) {
        String period = texts.get("reporting.period.year", programme.year());
        ReportHead head = head(texts, filter, period, programme.year());
        boolean whole = filter.institutionId() == null && filter.kind() == null;
        return Annual.of(
                texts, head, annual.of(programme, filter), whole ? annual.money(programme) : null);
    }

    Report yearComparison(Texts texts, ReportFilter filter) {
        List<YearComparison.Year> years = comparison.of(filter);
        int first = years.isEmpty() ? from(filter) : years.get(0).figures().year();
        int last = years.isEmpty() ? to(filter) : years.get(years.size() - 1).figures().year();
        String period = texts.get("reporting.period.years", first, last);
        return YearComparison.of(texts, head(texts, filter, period, first, last), years);
    }

    private int from(ReportFilter filter) {
        return filter.fromYear() == null ? to(filter) : filter.fromYear();
    }

    private int to(ReportFilter filter) {
        return filter.year() == null ? clock.today().getYear() : filter.year();
    }

    private ReportHead head(
            Texts texts, ReportFilter filter, String period, Object... titleArguments) {
        return new ReportHead(
                List.of(titleArguments),
                institutions.leadLibrary().name(),
                period,
                words(texts, filter),
                clock.today(),
                LocalDateTime.ofInstant(clock.now(), Clock.ZONE),
                null,
                null,
                null,
                null);
    }

    /**
     * The filter as words; {@code null} when all rows are shown. Year and month stand in the title.
     */
    private String words(Texts texts, ReportFilter filter) {
        List<String> words = new ArrayList<>();
        if (filter.kind() != null) {
            words.add(
                    texts.labelled("reporting.filter.kind", texts.get(filter.kind().messageKey())));
        }
        if (filter.institutionId() != null) {
            words.add(
                    texts.labelled(
                            "reporting.filter.library",
                            institutions.get(filter.institutionId()).name()));
        }
        return words.isEmpty() ? null : String.join(texts.get("reporting.filter.separator"), words);
    }
}
