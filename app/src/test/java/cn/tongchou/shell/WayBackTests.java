package cn.tongchou.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestYearStages;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A refused form stands at an address that cannot be read; the ways from it lead to pages. */
@TongchouTest
class WayBackTests {

    @Autowired private WayBack wayBack;

    @Autowired private SignIn signIn;

    @Autowired private TestYearStages stages;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = signIn.web();
    }

    @ParameterizedTest
    @CsvSource({
        "http://x/programmes/1/tender?lot=2, /programmes/1/tender?lot=2",
        "http://x/programmes/1/tender/award?a=b, /programmes/1/tender",
        "http://x/programmes/1/training/sessions/2/attendance, /programmes/1/training",
        "http://x/tender-rules, /tender-rules",
        "http://x/nowhere/at/all, /",
        "http://x//evil.example/x, /",
        "not a uri, /",
    })
    void oneGoesBackToTheNearestPageThatCanBeRead(String referer, String page) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Referer", referer);
        assertThat(wayBack.from(request)).isEqualTo(page);
    }

    @Test
    void withoutARefererOneGoesHome() {
        assertThat(wayBack.from(new MockHttpServletRequest())).isEqualTo("/");
    }

    @Test
    void whoComesLateOrTwiceFromARefusedFormLandsOnItsPage() throws Exception {
        var year = stages.awarded("1000.00", "400.00");
        String page = "/programmes/" + year.id() + "/tender";
        web.perform(
                        award(year, UUID.randomUUID())
                                .header("Referer", "http://localhost" + page + "/award"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("href=\"" + page + "\"")));
        UUID once = UUID.randomUUID();
        MockHttpServletRequestBuilder rule =
                post("/tender-rules")
                        .with(signIn.as("tongchou"))
                        .header("Referer", "http://localhost" + page + "/award")
                        .param("commandId", once.toString())
                        .param("rule", "BID_WINDOW_DAYS")
                        .param("value", "20")
                        .param("effectiveFrom", 2900 + year.programme().year() % 90 + "-01-01")
                        .param("source", "示例");
        web.perform(rule).andExpect(redirectedUrl("/tender-rules"));
        web.perform(rule).andExpect(redirectedUrl(page));
    }

    @Test
    void theOtherLanguageOfARefusedFormIsAPageThatCanBeRead() throws Exception {
        var year = stages.awarded("1000.00", "400.00");
        String page = "/programmes/" + year.id() + "/tender";
        web.perform(
                        post(page + "/contracts")
                                .with(signIn.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("lotId", lot(year)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"" + page + "?lang=en\"")));
        web.perform(get(page + "?lot=" + lot(year) + "&lang=zh_CN").with(signIn.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                page + "?lot=" + lot(year) + "&amp;lang=en")));
    }

    private String lot(TestProgrammes.Launched year) {
        return tenders.lots(tenders.tender(year.id()).orElseThrow().id()).get(0).id().toString();
    }

    @Autowired private cn.tongchou.tender.TenderManagement tenders;

    private MockHttpServletRequestBuilder award(TestProgrammes.Launched year, UUID command) {
        return post("/programmes/{id}/tender/award", year.id())
                .with(signIn.as("tongchou"))
                .param("commandId", command.toString())
                .param("confirmedOn", "2017-01-01")
                .param("password", "Tongchou#2015");
    }
}
