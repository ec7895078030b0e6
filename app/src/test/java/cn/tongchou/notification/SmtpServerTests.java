package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.notification.StubMailServer.Way;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R10: whatever a mail server does, it is known whether it may have taken the letter. */
class SmtpServerTests {

    @Test
    void aServerThatTakesALetterHasTakenIt() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            assertThat(TestMail.server(server.getSmtp().getPort()).carry(letter()).taken())
                    .isTrue();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatDoesNotAcceptThePasswordIsAProblemOfItsOwn() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.setUser("us@example.invalid", "us", "right");
        server.start();
        try {
            int port = server.getSmtp().getPort();
            assertThat(signedIn(port, "right").carry(letter()).taken()).isTrue();
            assertThat(signedIn(port, "wrong").carry(letter()).problem())
                    .isEqualTo(MailProblem.SIGN_IN);
        } finally {
            server.stop();
        }
    }

    private static SmtpServer signedIn(int port, String password) {
        return new SmtpServer("127.0.0.1", port, "us", password, TestMail.ANSWER, TestMail.LETTER);
    }

    @Test
    void aServerThatIsDownIsUnreachable() throws IOException {
        int closed;
        try (ServerSocket once = new ServerSocket(0)) {
            closed = once.getLocalPort();
        }
        assertThat(TestMail.server(closed).carry(letter()).problem())
                .isEqualTo(MailProblem.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_NOW, NOT_NOW, 451",
        "REFUSES_PERSON, REFUSED, 550 5.1.1 no such user",
        "REFUSES_LETTER, REFUSED, 554",
        "DIES_BEFORE_DATA, UNREACHABLE, ''",
        "DIES_AFTER_DATA, NO_ANSWER, ''",
        "SILENT_AFTER_DATA, NO_ANSWER, ''",
        "SILENT, UNREACHABLE, ''"
    })
    void whatAServerSaysIsUnderstood(Way way, MailProblem problem, String answer) {
        try (StubMailServer server = new StubMailServer(way)) {
            Handover handover = TestMail.server(server.port()).carry(letter());

            assertThat(handover.problem()).isEqualTo(problem);
            assertThat(handover.answer()).isNotBlank().contains(answer);
        }
    }

    @Test
    void aServerThatAnswersAByteAtATimeIsCutOff() {
        try (StubMailServer server = new StubMailServer(Way.DRIPS)) {
            long begun = System.nanoTime();
            Handover handover = TestMail.server(server.port()).carry(letter());

            assertThat(handover.problem()).isEqualTo(MailProblem.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(TestMail.ANSWER.multipliedBy(2), TestMail.LETTER.multipliedBy(3));
        }
    }

    private static MimeMessage letter() {
        try {
            MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
            letter.setFrom(new InternetAddress("from@example.invalid"));
            letter.setRecipient(
                    Message.RecipientType.TO, new InternetAddress("to@example.invalid"));
            letter.setSubject("测试", "UTF-8");
            letter.setText("正文", "UTF-8");
            letter.saveChanges();
            return letter;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
