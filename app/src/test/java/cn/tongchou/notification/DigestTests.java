package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TongchouTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who chooses so gets one letter a working day, and what is urgent at once. */
@TongchouTest
class DigestTests {

    private static final String PERSON = "qitaihe";

    @Autowired private TestMail mail;
    @Autowired private MailPreferences preferences;
    @Autowired private AccountDirectory people;
    @Autowired private JdbcTemplate jdbc;

    private final LocalDate wednesday = TestMail.wednesday();
    private final Instant morning = TestMail.at(wednesday, "08:00");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void begin() {
        mail.putOthersAside();
        choose(MailDelivery.DIGEST, MailLanguage.CHINESE);
        server.start();
    }

    @AfterEach
    void end() {
        choose(MailDelivery.AT_ONCE, MailLanguage.CHINESE);
        server.stop();
    }

    @Test
    void aDaysNoticesAreOneLetterOnTheMorningOfAWorkingDay() throws Exception {
        String first = mail.tell(TestMail.ORDINARY, PERSON);
        String second = mail.tell(TestMail.ORDINARY, PERSON);
        round(TestMail.at(wednesday.plusDays(4), "10:00"));
        round(TestMail.at(wednesday, "07:59"));
        assertThat(letters()).isEmpty();

        round(morning);
        round(morning.plusSeconds(3600));

        assertThat(letters()).hasSize(1);
        MimeMessage letter = letters().get(0);
        assertThat(letter.getSubject()).isEqualTo("【统筹】" + wednesday + " 的消息汇总：2 条");
        for (String event : List.of(first, second)) {
            assertThat(LetterWriterTests.text(letter)).contains("认领 " + event + " 已确认");
            assertThat(LetterWriterTests.html(letter)).contains("认领 " + event + " 已确认");
            assertThat(mail.status(event)).isEqualTo("IN_DIGEST");
        }
        assertThat(LetterWriterTests.html(letter))
                .contains("href=\"http://localhost:8080/claims/1\"");
    }

    @Test
    void whatIsToldAfterTheDaysLetterWaitsForTheNext() {
        String first = mail.tell(TestMail.ORDINARY, PERSON);
        round(morning);
        String second = mail.tell(TestMail.ORDINARY, PERSON);
        round(morning.plusSeconds(3600));
        assertThat(mail.status(first)).isEqualTo("IN_DIGEST");
        assertThat(mail.status(second)).isEqualTo("FOR_DIGEST");

        round(TestMail.at(wednesday.plusDays(1), "08:00"));
        assertThat(mail.status(second)).isEqualTo("IN_DIGEST");
        assertThat(letters()).hasSize(2);
    }

    @Test
    void runnersAtOnceWriteOneLetterADay() {
        for (int i = 0; i < 5; i++) {
            mail.tell(TestMail.ORDINARY, PERSON);
        }
        List<Throwable> thrown = AtOnce.run(4, i -> round(morning));
        round(morning);

        assertThat(thrown).isEmpty();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whatIsUrgentComesAtOnceAndSingly() throws Exception {
        String urgent = mail.tell(TestMail.URGENT, PERSON);
        round(TestMail.at(wednesday.plusDays(3), "03:00"));

        assertThat(letters()).hasSize(1);
        assertThat(letters().get(0).getSubject()).contains(urgent);
    }

    @Test
    void whoWantsNoLettersGetsOnlyUrgentOnes() {
        choose(MailDelivery.APP_ONLY, MailLanguage.CHINESE);
        String ordinary = mail.tell(TestMail.ORDINARY, PERSON);
        String urgent = mail.tell(TestMail.URGENT, PERSON);
        round(morning);

        assertThat(mail.status(ordinary)).isEqualTo("APP_ONLY");
        assertThat(mail.status(urgent)).isEqualTo("SENT");
        assertThat(letters()).hasSize(1);
    }

    @Test
    void lettersComeInTheLanguageThatOnesReaderHasChosen() throws Exception {
        choose(MailDelivery.DIGEST, MailLanguage.ENGLISH);
        String event = mail.tell(TestMail.ORDINARY, PERSON);
        round(morning);

        assertThat(letters().get(0).getSubject())
                .isEqualTo("[Tongchou] Notices up to " + wednesday + ": 1");
        assertThat(LetterWriterTests.text(letters().get(0)))
                .contains("Claim " + event + " is confirmed");
    }

    @Test
    void aChoiceIsWrittenIntoTheTrail() {
        Actor person = people.actor(PERSON);
        Long before = entries(person);
        choose(MailDelivery.APP_ONLY, MailLanguage.CHINESE);
        choose(MailDelivery.APP_ONLY, MailLanguage.CHINESE);

        assertThat(entries(person)).isEqualTo(before + 1);
    }

    private Long entries(Actor person) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where item_id = ? and what ="
                        + " 'notification.history.preference-changed'",
                Long.class,
                person.accountId().toString());
    }

    private void choose(MailDelivery delivery, MailLanguage language) {
        preferences.choose(new MailPreference(delivery, language), people.actor(PERSON));
    }

    private void round(Instant at) {
        mail.postman(server.getSmtp().getPort(), at).round();
    }

    private List<MimeMessage> letters() {
        return Arrays.asList(server.getReceivedMessages());
    }
}
