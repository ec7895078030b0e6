package cn.tongchou.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * Money in form fields: people type {@code 126,000.00} or full-width digits, and the field shows
 * the plain number again. A blank field is no amount at all ({@code null}), never zero.
 */
@Component
class MoneyFormatter implements Formatter<Money> {

    /**
     * @throws ParseException when the text is no number, or an amount that {@link Money} refuses
     */
    @Override
    public Money parse(String text, Locale locale) throws ParseException {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (plain.chars().anyMatch(Character::isLetter)) {
            throw new ParseException(text, 0); // 1e9 is a slip, not an amount
        }
        try {
            return new Money(new BigDecimal(plain));
        } catch (NumberFormatException | RuleViolation refused) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(Money money, Locale locale) {
        return money.toString();
    }
}
