package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatterTests {

    private final DateFormatter dates = new DateFormatter();
    private final MomentFormatter moments = new MomentFormatter();

    @Test
    void datesAreReadAndShownAsBrowsersSendThem() throws ParseException {
        LocalDate day = dates.parse("2017-03-31", Locale.ROOT);
        assertThat(day).isEqualTo(LocalDate.of(2017, 3, 31));
        assertThat(dates.print(day, Locale.ROOT)).isEqualTo("2017-03-31");
        LocalDateTime moment = moments.parse("2017-03-31T17:00", Locale.ROOT);
        assertThat(moment).isEqualTo(LocalDateTime.of(2017, 3, 31, 17, 0));
        assertThat(moments.print(moment, Locale.ROOT)).isEqualTo("2017-03-31T17:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "0001-01-01", "1899-12-31", "3000-01-01", "2017-02-30"})
    void aYearThatNobodyMeansIsRefused(String text) {
        assertThatThrownBy(() -> dates.parse(text, Locale.ROOT)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> moments.parse(text + "T09:00", Locale.ROOT))
                .isInstanceOf(ParseException.class);
    }
}
