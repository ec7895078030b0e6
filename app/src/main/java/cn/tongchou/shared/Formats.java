package cn.tongchou.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How values read on a page ({@code ${@formats.money(amount)}}): the same in both languages, with —
 * for what is unknown, never 0. Units stand beside the number and come from messages.
 */
@Component("formats")
public class Formats {

    /** What stands for an unknown value. */
    public static final String UNKNOWN = "—";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Date and time of day in China, such as {@code 2026-03-15 14:20}. */
    public String time(Instant at) {
        return at == null ? UNKNOWN : MINUTE.format(LocalDateTime.ofInstant(at, Clock.ZONE));
    }

    /** A day, such as {@code 2026-03-15}. */
    public String date(LocalDate day) {
        return day == null ? UNKNOWN : day.toString();
    }

    /** Yuan without its unit, such as {@code 1,234,567.00}. */
    public String money(Money amount) {
        return amount == null ? UNKNOWN : String.format(Locale.ROOT, "%,.2f", amount.amount());
    }

    /** A whole number with grouping commas, such as {@code 330,000}. */
    public String count(Number number) {
        return number == null ? UNKNOWN : String.format(Locale.ROOT, "%,d", number.longValue());
    }

    /** The value itself, or — where there is none. */
    public Object orDash(Object value) {
        return value == null || value.toString().isBlank() ? UNKNOWN : value;
    }

    /** A percentage held between 0 and 100, for the width of a bar; {@code null} is 0. */
    public BigDecimal clip(Number percent) {
        BigDecimal value = percent == null ? BigDecimal.ZERO : new BigDecimal(percent.toString());
        return value.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
    }

    /** The message key of an enum constant below a prefix, such as {@code claim.status.reduced}. */
    public String key(String prefix, Enum<?> constant) {
        return Keys.of(prefix, constant);
    }

    /** Colour and icon of a state. */
    public StatusLook look(Enum<?> state) {
        return lookOf(state == null ? null : state.name());
    }

    /** Colour and icon of a state named as the trail keeps it. */
    public StatusLook lookOf(String state) {
        return StatusLook.of(state);
    }

    /**
     * The colour class of a construction kind, the same on every page: {@code s1} to {@code s4}.
     */
    public String series(ConstructionKind kind) {
        return "s" + (kind.ordinal() + 1);
    }
}
