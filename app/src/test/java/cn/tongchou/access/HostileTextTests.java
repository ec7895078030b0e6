package cn.tongchou.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Role;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * SEC11, SEC14 and SEC18: whatever stands in a text (expressions of every language inside, markup,
 * the beginning of a formula), it is shown as text, in pages and in every file that leaves. Every
 * free text of two years and of the people holds it.
 */
@AccessTest
@TestPropertySource(properties = "access-database=hostile")
class HostileTextTests {

    private static final String SHORT = "=1+1|x${7*191}y<img src=x onerror=alert(1)>\"'";
    private static final String LONG =
            SHORT
                    + "*{7*191}y#{7*191}y__${7*191}y__[[x${7*191}y]][(x${7*191}y)]@{x(y=${7*191})}~{7*191}{{7*191}}"
                    + "T(java.lang.Runtime)<script>alert(1)</script>]]>&amp;";

    /** Columns that are no free text, or whose text is bound by a seal. */
    private static final Pattern NO_TEXT =
            Pattern.compile(
                    ".*(hash|sha256|number|username|email|_no|code|key|message|arguments|content_type|seed|domain|sealed|url|address)$");

    private static final List<String> NO_TABLES =
            List.of(
                    "act_",
                    "open_task",
                    "audit_",
                    "databasechangelog",
                    "command_log",
                    "sign_in_",
                    "password_link",
                    "division",
                    "calendar",
                    "number_series",
                    "inspection_rule",
                    "tender_rule",
                    "defect_type",
                    "notice",
                    "outgoing_mail");

    @Autowired private TwoLibraries libraries;
    @Autowired private Objects objects;
    @Autowired private RegisteredRoutes registered;
    @Autowired private AccountManagement accounts;
    @Autowired private TestProgrammes people;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    private static int filled;

    @ParameterizedTest
    @EnumSource(Role.class)
    void whateverATextHoldsItIsShownAsText(Role role) {
        List<UUID> years = hostile();
        Map<String, String> read =
                new Walk(
                                Client.of(port, TestPeople.BY_ROLE.get(role.name())),
                                addresses(years),
                                320)
                        .read();
        read.forEach(
                (address, text) -> {
                    assertThat(text).as(address).doesNotStartWith("500");
                    assertThat(text).as("evaluated at " + address).doesNotContain("1337y");
                    if (text.contains("[text/html")) {
                        assertThat(text)
                                .as("markup at " + address)
                                .doesNotContain("<img src=x", "<script>alert");
                        assertThat(text)
                                .as("broken out of an attribute at " + address)
                                .doesNotContainPattern("=\"[^\"<>]*x\\$\\{7\\*191}y[^\"<>]*<img");
                    }
                    assertThat(text)
                            .as("a formula at " + address)
                            .doesNotContainPattern("<f>[^<]*x\\$");
                    if (text.contains("[text/csv")) {
                        assertThat(text).as(address).doesNotContainPattern("(?m)(^|,)\"?=1\\+1");
                    }
                });
        if (role != Role.ADMINISTRATOR) {
            assertThat(read.values())
                    .as("it is shown at all")
                    .anyMatch(text -> text.contains("x${7*191}y"));
        }
    }

    @Test
    void aGoodPartOfTheTablesHoldsIt() {
        hostile();
        assertThat(filled).isGreaterThan(40);
    }

    /** Reflected: what stands in an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resources?q=", "/accounts?q=", "/accounts?after=", "/batches?q=",
                        "/assignments?q=", "/inspections?status=",
                "/reports/annual?year=", "/tasks?kind=", "/login?error=", "/password-link?token=",
                        "/contracts?q=", "/?lang="
            })
    void whatStandsInAnAddressIsShownAsText(String address) {
        for (String person : List.of("tongchou", "admin")) {
            String text =
                    Walk.text(
                            Client.of(port, person)
                                    .download(
                                            address
                                                    + java.net.URLEncoder.encode(
                                                            LONG,
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8))
                                    .body());
            assertThat(text).doesNotContain("<img src=x", "<script>alert", "1337y");
        }
    }

    private List<UUID> hostile() {
        List<UUID> years = libraries.years();
        if (filled == 0) {
            jdbc.query(
                    "select lower(table_name), lower(column_name), character_maximum_length from information_schema.columns"
                            + " where lower(table_schema) = 'public' and character_maximum_length between 59 and 4000"
                            + " and data_type = 'CHARACTER VARYING'",
                    row -> {
                        String table = row.getString(1);
                        String column = row.getString(2);
                        if (NO_TABLES.stream().noneMatch(table::startsWith)
                                && !NO_TEXT.matcher(column).matches()
                                && !(table.equals("account") && column.equals("password_hash"))) {
                            String text = row.getInt(3) >= LONG.length() ? LONG : SHORT;
                            try {
                                jdbc.update(
                                        "update "
                                                + table
                                                + " set "
                                                + column
                                                + " = ? where "
                                                + column
                                                + " is not null",
                                        text);
                                filled++;
                            } catch (
                                    org.springframework.dao.DataIntegrityViolationException
                                            unique) {
                                // a name that must differ from all others cannot be the same
                                // everywhere
                            }
                        }
                    });
            accounts.openDemo(
                    "hostile",
                    SHORT,
                    people.coordinator().institutionId(),
                    Role.COORDINATOR,
                    null,
                    accounts.hash(TestPeople.PASSWORD));
            jdbc.update(
                    "update notice set arguments = replace(arguments, '示例', ?)",
                    "x${7*191}y<img src=x>");
        }
        return years;
    }

    private List<String> addresses(List<UUID> years) {
        return registered.all().stream()
                .filter(route -> route.startsWith("GET ") && !route.contains("/error"))
                .flatMap(route -> objects.addresses(route, years).stream().limit(4))
                .toList();
    }
}
