package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.format.support.DefaultFormattingConversionService;

class MoneyFormatterTests {

    private final MoneyFormatter formatter = new MoneyFormatter();

    @Test
    void anAmountIsReadAsPeopleTypeIt() throws ParseException {
        assertThat(formatter.parse("126,000.5", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(Money.of("126000.50"));
        assertThat(formatter.parse("１２６，０００ ", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(Money.of(126_000));
    }

    @Test
    void whatWasReadIsShownAgainAsAPlainNumber() {
        assertThat(formatter.print(Money.of("126000.5"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("126000.50");
    }

    @Test
    void aBlankFieldIsNoAmountAndNeverZero() {
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
        conversion.addFormatter(formatter);
        assertThat(conversion.convert(" ", Money.class)).isNull();
    }

    @Test
    void aThirdDecimalAndAWordAreRefused() {
        assertThatThrownBy(() -> formatter.parse("1.005", Locale.ROOT))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> formatter.parse("1e9", Locale.ROOT))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> formatter.parse("about 5", Locale.ROOT))
                .isInstanceOf(ParseException.class);
    }
}
