package cn.tongchou.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tongchou.identity.Actor;
import cn.tongchou.shell.Rates.Rate;
import cn.tongchou.shell.Rates.TooOften;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.Together;
import cn.tongchou.testing.TongchouTest;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.AntPathMatcher;

/** SEC32: what no hand does in a minute is put off, for a person and for an institution. */
@TongchouTest
class RatesTests {

    private static final Rate RATE = new Rate("POST", List.of("/projects/*/claims"), 3, 4);

    @Autowired private Rates all;
    @Autowired private Rates.Settings settings;
    @Autowired private SignIn signIn;
    @Autowired private TestProgrammes people;

    private final AtomicLong now = new AtomicLong();
    private final Rates rates =
            new Rates(
                    new Rates.Settings(Map.of("claim", RATE)),
                    null,
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return now.get();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return false;
                        }
                    });

    @Test
    void whoHasUsedUpTheMinuteIsToldWhenTheNextOneIsTaken() {
        Actor clerk = people.actor("haerbin");
        for (int i = 0; i < 3; i++) {
            rates.use("claim", RATE, clerk);
        }
        assertThatThrownBy(() -> rates.use("claim", RATE, clerk))
                .isInstanceOfSatisfying(
                        TooOften.class, often -> assertThat(often.seconds()).isEqualTo(20));

        now.addAndGet(Duration.ofSeconds(20).toNanos());
        rates.use("claim", RATE, clerk);
    }

    @Test
    void thePeopleOfALibraryShareItsMinuteAndOthersHaveTheirOwn() {
        Actor one = people.actor("haerbin");
        Actor two =
                new Actor(
                        UUID.randomUUID(),
                        "second",
                        one.displayName(),
                        one.institutionId(),
                        one.institutionName(),
                        one.role());
        rates.use("claim", RATE, one);
        rates.use("claim", RATE, one);
        rates.use("claim", RATE, two);
        rates.use("claim", RATE, two);

        assertThatThrownBy(() -> rates.use("claim", RATE, two)).isInstanceOf(TooOften.class);
        rates.use("claim", RATE, people.actor("daqing"));
        rates.use("search", RATE, two);
    }

    @Test
    void ofManyAtOnceNoMoreThanTheSharePass() {
        Actor clerk = people.actor("haerbin");
        AtomicInteger passed = new AtomicInteger();
        Together.run(
                16,
                4,
                () -> {
                    try {
                        rates.use("claim", RATE, clerk);
                        passed.incrementAndGet();
                    } catch (TooOften often) {
                        // the others
                    }
                });
        assertThat(passed).hasValue(3);
    }

    @Test
    void claimsExportsAndSearchesAreCountedAndPagesAreNot() {
        assertThat(kinds("POST", "/projects/1/claims")).containsExactly("claim");
        assertThat(kinds("POST", "/claims/1/withdrawal")).containsExactly("claim");
        assertThat(kinds("GET", "/batches.xlsx")).containsExactly("export");
        assertThat(kinds("POST", "/batches.xlsx")).containsExactly("export");
        assertThat(kinds("GET", "/reports/annual.pdf")).containsExactly("export");
        assertThat(kinds("GET", "/search")).containsExactly("search");
        assertThat(kinds("GET", "/claims/1")).isEmpty();
        assertThat(kinds("GET", "/batches")).isEmpty();
    }

    /** The product's own numbers: above what a person does, below what a program does. */
    @Test
    void theProductLimitsEveryKind() throws IOException {
        var product =
                new YamlPropertySourceLoader()
                        .load("product", new ClassPathResource("application.yml"))
                        .get(0);
        for (String kind : settings.rates().keySet()) {
            assertThat((Integer) product.getProperty("tongchou.rates." + kind + ".person"))
                    .as(kind)
                    .isBetween(30, 120);
            assertThat((Integer) product.getProperty("tongchou.rates." + kind + ".institution"))
                    .as(kind)
                    .isBetween(60, 600);
        }
    }

    @Test
    void thePageSaysHowLongToWaitAndThatNothingIsLost() throws Exception {
        Actor finance = people.actor("caiwu");
        Rate rate = settings.rates().get("search");
        MockHttpServletResponse answer = null;
        // What is used up comes back little by little, also between these two lines.
        for (int i = 0; i < 50 && (answer == null || answer.getStatus() == 200); i++) {
            exhaust(rate, finance);
            answer = ask();
        }

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentAsString()).contains("办得太快了", "填写的内容还在那里");
    }

    private void exhaust(Rate rate, Actor actor) {
        try {
            for (int i = 0; i < 2 * rate.person(); i++) {
                all.use("search", rate, actor);
            }
        } catch (TooOften often) {
            // as wanted
        }
    }

    private MockHttpServletResponse ask() throws Exception {
        return signIn.web()
                .perform(get("/search").queryParam("q", "x").with(signIn.as("caiwu")))
                .andReturn()
                .getResponse();
    }

    private List<String> kinds(String method, String path) {
        return settings.rates().entrySet().stream()
                .filter(
                        rate ->
                                rate.getValue()
                                        .covers(
                                                new MockHttpServletRequest(method, path),
                                                new AntPathMatcher()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
