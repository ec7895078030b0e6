package cn.tongchou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** SEC5, SEC14 and SEC15: what a form can carry, and how pages are written. */
@TongchouTest
class FormTests {

    @Autowired private RegisteredRoutes registered;
    @Autowired private SignIn signIn;
    @Autowired private AccountManagement accounts;
    @Autowired private AccountDirectory directory;
    @Autowired private TestProgrammes programmes;
    @Autowired private JdbcTemplate jdbc;

    /** A form's type holds no entity, so no field of a form is a column of the database. */
    @Test
    void noHandlerBindsAnEntity() {
        List<String> entities = new ArrayList<>();
        int[] forms = {0};
        for (String route : registered.all()) {
            for (var parameter : registered.handler(route).getMethodParameters()) {
                forms[0]++;
                if (holdsEntity(ResolvableType.forMethodParameter(parameter), 0)) {
                    entities.add(route + " binds " + parameter.getParameterType());
                }
            }
        }
        assertThat(entities).isEmpty();
        assertThat(forms[0]).isGreaterThan(200);
        assertThat(holdsEntity(ResolvableType.forClassWithGenerics(List.class, Account.class), 0))
                .isTrue();
    }

    @Test
    void furtherFieldsOfAFormChangeNothing() throws Exception {
        String username = "m" + UUID.randomUUID().toString().substring(0, 8);
        UUID id =
                accounts.openDemo(
                                username,
                                "原名",
                                programmes.coordinator().institutionId(),
                                Role.LEADER,
                                null,
                                accounts.hash(TestPeople.PASSWORD))
                        .id();
        signIn.web()
                .perform(
                        post("/account/password")
                                .with(signIn.as(username))
                                .param("current", TestPeople.PASSWORD)
                                .param("replacement", "Guilin-7-shan")
                                .param("repeated", "Guilin-7-shan")
                                .param("role", "ADMINISTRATOR")
                                .param("enabled", "false")
                                .param("displayName", "新名")
                                .param(
                                        "institutionId",
                                        programmes.actor("daqing").institutionId().toString())
                                .param("actor.role", "ADMINISTRATOR")
                                .param("version", "99"));
        Account after = directory.find(id).orElseThrow();
        assertThat(after.role()).isEqualTo(Role.LEADER);
        assertThat(after.isEnabled()).isTrue();
        assertThat(after.displayName()).isEqualTo("原名");
        assertThat(after.institutionId()).isEqualTo(programmes.coordinator().institutionId());
    }

    @Test
    void aClaimIsTheClerksOwnAndSubmittedWhateverItsFormSays() throws Exception {
        var year =
                programmes.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 10_000));
        signIn.web()
                .perform(
                        post("/projects/{id}/claims", year.project())
                                .with(signIn.as("haerbin"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("quantity", "100")
                                .param(
                                        "institutionId",
                                        programmes.actor("daqing").institutionId().toString())
                                .param(
                                        "libraryId",
                                        programmes.actor("daqing").institutionId().toString())
                                .param("status", "CONFIRMED")
                                .param("confirmedQuantity", "9999")
                                .param("price", "0")
                                .param("version", "7"));
        var claim =
                jdbc.queryForMap(
                        "select institution_id, status from claim where programme_id = ?",
                        year.id().toString());
        assertThat(claim.get("institution_id"))
                .isEqualTo(programmes.actor("haerbin").institutionId().toString());
        assertThat(claim.get("status")).isNotEqualTo("CONFIRMED");
    }

    /** Nothing is written by a route that reads, and every route that writes asks for the token. */
    @Test
    void aRouteEitherReadsOrIsHandedIn() {
        for (String route : registered.all()) {
            if (!route.endsWith(" /error")) {
                assertThat(route).matches("(GET|POST) .*");
                assertThat(registered.handler(route).hasMethodAnnotation(GetMapping.class))
                        .as(route)
                        .isEqualTo(route.startsWith("GET "));
            }
        }
    }

    @Test
    void noTemplateWritesMarkupFromData() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("templates", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                    String text = Files.readString(file);
                    if (text.contains("th:utext")
                            || text.contains("[(")
                            || text.matches("(?s).*<script(?![^>]*src=)[^>]*>.*")
                            || text.matches("(?s).*\\son[a-z]+=\".*")
                            || !file.toString().contains("mail")
                                    && text.matches("(?s).*\\sstyle=\".*")) {
                        found.add(file.toString());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean holdsEntity(ResolvableType type, int depth) {
        Class<?> raw = type.resolve();
        if (raw == null || depth > 4) {
            return false;
        }
        if (raw.isAnnotationPresent(Entity.class)) {
            return true;
        }
        for (ResolvableType inner : type.getGenerics()) {
            if (holdsEntity(inner, depth + 1)) {
                return true;
            }
        }
        return raw.getName().startsWith("cn.tongchou.")
                && !raw.isEnum()
                && Stream.of(raw.getDeclaredFields())
                        .anyMatch(field -> holdsEntity(ResolvableType.forField(field), depth + 1));
    }
}
