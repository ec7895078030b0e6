package cn.tongchou.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * SEC1: every registered route, asked for by everybody, for their own institution's object, for
 * another's, for another year's and for one that does not exist, gives what the matrix says.
 */
@AccessTest
class AccessMatrixTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Map<String, String> OTHERS =
            Map.of(
                    "library_clerk", TwoLibraries.OTHER_CLERK,
                    "supplier", TwoLibraries.OTHER_SUPPLIER,
                    "inspector", TwoLibraries.OTHER_INSPECTOR);

    @Autowired private RegisteredRoutes registered;
    @Autowired private TwoLibraries libraries;
    @Autowired private Objects objects;
    @Autowired private AccountManagement accounts;
    @Autowired private AccountDirectory directory;
    @Autowired private InstitutionDirectory institutions;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    private final Map<String, Client> clients = new LinkedHashMap<>();
    private List<UUID> years;

    @BeforeEach
    void people() {
        years = libraries.years();
        clients.put("anonymous", new Client(port));
        clients.put("disabled", disabled());
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(java.util.Locale.ROOT);
            clients.put(name, Client.of(port, TestPeople.BY_ROLE.get(role.name())));
        }
        OTHERS.forEach((role, person) -> clients.put("other " + role, Client.of(port, person)));
    }

    @Test
    void everyRouteGivesEverybodyWhatTheMatrixSays() {
        AccessMatrix expected = AccessMatrix.read(AccessMatrix.CHECKED_IN);
        AccessMatrix measured = new AccessMatrix();
        List<String> wrong = new ArrayList<>();
        Snapshot before = new Snapshot(jdbc);
        // Reading first: what is handed in may move the year on.
        for (String method : List.of("GET", "POST")) {
            for (String route : routes()) {
                if (route.startsWith(method + " ")) {
                    List<String> cells =
                            AccessMatrix.COLUMNS.stream()
                                    .map(person -> cell(route, person, wrong))
                                    .toList();
                    measured.put(route, cells);
                    List<String> wanted = expected.rows().get(route);
                    if (wanted == null) {
                        wrong.add(
                                "A route without a row. Check that this is what you mean, then add"
                                        + " to docs/access-matrix.md:\n"
                                        + AccessMatrix.row(route, cells));
                    } else if (!wanted.equals(cells)) {
                        wrong.add(
                                "measured "
                                        + AccessMatrix.row(route, cells)
                                        + "\n  docs say "
                                        + AccessMatrix.row(route, wanted));
                    }
                }
            }
            if (method.equals("GET")) {
                before.differences(new Snapshot(jdbc))
                        .forEach(table -> wrong.add("SEC15: reading changes " + table));
            }
        }
        expected.rows().keySet().stream()
                .filter(route -> !measured.rows().containsKey(route))
                .forEach(route -> wrong.add("A row without a route: " + route));
        measured.write(AccessMatrix.MEASURED);
        assertThat(wrong)
                .as("where the measured is right: cp target/access-matrix.md docs/access-matrix.md")
                .isEmpty();
    }

    /** SEC2: written differently, an address opens no door that is shut. */
    @Test
    void noDisguiseOfAnAddressReachesMore() {
        List<String> reached = new ArrayList<>();
        AccessMatrix matrix = AccessMatrix.read(AccessMatrix.CHECKED_IN);
        for (String person : List.of("anonymous", "supplier", "leader")) {
            Client client = clients.get(person);
            client.with("X-HTTP-Method-Override", "GET")
                    .with("X-Original-URL", "/")
                    .with("X-Rewrite-URL", "/")
                    .with("X-Forwarded-Prefix", "/x");
            int column = AccessMatrix.COLUMNS.indexOf(person);
            for (String route : routes()) {
                String cell =
                        matrix.rows().getOrDefault(route, List.of()).stream()
                                .skip(column)
                                .findFirst()
                                .orElse("");
                if (!route.startsWith("GET ") || !List.of("no", "login").contains(cell)) {
                    continue;
                }
                String path = objects.addresses(route, years).stream().findFirst().orElse(null);
                if (path == null) {
                    continue;
                }
                for (String disguise :
                        List.of(
                                path,
                                path + "/",
                                "/" + path,
                                path + ";x=1",
                                path.replaceFirst("/", "/%2e/"),
                                path + ".json",
                                path + "%20",
                                path.toUpperCase(java.util.Locale.ROOT),
                                "/css/.." + path,
                                "/css/..;" + path,
                                "/css/%2e%2e" + path,
                                "/login/.." + path,
                                path + "?_method=get",
                                "/" + path.substring(1).replace("/", "%2f"))) {
                    for (String method : List.of("GET", "HEAD", "OPTIONS")) {
                        int status = client.send(method, disguise).statusCode();
                        if (status == 200 || status >= 500) {
                            reached.add(
                                    method
                                            + " "
                                            + disguise
                                            + " answers "
                                            + status
                                            + " to "
                                            + person);
                        }
                    }
                }
            }
        }
        assertThat(reached).isEmpty();
    }

    /** What one person meets at one route. */
    private String cell(String route, String person, List<String> wrong) {
        Answer own = ask(route, clients.get(person), years.get(0), owners(person));
        if (own.status == 404) {
            own = ask(route, clients.get(person), years.get(1), owners(person));
        }
        if (own.status >= 500) {
            wrong.add(route + " answers " + own.status + " to " + person);
        }
        if (own.isLogin()) {
            return "login";
        }
        if (own.status == 403) {
            return "no";
        }
        if (!clients.containsKey("other " + person)) {
            return List.of("anonymous", "disabled").contains(person)
                    ? "open"
                    : own.status == 404 && route.startsWith("GET ") ? "none" : "all";
        }
        Client stranger = clients.get("other " + person);
        boolean named = VARIABLE.matcher(route).find() && objectsOf(route);
        if (!named) {
            return "all";
        }
        boolean reached = false;
        for (UUID year : years) {
            if (objects.belongsTo(route, year, strangersInstitution(person))) {
                continue;
            }
            Answer others = ask(route, stranger, year, owners(person));
            Answer missing = ask(route, stranger, null, null);
            if (others.status >= 500 || missing.status >= 500) {
                wrong.add(
                        route
                                + " answers "
                                + others.status
                                + ", "
                                + missing.status
                                + " to another "
                                + person);
            }
            boolean refused = others.status == 404 || others.status == 403;
            if (refused && !others.equals(missing)) {
                wrong.add(
                        route
                                + " tells another "
                                + person
                                + " that it exists: "
                                + others.status
                                + " instead of "
                                + missing.status);
            }
            reached |= !others.equals(missing);
        }
        if (!reached && route.startsWith("GET ") && own.status == 404) {
            return "none";
        }
        return reached ? "all" : "own";
    }

    private String strangersInstitution(String person) {
        return objects.institutionOf(OTHERS.get(person));
    }

    /** The first library, and where this role's person works. */
    private List<String> owners(String person) {
        String username = TestPeople.BY_ROLE.get(person.toUpperCase(java.util.Locale.ROOT));
        return username == null
                ? List.of(objects.institutionOf(TwoLibraries.CLERK))
                : List.of(
                        objects.institutionOf(TwoLibraries.CLERK), objects.institutionOf(username));
    }

    private boolean objectsOf(String route) {
        Matcher variable = VARIABLE.matcher(route);
        while (variable.find()) {
            if (objects.word(route, variable.group(1)) == null) {
                return true;
            }
        }
        return false;
    }

    /** The answer for a year's object of this library; without a year, for one that nobody has. */
    private Answer ask(String route, Client client, UUID year, List<String> owners) {
        Matcher variable = VARIABLE.matcher(route.substring(route.indexOf(' ') + 1));
        List<String> ids = new ArrayList<>();
        String path =
                variable.replaceAll(
                        found -> {
                            String word = objects.word(route, found.group(1));
                            String id =
                                    word != null
                                            ? word
                                            : year == null
                                                    ? null
                                                    : objects.of(
                                                            route, found.group(1), year, owners);
                            String shown = id == null ? UUID.randomUUID().toString() : id;
                            ids.add(shown);
                            return shown;
                        });
        HttpResponse<String> answer =
                route.startsWith("GET ") ? client.get(path) : client.post("/login", path, Map.of());
        String body = answer.body();
        for (String id : ids) {
            body = body.replace(id, "…");
        }
        if (answer.statusCode() >= 400) {
            assertThat(body).as("SEC24: " + path).doesNotContainPattern(Leaks.PATTERN);
        }
        boolean login = answer.statusCode() == 302 && Client.path(answer).startsWith("/login");
        return new Answer(
                answer.statusCode(),
                login,
                body.replaceAll("(name=\"_csrf\"[^>]*(?:content|value)=\")[^\"]+", "$1…")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                        .replaceAll("(value|content)=\"[A-Za-z0-9_-]{60,}\"", "$1"));
    }

    private TreeSet<String> routes() {
        TreeSet<String> routes =
                new TreeSet<>(
                        java.util.Comparator.comparing((String route) -> route.split(" ")[1])
                                .thenComparing(route -> route));
        routes.addAll(registered.all());
        return routes;
    }

    private Client disabled() {
        String username = "disabled" + UUID.randomUUID().toString().substring(0, 6);
        UUID account =
                accounts.openDemo(
                                username,
                                "停用",
                                institutions.leadLibrary().id(),
                                Role.COORDINATOR,
                                null,
                                accounts.hash(TestPeople.PASSWORD))
                        .id();
        Client client = Client.of(port, username);
        accounts.setEnabled(account, false, directory.actor("admin"));
        return client;
    }

    private record Answer(int status, boolean isLogin, String body) {}
}
