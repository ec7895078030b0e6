package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.notification.StubMailServer.Way;
import cn.tongchou.shared.Clock;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TongchouTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** 消息, 发件箱, 消息规则 and 消息设置 as people use them. */
@TongchouTest
class NotificationPageTests {

    private static final String CLERK = "daqing";

    @Autowired private SignIn signIn;
    @Autowired private TestMail mail;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;

    private final Instant now = TestMail.at(TestMail.wednesday(), "10:00");
    private MockMvc web;

    @BeforeEach
    void begin() {
        web = signIn.web();
        mail.putOthersAside();
    }

    @Test
    void aNoticeIsReadWhenItIsOpenedAndNoLongerCounts() throws Exception {
        String event = mail.tell(TestMail.ORDINARY, CLERK);
        long before = unread();
        assertThat(page("/notices?state=unread", CLERK)).contains(event);

        web.perform(post("/notices/" + notice(event) + "/open").with(signIn.as(CLERK)))
                .andExpect(redirectedUrl("/claims/1"));

        assertThat(unread()).isEqualTo(before - 1);
        assertThat(page("/notices?state=unread", CLERK)).doesNotContain(event);
        assertThat(page("/notices", CLERK)).contains(event);
    }

    @Test
    void onesOwnNoticesAreMarkedAndNobodyElses() throws Exception {
        String event = mail.tell(TestMail.ORDINARY, CLERK);

        web.perform(post("/notices/" + notice(event) + "/read").with(signIn.as("haerbin")))
                .andExpect(status().isNotFound());
        assertThat(page("/notices", "haerbin")).doesNotContain(event);
        web.perform(post("/notices/" + notice(event) + "/read").with(signIn.as(CLERK)))
                .andExpect(redirectedUrl("/notices"));
        assertThat(page("/notices?state=unread", CLERK)).doesNotContain(event);
    }

    @Test
    void allAreMarkedThatWereSeenAndNotWhatCameLater() throws Exception {
        String seen = mail.tell(TestMail.ORDINARY, CLERK);
        Instant until = clock.now();
        Thread.sleep(2);
        String later = mail.tell(TestMail.ORDINARY, CLERK);
        web.perform(post("/notices/read").param("until", until.toString()).with(signIn.as(CLERK)))
                .andExpect(redirectedUrl("/notices"));

        assertThat(page("/notices?state=unread", CLERK)).contains(later).doesNotContain(seen);
    }

    @Test
    void noticesGoByPages() throws Exception {
        for (int i = 0; i < 55; i++) {
            mail.tell(TestMail.ORDINARY, CLERK);
        }
        String first = page("/notices", CLERK);
        String next = first.replaceAll("(?s).*rel=\"next\"[^>]*href=\"([^\"]+)\".*", "$1");

        assertThat(first.split("<li class=\"unread\"", -1)).hasSize(51);
        assertThat(page(next.replace("&amp;", "&"), CLERK)).contains("<li ");
    }

    @Test
    void theOutboxShowsWhyALetterHasNotLeft() throws Exception {
        String event = mail.tell(TestMail.ORDINARY, CLERK);
        try (StubMailServer server = new StubMailServer(Way.REFUSES_PERSON)) {
            mail.postman(server.port(), now).round();
        }
        String list = page("/outbox?status=FAILED&person=" + CLERK + "@", "admin");
        assertThat(list).contains(event, "未能发出", "邮件服务器拒收", "尚未配置邮件服务器");
        assertThat(page("/outbox?status=SENT&person=" + CLERK + "@", "admin"))
                .doesNotContain(event);
        assertThat(page("/outbox/" + mail.letter(event), "admin"))
                .contains("550 5.1.1 no such user here", "重试");
        assertThat(page("/outbox/" + mail.letter(event), "tongchou")).doesNotContain("/retry");
        web.perform(get("/outbox").with(signIn.as(CLERK))).andExpect(status().isForbidden());
    }

    @Test
    void theOutboxIsAWorkbookOfWhatIsFiltered() throws Exception {
        mail.tell(TestMail.ORDINARY, CLERK);
        byte[] workbook =
                web.perform(
                                get("/outbox.xlsx?status=WAITING&person=" + CLERK + "@")
                                        .with(signIn.as("admin")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void anAdministratorLetsAFailedLetterBeTriedAgainOnce() throws Exception {
        String event = mail.tell(TestMail.ORDINARY, CLERK);
        try (StubMailServer server = new StubMailServer(Way.DIES_AFTER_DATA)) {
            mail.postman(server.port(), now).round();
        }
        UUID letter = mail.letter(event);
        assertThat(page("/outbox/" + letter, "admin")).contains("可能已经发出", letter.toString());

        retry(letter, "tongchou").andExpect(status().isForbidden());
        assertThat(mail.status(event)).isEqualTo("UNCLEAR");
        retry(letter, "admin").andExpect(redirectedUrl("/outbox/" + letter));
        assertThat(mail.status(event)).isEqualTo("WAITING");
        retry(letter, "admin").andExpect(status().isConflict());

        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from audit_entry where item_id = ? and what = 'notification.history.retried'",
                                Long.class,
                                letter.toString()))
                .isEqualTo(1);
        try (StubMailServer server = new StubMailServer(Way.TAKES)) {
            mail.postman(server.port(), now).round();
        }
        assertThat(mail.row(event)).containsEntry("STATUS", "SENT").containsEntry("ATTEMPTS", 2);
    }

    @Test
    void failedLettersAreTriedAgainTogetherButNotOnesThatMayHaveLeft() throws Exception {
        String unclear = mail.tell(TestMail.ORDINARY, CLERK);
        try (StubMailServer server = new StubMailServer(Way.DIES_AFTER_DATA)) {
            mail.postman(server.port(), now).round();
        }
        String failed = mail.tell(TestMail.ORDINARY, CLERK);
        try (StubMailServer server = new StubMailServer(Way.REFUSES_LETTER)) {
            mail.postman(server.port(), now).round();
        }
        for (String who : java.util.List.of("tongchou", "admin")) {
            web.perform(
                            post("/outbox/retry")
                                    .param("commandId", UUID.randomUUID().toString())
                                    .param("selected", mail.letter(unclear).toString())
                                    .param("selected", mail.letter(failed).toString())
                                    .with(signIn.as(who)))
                    .andExpect(
                            who.equals("admin")
                                    ? redirectedUrl("/outbox")
                                    : status().isForbidden());
        }

        assertThat(mail.status(unclear)).isEqualTo("UNCLEAR");
        assertThat(mail.status(failed)).isEqualTo("WAITING");
    }

    @Test
    void theRulesShowEveryEvent() throws Exception {
        assertThat(page("/notice-rules", "admin").split("<tr", -1))
                .hasSize(Catalogue.ENTRIES.size() + 2);
    }

    @Test
    void aPersonChoosesHowLettersCome() throws Exception {
        web.perform(
                        post("/account/notices")
                                .param("delivery", "APP_ONLY")
                                .param("language", "ENGLISH")
                                .with(signIn.as(CLERK)))
                .andExpect(redirectedUrl("/account/notices"));
        assertThat(page("/account/notices", CLERK))
                .containsPattern("value=\"APP_ONLY\"[^>]*checked")
                .containsPattern("value=\"ENGLISH\"[^>]*checked");
        web.perform(post("/account/notices").param("delivery", "").with(signIn.as(CLERK)))
                .andExpect(status().isUnprocessableEntity());
        web.perform(
                        post("/account/notices")
                                .param("delivery", "AT_ONCE")
                                .param("language", "CHINESE")
                                .with(signIn.as(CLERK)))
                .andExpect(redirectedUrl("/account/notices"));
    }

    private org.springframework.test.web.servlet.ResultActions retry(UUID letter, String who)
            throws Exception {
        return web.perform(
                post("/outbox/" + letter + "/retry")
                        .param("commandId", UUID.randomUUID().toString())
                        .with(signIn.as(who)));
    }

    private String page(String path, String who) throws Exception {
        return web.perform(get(java.net.URI.create(path)).with(signIn.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private long unread() {
        return jdbc.queryForObject(
                "select count(*) from notice where account_id = ? and read_at is null",
                Long.class,
                mail.person(CLERK).id().toString());
    }

    private UUID notice(String event) {
        return UUID.fromString(
                jdbc.queryForObject(
                        "select id from notice where event_key = ?", String.class, event));
    }
}
