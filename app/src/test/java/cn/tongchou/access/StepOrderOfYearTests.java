package cn.tongchou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.tongchou.identity.Role;
import cn.tongchou.shared.Clock;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** SEC6: a step that is handed in where the year does not ask for it changes nothing. */
@AccessTest
@TestPropertySource(properties = "access-database=steps")
class StepOrderOfYearTests {

    /** A year's objects; what has none of them is no step of a year. */
    private static final List<String> OF_A_YEAR =
            List.of(
                    "{programmeId}",
                    "{projectId}",
                    "{claimId}",
                    "{assignmentId}",
                    "{batchId}",
                    "{memoId}",
                    "{contractId}",
                    "{paymentId}");

    /** Steps that lie behind a year under construction. */
    private static final List<String> DONE =
            List.of(
                    "/launch",
                    "/claims/closing",
                    "/claims/confirmation",
                    "/claims/further-round",
                    "/projects/{projectId}/claims",
                    "/withdrawal",
                    "/decision",
                    "/funds/memo",
                    "/stops",
                    "/allocations/completion",
                    "/receipts/completion",
                    "/tender/lots",
                    "/tender/openings",
                    "/tender/evaluation",
                    "/tender/award",
                    "/tender/contracts",
                    "/closing/approval",
                    "/closing/return");

    @Autowired private TwoLibraries libraries;
    @Autowired private TestProgrammes programmes;
    @Autowired private Objects objects;
    @Autowired private RegisteredRoutes registered;
    @Autowired private SignIn signIn;
    @Autowired private Clock clock;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void inAClosedYearNoStepChangesAnything() throws Exception {
        UUID year = libraries.years().get(1);
        String status =
                jdbc.queryForObject(
                        "select status from programme where id = ?", String.class, year.toString());
        jdbc.update("update programme set status = 'CLOSED' where id = ?", year.toString());
        try {
            assertThat(changed(year, steps())).isEmpty();
        } finally {
            jdbc.update("update programme set status = ? where id = ?", status, year.toString());
        }
    }

    @Test
    void aStepThatLiesBehindChangesNothing() throws Exception {
        UUID year = libraries.years().get(0);
        List<String> done =
                steps().stream().filter(route -> DONE.stream().anyMatch(route::endsWith)).toList();
        assertThat(done).hasSizeGreaterThan(14);
        assertThat(changed(year, done)).isEmpty();
    }

    @Test
    void beforeTheLaunchNoStepOfTheYearChangesAnything() throws Exception {
        libraries.years();
        UUID draft =
                programmes
                        .draft(clock.today().atTime(9, 0), clock.today().plusDays(10).atTime(17, 0))
                        .id();
        List<String> later =
                steps().stream()
                        .filter(route -> route.contains("{programmeId}"))
                        .filter(
                                route ->
                                        !route.endsWith("/programmes/{programmeId}")
                                                && !route.endsWith("/launch")
                                                && !route.endsWith(
                                                        "/programmes/{programmeId}/projects"))
                        .toList();
        assertThat(changed(draft, later)).isEmpty();
    }

    /** The same form of everything is taken where the year does ask for it. */
    @Test
    void theSameFilledFormsAreTakenWhereTheyAreDue() throws Exception {
        UUID year = libraries.years().get(0);
        assertThat(changed(year, List.of("POST /programmes/{programmeId}/training/sessions")))
                .isNotEmpty();
    }

    private List<String> steps() {
        return registered.all().stream()
                .filter(route -> route.startsWith("POST "))
                .filter(route -> OF_A_YEAR.stream().anyMatch(route::contains))
                .toList();
    }

    private List<String> changed(UUID year, List<String> routes) throws Exception {
        List<String> changed = new ArrayList<>();
        Snapshot before = new Snapshot(jdbc);
        for (String route : routes) {
            for (Role role : Role.values()) {
                String person = TestPeople.BY_ROLE.get(role.name());
                int status = handIn(route, year, person);
                if (status == 403) {
                    continue;
                }
                Snapshot after = new Snapshot(jdbc);
                List<String> tables = before.differences(after);
                before = after;
                if (!tables.isEmpty() || status >= 500) {
                    changed.add(
                            route
                                    + " by "
                                    + person
                                    + " answers "
                                    + status
                                    + " and changes "
                                    + tables);
                }
            }
        }
        return changed;
    }

    private int handIn(String route, UUID year, String person) throws Exception {
        List<String> owners =
                List.of(
                        objects.institutionOf(TwoLibraries.CLERK),
                        objects.institutionOf("gongyingshang"));
        FilledForm form =
                new FilledForm(
                        registered.handler(route),
                        name -> objects.of(route, name, year, owners),
                        clock);
        String path = route.substring(5);
        for (String variable :
                path.replaceAll("[^{]*\\{([A-Za-z]+)}[^{]*", "$1 ").strip().split(" ")) {
            String id = objects.of(route, variable, year, owners);
            path =
                    path.replace(
                            '{' + variable + '}', id == null ? UUID.randomUUID().toString() : id);
        }
        var request = multipart(path);
        form.files.forEach(request::file);
        form.fields.forEach(request::param);
        return signIn.web()
                .perform(request.with(signIn.as(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
