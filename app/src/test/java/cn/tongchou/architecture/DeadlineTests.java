package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every page prints a deadline by the fragments of {@code fragments/calendar}: only they say when
 * its year's holidays are not entered.
 */
class DeadlineTests {

    private static final String NAMES =
            "(?:deadline|due|dueOn|bidsDueAt|closesAt|claimClosesAt|publishBy\\(\\)|fileBy\\(\\)|newDeadline)";
    private static final Pattern PRINTED =
            Pattern.compile(
                    "(?:@formats\\.(?:date|time)\\(|ui :: (?:date|instant)\\(\\$\\{)[\\w.]*\\b"
                            + NAMES
                            + "\\b"
                            + "|\\.deadline\\.toString\\(\\)|\\bdue\\.toEpochDay\\(\\)");

    /**
     * A letter says it in its own text, a form below the date that it repeats; what is over is no
     * deadline.
     */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "#\\{inspection\\.order\\.text\\(|#\\{claim\\.own\\.closed\\(|th:with=\"deadline=|\\bthenBy=");

    @Test
    void everyDeadlineOfAPageSaysHowItIsCounted() {
        assertThat(Sources.findings(Sources.pages(), DeadlineTests::unmarked)).isEmpty();
        assertThat(Sources.pages().values())
                .filteredOn(page -> page.contains("~{fragments/calendar :: "))
                .hasSizeGreaterThan(15);
        assertThat(Sources.pages().get("templates/layout.html"))
                .contains("~{fragments/calendar :: legend}");
    }

    @Test
    void aDeadlineWithoutAMarkIsFound() {
        assertThat(unmarked("<td th:text=\"${@formats.date(line.deadline)}\"></td>")).hasSize(1);
        assertThat(unmarked("<time th:replace=\"~{fragments/ui :: date(${item.due})}\"></time>"))
                .hasSize(1);
        assertThat(unmarked("<dd th:text=\"${@formats.time(tender.bidsDueAt)}\"></dd>")).hasSize(1);
        assertThat(
                        unmarked(
                                "<b th:text=\"#{x(${@formats.date(a.deadline)})}\"></b><sup th:replace=\"~{fragments/calendar :: mark(${a.deadline})}\"></sup>"))
                .isEmpty();
        assertThat(unmarked("<dd th:text=\"${@formats.date(contract.signedOn)}\"></dd>")).isEmpty();
    }

    private static List<String> unmarked(String page) {
        List<String> found = new ArrayList<>();
        for (String line : page.lines().toList()) {
            if (PRINTED.matcher(line).find()
                    && !line.contains("fragments/calendar :: ")
                    && !ELSEWHERE.matcher(line).find()) {
                found.add(line.strip());
            }
        }
        return found;
    }
}
