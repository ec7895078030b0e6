package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private final Formats formats = new Formats();

    @Test
    void theUnknownIsADashAndNeverZero() {
        assertThat(formats.money(null)).isEqualTo("—");
        assertThat(formats.count(null)).isEqualTo("—");
        assertThat(formats.time(null)).isEqualTo("—");
        assertThat(formats.date(null)).isEqualTo("—");
        assertThat(formats.orDash(" ")).isEqualTo("—");
    }

    @Test
    void timesAreThoseOfChinaWhateverTheMachine() {
        assertThat(formats.time(Instant.parse("2026-03-15T06:20:59Z")))
                .isEqualTo("2026-03-15 14:20");
        assertThat(formats.time(Instant.parse("2025-12-31T16:00:00Z")))
                .isEqualTo("2026-01-01 00:00");
    }

    @Test
    void moneyHasTwoDecimalsAndGroupsOfThree() {
        assertThat(formats.money(Money.of("1234567"))).isEqualTo("1,234,567.00");
        assertThat(formats.money(Money.of("-0.5"))).isEqualTo("-0.50");
        assertThat(formats.count(330_000L)).isEqualTo("330,000");
    }

    @Test
    void aBarIsNeverWiderThanItsTrack() {
        assertThat(formats.clip(112.5)).isEqualByComparingTo("100");
        assertThat(formats.clip(-1)).isEqualByComparingTo("0");
        assertThat(formats.clip(null)).isEqualByComparingTo("0");
        assertThat(formats.clip(57.25)).isEqualByComparingTo("57.25");
    }

    @Test
    void aStateLooksTheSameEverywhereAndAnUnknownOneIsNeutral() {
        assertThat(formats.lookOf("IN_REWORK").kind()).isEqualTo("bad");
        assertThat(formats.lookOf("PASSED").kind()).isEqualTo("ok");
        assertThat(formats.lookOf(null)).isEqualTo(formats.lookOf("SOMETHING_ELSE"));
    }
}
