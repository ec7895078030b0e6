package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.identity.Account;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.institution.HolidayRegister;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Notice;
import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.TongchouTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * I6: per event and person at most one letter leaves, and what cannot leave waits where people see
 * it.
 */
@TongchouTest
@Tag("database")
class PostmanTests {

    @Autowired private ApplicationEventPublisher events;

    @Autowired private AccountDirectory people;

    @Autowired private Outbox outbox;

    @Autowired private ObjectProvider<JavaMailSender> noServer;

    @Autowired private WorkingDays calendar;

    @Autowired private HolidayRegister holidays;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private PlatformTransactionManager transactions;

    private final String event = "postman-tests:" + UUID.randomUUID();

    @Test
    void aLetterLeavesOnce() throws Exception {
        tell();
        tell();
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Postman postman = postman(server.getSmtp().getPort());
            postman.deliver();
            postman.deliver();

            assertThat(Arrays.stream(server.getReceivedMessages()).filter(this::isThis))
                    .singleElement()
                    .satisfies(
                            letter -> {
                                assertThat(letter.getAllRecipients()[0])
                                        .hasToString(person().email());
                                assertThat(letter.getSubject()).contains("𠮷");
                                assertThat(letter.getContent().toString())
                                        .contains("http://tongchou.example/claims/1");
                            });
        } finally {
            server.stop();
        }
        assertThat(row()).containsEntry("STATUS", "SENT").containsEntry("ATTEMPTS", 1);
    }

    @Test
    void aLetterWithADeadlineInAYearWithoutDataSaysHowItIsCounted() throws Exception {
        LocalDate unknown = LocalDate.of(TestYears.next(), 6, 30);
        LocalDate known = LocalDate.of(TestYears.next(), 6, 30);
        holidays.enter(known, known, false, "holiday", "test");

        assertThat(letterDue(unknown)).contains(unknown.getYear() + " is counted by weekdays");
        assertThat(letterDue(known)).doesNotContain("counted by weekdays");
    }

    private String letterDue(LocalDate deadline) throws Exception {
        Notice notice =
                new Notice(
                        event + deadline,
                        "notification.notice.probe",
                        List.of(event + deadline),
                        "/claims/1",
                        Set.of(Notice.Recipient.account(person().id())));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(notice.due(deadline)));
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            postman(server.getSmtp().getPort()).deliver();
            MimeMessage letter =
                    Arrays.stream(server.getReceivedMessages())
                            .filter(this::isThis)
                            .findFirst()
                            .orElseThrow();
            return letter.getContent().toString();
        } finally {
            server.stop();
        }
    }

    @Test
    void aRefusedLetterWaitsAndIsTriedAgainLater() {
        tell();
        Postman postman = postman(1);
        postman.deliver();

        assertThat(row()).containsEntry("STATUS", "WAITING").containsEntry("ATTEMPTS", 1);
        assertThat(nextAttempt()).isAfter(Instant.now());
        for (int attempt = 2; attempt <= Outbox.ATTEMPTS; attempt++) {
            jdbc.update(
                    "update outgoing_mail set next_attempt_at = null where notice_id in (select id from notice where event_key = ?)",
                    event);
            postman.deliver();
        }
        assertThat(row())
                .containsEntry("STATUS", "FAILED")
                .containsEntry("ATTEMPTS", Outbox.ATTEMPTS);
    }

    @Test
    void withoutAServerALetterWaits() {
        tell();
        assertThat(noServer.getIfAvailable()).as("no mail server is named in the tests").isNull();
        new Postman(outbox, noServer, texts(), calendar, "from@example.invalid", "").deliver();

        assertThat(row()).containsEntry("STATUS", "WAITING").containsEntry("ATTEMPTS", 0);
    }

    @Test
    void aNoticeOfAStepThatWasUndoneTellsNobody() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            events.publishEvent(notice());
                            status.setRollbackOnly();
                        });

        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from notice where event_key = ?",
                                Long.class,
                                event))
                .isZero();
    }

    private Account person() {
        return people.byUsername("haerbin").orElseThrow();
    }

    private void tell() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(notice()));
    }

    private Notice notice() {
        return new Notice(
                event,
                "notification.notice.probe",
                List.of(event),
                "/claims/1",
                Set.of(Notice.Recipient.account(person().id())));
    }

    private Map<String, Object> row() {
        Map<String, Object> row =
                jdbc.queryForMap(
                        "select m.status as \"STATUS\", m.attempts as \"ATTEMPTS\" from outgoing_mail m"
                                + " join notice n on n.id = m.notice_id where n.event_key = ?",
                        event);
        return row;
    }

    private Instant nextAttempt() {
        return jdbc.queryForObject(
                        "select next_attempt_at from outgoing_mail m join notice n on n.id = m.notice_id where n.event_key = ?",
                        Timestamp.class,
                        event)
                .toInstant();
    }

    private boolean isThis(MimeMessage letter) {
        try {
            return letter.getSubject().contains(event);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Postman postman(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("sender", sender);
        return new Postman(
                outbox,
                beans.getBeanProvider(JavaMailSender.class),
                texts(),
                calendar,
                "from@example.invalid",
                "http://tongchou.example");
    }

    private static StaticMessageSource texts() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        var chinese = java.util.Locale.SIMPLIFIED_CHINESE;
        texts.addMessage("notification.mail.subject", chinese, "{0}");
        texts.addMessage("notification.mail.text", chinese, "{0}: {1} {2}");
        texts.addMessage("notification.notice.probe.subject", chinese, "𠮷 {0}");
        texts.addMessage("notification.notice.probe.body", chinese, "{0}");
        texts.addMessage(
                "institution.calendar.unknown-year", chinese, "{0} is counted by weekdays");
        return texts;
    }
}
