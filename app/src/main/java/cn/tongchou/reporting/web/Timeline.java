package cn.tongchou.reporting.web;

import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Milestone;
import cn.tongchou.reporting.year.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The milestones as bars along the year. Places and widths are percentages of the drawing.
 *
 * @param months grid lines, the first of each month
 * @param today place of today's line, or {@code null} when today lies outside
 * @param height pixels
 */
record Timeline(List<Month> months, List<Row> rows, BigDecimal today, int height) {

    private static final int ROW = 30;
    private static final int TOP = 32;

    /**
     * A grid line with the number of the month; every second one is labelled where there are many.
     */
    record Month(BigDecimal at, int number, boolean labelled) {}

    /**
     * One milestone.
     *
     * @param planned what was planned, or {@code null}
     * @param real what took place, or {@code null}
     * @param y pixels from the top
     * @param labelAt where the words stand
     * @param atEnd whether the words stand before that place, because there is no room after it
     */
    record Row(
            Milestone milestone, Bar planned, Bar real, int y, BigDecimal labelAt, boolean atEnd) {

        public Stage stage() {
            return milestone.stage();
        }

        /** The key of its name, short enough for a phone. */
        public String labelKey() {
            return switch (stage()) {
                case INSPECTION -> "reporting.milestone.inspection";
                case PAYMENT -> "reporting.milestone.payment";
                case FUNDS -> "reporting.milestone.funds";
                case TENDER -> "reporting.milestone.tender";
                case CLOSING -> "reporting.milestone.closing";
                default -> stage().messageKey();
            };
        }

        /** The day that the words name: of the end, or of the planned end while it goes on. */
        public LocalDate day() {
            return milestone.going() || milestone.to() == null
                    ? milestone.plannedTo()
                    : milestone.to();
        }
    }

    /** From where, and how long. */
    record Bar(BigDecimal x, BigDecimal width) {}

    static Timeline of(Programme programme, List<Milestone> milestones, LocalDate today) {
        LocalDate first =
                days(milestones)
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.of(programme.calendarYear(), 1, 1))
                        .withDayOfMonth(1);
        LocalDate newYear = LocalDate.of(programme.calendarYear(), 1, 1);
        LocalDate from =
                first.isBefore(newYear) && first.isAfter(newYear.minusYears(1)) ? first : newYear;
        LocalDate end = days(milestones).max(LocalDate::compareTo).orElse(from);
        LocalDate yearEnd = LocalDate.of(programme.calendarYear() + 1, 1, 1);
        LocalDate to =
                end.isBefore(yearEnd)
                        ? yearEnd
                        : end.isAfter(yearEnd.plusYears(1))
                                ? yearEnd.plusYears(1)
                                : end.plusMonths(1).withDayOfMonth(1);
        Scale scale = new Scale(from, to);
        List<Row> rows = new ArrayList<>();
        for (Milestone milestone : milestones) {
            rows.add(row(milestone, scale, TOP + rows.size() * ROW));
        }
        return new Timeline(
                months(scale),
                rows,
                today.isBefore(from) || today.isAfter(to) ? null : scale.at(today),
                TOP + rows.size() * ROW);
    }

    private static Stream<LocalDate> days(List<Milestone> milestones) {
        return milestones.stream()
                .flatMap(m -> Stream.of(m.plannedFrom(), m.plannedTo(), m.from(), m.to()))
                .filter(Objects::nonNull);
    }

    private static Row row(Milestone milestone, Scale scale, int y) {
        Bar planned = scale.bar(milestone.plannedFrom(), milestone.plannedTo());
        Bar real = scale.bar(milestone.from(), milestone.to());
        BigDecimal last =
                Stream.of(planned, real)
                        .filter(Objects::nonNull)
                        .map(bar -> bar.x().add(bar.width()))
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        boolean atEnd = last.compareTo(BigDecimal.valueOf(78)) > 0;
        BigDecimal first =
                Stream.of(planned, real)
                        .filter(Objects::nonNull)
                        .map(Bar::x)
                        .min(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        return new Row(
                milestone,
                planned,
                real,
                y,
                atEnd ? first.subtract(BigDecimal.ONE) : last.add(BigDecimal.ONE),
                atEnd);
    }

    private static List<Month> months(Scale scale) {
        List<Month> months = new ArrayList<>();
        for (LocalDate day = scale.from(); day.isBefore(scale.to()); day = day.plusMonths(1)) {
            months.add(new Month(scale.at(day), day.getMonthValue(), months.size() % 2 == 0));
        }
        return months;
    }

    private record Scale(LocalDate from, LocalDate to) {

        BigDecimal at(LocalDate day) {
            LocalDate inside = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
            return BigDecimal.valueOf((inside.toEpochDay() - from.toEpochDay()) * 100)
                    .divide(
                            BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay()),
                            2,
                            RoundingMode.HALF_UP);
        }

        Bar bar(LocalDate first, LocalDate last) {
            if (first == null || last == null) {
                return null;
            }
            BigDecimal x = at(first);
            return new Bar(x, at(last.plusDays(1)).subtract(x).max(new BigDecimal("0.6")));
        }
    }
}
