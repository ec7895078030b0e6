package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an item says who must act, since when and what comes next, and shows its history. */
class ItemPageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme/draft",
                "claim/detail",
                "claim/project",
                "budget/funds",
                "reporting/year",
                "resource/detail",
                "training/page",
                "tender/tender",
                "tender/contract",
                "production/assignment",
                "production/batch",
                "inspection/detail",
                "inspection/order",
                "acceptance/assignment",
                "acceptance/contract",
                "acceptance/closing"
            })
    void everyItemSaysWhoMustActAndShowsItsHistory(String page) throws IOException {
        String html = Files.readString(Path.of("templates", page + ".html"));

        assertThat(html).as("who must act").contains("fragments/ui :: next(who=");
        assertThat(html).as("since when").containsPattern("next\\([^\"]*since=");
        assertThat(html).as("history").contains("fragments/history :: history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance/certificate", "acceptance/lot-certificate"})
    void aCertificateShowsItsHistory(String page) throws IOException {
        assertThat(Files.readString(Path.of("templates", page + ".html")))
                .contains("fragments/history :: history");
    }
}
