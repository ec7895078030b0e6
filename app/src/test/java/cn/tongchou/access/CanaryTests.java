package cn.tongchou.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * SEC3: what one library's people write (titles, authors, notes, names of files and of persons)
 * never reaches another library, nor a supplier or an agency without a contract: not in pages,
 * exports, search, notices, letters or the log.
 */
@AccessTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

    private static final String WRITTEN = TwoLibraries.CANARY + "-";

    /** Pages that one walk reads at most; every address given is among them. */
    private static final int MOST = 700;

    @Autowired private TwoLibraries libraries;
    @Autowired private Objects objects;
    @Autowired private RegisteredRoutes registered;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                TwoLibraries.OTHER_CLERK,
                TwoLibraries.OTHER_SUPPLIER,
                TwoLibraries.OTHER_INSPECTOR
            })
    void whatALibraryWritesReachesNobodyElse(String stranger, CapturedOutput output) {
        List<UUID> years = libraries.years();
        Map<String, String> read =
                new Walk(Client.of(port, stranger), addresses(years), MOST).read();
        assertThat(read.size()).isGreaterThan(60);
        assertThat(
                        read.entrySet().stream()
                                .filter(page -> page.getValue().contains(WRITTEN))
                                .map(page -> page.getKey() + " … " + around(page.getValue()))
                                .toList())
                .isEmpty();
        assertThat(output.toString()).doesNotContain(WRITTEN);
    }

    /** The same walk finds it where it belongs, in pages, lists, search and exports alike. */
    @Test
    void theSameWalkFindsItAtHome() {
        List<UUID> years = libraries.years();
        Map<String, String> read =
                new Walk(Client.of(port, TwoLibraries.CLERK), addresses(years), MOST).read();
        assertThat(
                        read.entrySet().stream()
                                .filter(page -> page.getValue().contains(WRITTEN))
                                .map(page -> page.getKey().replaceAll("[0-9a-f-]{36}", "*")))
                .contains(
                        "/batches/*",
                        "/batches/*/rounds/1/file",
                        "/resources",
                        "/monthly-reports/*");
        assertThat(
                        new Walk(
                                        Client.of(port, TestPeople.BY_ROLE.get("COORDINATOR")),
                                        addresses(years),
                                        MOST)
                                .read()
                                .values())
                .anyMatch(text -> text.contains(WRITTEN));
    }

    @Test
    void noNoticeOrLetterTellsItToAStranger() {
        libraries.years();
        assertThat(
                        jdbc.queryForList(
                                "select n.message_key from notice n join account a on a.id ="
                                        + " n.account_id where n.arguments like ? and (a.role ="
                                        + " 'LIBRARY_CLERK' and a.institution_id <> ? or a.username in"
                                        + " (?, ?))",
                                String.class,
                                "%" + WRITTEN + "%",
                                objects.institutionOf(TwoLibraries.CLERK),
                                TwoLibraries.OTHER_SUPPLIER,
                                TwoLibraries.OTHER_INSPECTOR))
                .isEmpty();
    }

    private List<String> addresses(List<UUID> years) {
        List<String> addresses = new ArrayList<>(List.of("/"));
        for (String route : registered.all()) {
            if (route.startsWith("GET ")
                    && !route.contains("/error")
                    && !route.contains("/login")) {
                addresses.addAll(objects.addresses(route, years));
            }
        }
        List<Integer> programmeYears =
                jdbc.queryForList("select programme_year from programme", Integer.class);
        Stream.of("progress-monthly", "annual", "year-comparison")
                .forEach(
                        report ->
                                programmeYears.forEach(
                                        year ->
                                                Stream.of("", ".xlsx", ".pdf", "/chart.json")
                                                        .forEach(
                                                                kind ->
                                                                        addresses.add(
                                                                                "/reports/"
                                                                                        + report
                                                                                        + kind
                                                                                        + "?year="
                                                                                        + year))));
        Stream.of(
                        "/resources",
                        "/batches",
                        "/assignments",
                        "/inspections",
                        "/rework-orders",
                        "/contracts")
                .forEach(list -> addresses.add(list + "?q=" + TwoLibraries.CANARY));
        return addresses;
    }

    private static String around(String text) {
        int at = text.indexOf(WRITTEN);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 40))
                .replace('\n', ' ');
    }
}
