package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.institution.HolidayRegister;
import cn.tongchou.notification.StubMailServer.Way;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.TongchouTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * I6 and R10: per event and person at most one letter leaves, and what cannot leave waits where
 * people see it.
 */
@TongchouTest
class PostmanTests {

    @Autowired private TestMail mail;
    @Autowired private Outbox outbox;
    @Autowired private HolidayRegister holidays;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;

    private final LocalDate wednesday = TestMail.wednesday();
    private final Instant now = TestMail.at(wednesday, "10:00");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void begin() {
        mail.putOthersAside();
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private Postman postman(Instant at) {
        return mail.postman(server.getSmtp().getPort(), at);
    }

    @Test
    void aLetterLeavesOnce() throws Exception {
        String event = mail.tell(TestMail.ORDINARY, "haerbin", List.of("𠮷", "1", "", "1"));
        postman(now).round();
        postman(now).round();

        assertThat(received(event))
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.getAllRecipients()[0])
                                        .hasToString(mail.person("haerbin").email()));
        assertThat(mail.row(event)).containsEntry("STATUS", "SENT").containsEntry("ATTEMPTS", 1);
        assertThat(received(event).get(0).getMessageID())
                .isEqualTo("<" + mail.letter(event) + "@tongchou>");
    }

    @Test
    void theSameEventToldTwiceIsOneLetter() {
        String event = mail.tell(TestMail.ORDINARY, "haerbin");
        mail.publish(
                new Notice(
                        event,
                        TestMail.ORDINARY,
                        List.of(event, "", "", "", ""),
                        "/claims/1",
                        Set.of(Notice.Recipient.account(mail.person("haerbin").id()))));
        postman(now).round();

        assertThat(received(event)).hasSize(1);
    }

    @Test
    void twoPostmenAtOnceCarryEachLetterOnce() {
        List<String> told =
                IntStream.range(0, 30)
                        .mapToObj(i -> mail.tell(TestMail.ORDINARY, "haerbin"))
                        .toList();

        List<Throwable> thrown = AtOnce.run(4, i -> postman(now).round());
        postman(now).round();

        assertThat(thrown).isEmpty();
        assertThat(told).allSatisfy(event -> assertThat(received(event)).hasSize(1));
        assertThat(told).allSatisfy(event -> assertThat(mail.status(event)).isEqualTo("SENT"));
    }

    @Test
    void nothingThatIsNotUrgentLeavesOnADayOffOrBeforeTheMorning() {
        LocalDate saturday = wednesday.plusDays(3);
        String ordinary = mail.tell(TestMail.ORDINARY, "haerbin");
        String urgent = mail.tell(TestMail.URGENT, "haerbin");

        postman(TestMail.at(saturday, "10:00")).round();
        assertThat(received(ordinary)).isEmpty();
        assertThat(received(urgent)).hasSize(1);

        postman(TestMail.at(saturday.plusDays(2), "07:59")).round();
        assertThat(mail.status(ordinary)).isEqualTo("WAITING");

        postman(TestMail.at(saturday.plusDays(2), "08:00")).round();
        assertThat(received(ordinary)).hasSize(1);
    }

    @Test
    void aSaturdayThatIsWorkedIsAWorkingDayAndAHolidayIsNone() {
        LocalDate saturday = wednesday.plusDays(3);
        holidays.enter(saturday, saturday, true, "make-up day", "test");
        holidays.enter(saturday.plusDays(2), saturday.plusDays(2), false, "holiday", "test");
        String first = mail.tell(TestMail.ORDINARY, "haerbin");
        postman(TestMail.at(saturday, "10:00")).round();
        String second = mail.tell(TestMail.ORDINARY, "haerbin");
        postman(TestMail.at(saturday.plusDays(2), "10:00")).round();

        assertThat(received(first)).hasSize(1);
        assertThat(received(second)).isEmpty();
    }

    @Test
    void whatWouldComeAfterItsDeadlineIsUrgent() {
        LocalDate yesterday = Clock.dateOf(Instant.now()).minusDays(1);
        String event = "M-late-" + wednesday;
        mail.publish(
                new Notice(
                                event,
                                TestMail.ORDINARY,
                                List.of(event, "", "", "", ""),
                                "/claims/1",
                                Set.of(Notice.Recipient.account(mail.person("haerbin").id())))
                        .due(yesterday));

        postman(TestMail.at(wednesday.plusDays(3), "03:00")).round();

        assertThat(received(event)).hasSize(1);
    }

    @Test
    void aLetterRefusedForNowIsTriedAgainEverMoreRarelyAndFailsAfterDays() {
        String event = mail.tell(TestMail.ORDINARY, "haerbin");
        try (StubMailServer busy = new StubMailServer(Way.NOT_NOW)) {
            mail.postman(busy.port(), now).round();
            assertThat(mail.row(event))
                    .containsEntry("STATUS", "WAITING")
                    .containsEntry("ATTEMPTS", 1)
                    .containsEntry("PROBLEM", "NOT_NOW");
            assertThat((String) mail.row(event).get("ANSWER")).contains("451 4.7.1 greylisted");
            assertThat(mail.nextAttempt(event))
                    .isBetween(now.plus(Duration.ofMinutes(2)), now.plus(Duration.ofMinutes(3)));

            mail.postman(busy.port(), now).round();
            assertThat(mail.row(event)).as("not before its time").containsEntry("ATTEMPTS", 1);

            Instant later = mail.nextAttempt(event);
            mail.postman(busy.port(), later).round();
            assertThat(mail.nextAttempt(event)).isAfter(later.plus(Duration.ofMinutes(4)));

            jdbc.update(
                    "update outgoing_mail set attempts = ?, next_attempt_at = null where id = ?",
                    Outbox.ATTEMPTS - 1,
                    mail.letter(event).toString());
            mail.postman(busy.port(), now).round();
            assertThat(mail.row(event))
                    .containsEntry("STATUS", "FAILED")
                    .containsEntry("ATTEMPTS", Outbox.ATTEMPTS);
        }
    }

    @Test
    void aServerThatIsDownFailsNoLetterHoweverLong() {
        String event = mail.tell(TestMail.ORDINARY, "haerbin");
        jdbc.update(
                "update outgoing_mail set attempts = 500 where id = ?",
                mail.letter(event).toString());
        mail.postman(1, now).round();

        assertThat(mail.row(event))
                .containsEntry("STATUS", "WAITING")
                .containsEntry("PROBLEM", "UNREACHABLE");
        assertThat(mail.nextAttempt(event)).isBefore(now.plus(Duration.ofMinutes(20)));

        postman(mail.nextAttempt(event)).round();
        assertThat(received(event)).hasSize(1);
    }

    @Test
    void aRefusedLetterFailsAtOnceAndHoldsNoOtherUp() {
        String first = mail.tell(TestMail.URGENT, "haerbin");
        String second = mail.tell(TestMail.ORDINARY, "haerbin");
        String third = mail.tell(TestMail.ORDINARY, "qiqihaer");
        String refused = "<" + mail.letter(first) + "@tongchou>";
        try (StubMailServer picky = new StubMailServer(Way.REFUSES_SOME, refused)) {
            mail.postman(picky.port(), now).round();
        }

        assertThat(mail.row(first))
                .containsEntry("STATUS", "FAILED")
                .containsEntry("PROBLEM", "REFUSED");
        assertThat((String) mail.row(first).get("ANSWER")).contains("554 5.7.1 not this one");
        assertThat(mail.status(second)).isEqualTo("SENT");
        assertThat(mail.status(third)).isEqualTo("SENT");
    }

    @Test
    void aLetterWhoseServerDiedAfterItsEndIsUnclearAndNeverSentAgainByItself() {
        String event = mail.tell(TestMail.ORDINARY, "haerbin");
        try (StubMailServer dying = new StubMailServer(Way.DIES_AFTER_DATA)) {
            mail.postman(dying.port(), now).round();
            assertThat(dying.read()).hasSize(1);
        }
        assertThat(mail.row(event))
                .containsEntry("STATUS", "UNCLEAR")
                .containsEntry("PROBLEM", "NO_ANSWER");

        postman(now.plus(Duration.ofDays(7))).round();
        assertThat(received(event)).isEmpty();
    }

    @Test
    void aLetterWhosePostmanDiedIsUnclearAndNeverSentAgainByItself() {
        String event = mail.tell(TestMail.ORDINARY, "haerbin");
        assertThat(outbox.take(now, true)).isPresent();

        postman(now.plus(Outbox.DEAD_AFTER)).round();
        assertThat(mail.status(event)).as("it may still be on its way").isEqualTo("SENDING");

        postman(now.plus(Outbox.DEAD_AFTER).plusSeconds(1)).round();
        assertThat(mail.row(event))
                .containsEntry("STATUS", "UNCLEAR")
                .containsEntry("PROBLEM", "STOPPED");
        assertThat(received(event)).isEmpty();
    }

    @Test
    void withoutAServerALetterWaits() {
        String event = mail.tell(TestMail.ORDINARY, "haerbin");
        mail.postman(0, now).round();

        assertThat(mail.row(event)).containsEntry("STATUS", "WAITING").containsEntry("ATTEMPTS", 0);
    }

    @Test
    void noPageWaitsForASlowServer() throws Exception {
        mail.tell(TestMail.ORDINARY, "haerbin");
        try (StubMailServer silent = new StubMailServer(Way.SILENT_AFTER_DATA)) {
            PostRounds rounds = new PostRounds(mail.postman(silent.port(), now), clock);
            long begun = System.nanoTime();
            rounds.ring();
            rounds.ring();
            String event = mail.tell(TestMail.ORDINARY, "haerbin");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TestMail.ANSWER);
            assertThat(mail.status(event)).isEqualTo("WAITING");
            for (int i = 0; silent.read().isEmpty() && i < 200; i++) {
                Thread.sleep(20);
            }
            assertThat(silent.read()).isNotEmpty();
            rounds.goHome();
        }
    }

    @Test
    void aNoticeOfAStepThatWasUndoneTellsNobody() {
        String event = "M-undone-" + wednesday;
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            events.publishEvent(
                                    new Notice(
                                            event,
                                            TestMail.ORDINARY,
                                            List.of(event, "", "", "", ""),
                                            "/claims/1",
                                            Set.of(
                                                    Notice.Recipient.account(
                                                            mail.person("haerbin").id()))));
                            status.setRollbackOnly();
                        });

        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from notice where event_key = ?",
                                Long.class,
                                event))
                .isZero();
    }

    @Test
    void aLetterWithADeadlineInAYearWithoutDataSaysHowItIsCounted() throws Exception {
        LocalDate unknown = LocalDate.of(TestYears.next(), 6, 30);
        LocalDate known = LocalDate.of(TestYears.next(), 6, 30);
        holidays.enter(known, known, false, "holiday", "test");

        assertThat(letterDue(unknown)).contains(unknown.getYear() + " 年节假日尚未录入");
        assertThat(letterDue(known)).doesNotContain("年节假日尚未录入");
    }

    private String letterDue(LocalDate deadline) throws Exception {
        String event = "M-due-" + deadline;
        mail.publish(
                new Notice(
                                event,
                                TestMail.ORDINARY,
                                List.of(event, "", "", "", ""),
                                "/claims/1",
                                Set.of(Notice.Recipient.account(mail.person("haerbin").id())))
                        .due(deadline));
        postman(now).round();
        return LetterWriterTests.text(received(event).get(0));
    }

    private List<MimeMessage> received(String event) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> subject(letter).contains(event))
                .toList();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
