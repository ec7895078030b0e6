package cn.tongchou.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mail server. Each letter has a line of its own; each answer and the whole letter have a limit
 * of time. The one question that matters: may the server have taken the letter? Once the end of the
 * letter was sent and no answer came, nobody knows.
 */
class SmtpServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private final URLName server;
    private final Properties properties = new Properties();
    private final Duration limit;

    /**
     * @param username blank when the server wants none
     * @param answer how long the server may take to connect and for each answer
     * @param limit how long one letter may take in all
     */
    SmtpServer(
            String host,
            int port,
            String username,
            String password,
            Duration answer,
            Duration limit) {
        boolean named = username != null && !username.isBlank();
        this.server =
                new URLName(
                        "smtp", host, port, null, named ? username : null, named ? password : null);
        this.limit = limit;
        String patience = String.valueOf(answer.toMillis());
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.quitwait", "false");
        if (named) {
            properties.put("mail.smtp.auth", "true");
            properties.put("mail.smtp.starttls.enable", "true");
        }
    }

    /** Brings one letter to the server. Never throws because of the server or the line. */
    Handover carry(MimeMessage letter) {
        try (CutOff cutOff = new CutOff(limit)) {
            Properties own = new Properties();
            own.putAll(properties);
            own.put("mail.smtp.socketFactory", cutOff);
            Line line = new Line(Session.getInstance(own), server);
            try {
                line.connect();
                line.sendMessage(letter, letter.getAllRecipients());
                return Handover.TAKEN;
            } catch (AuthenticationFailedException refused) {
                return new Handover(MailProblem.SIGN_IN, words(refused));
            } catch (MessagingException broken) {
                return new Handover(judged(broken, line.ended), words(broken));
            } finally {
                hangUp(line);
            }
        }
    }

    private static MailProblem judged(MessagingException broken, boolean ended) {
        int code = code(broken);
        if (code >= 500) {
            return MailProblem.REFUSED;
        }
        if (code >= 400) {
            return MailProblem.NOT_NOW;
        }
        return ended ? MailProblem.NO_ANSWER : MailProblem.UNREACHABLE;
    }

    /** The server's answer to the command that failed, or -1 when there was none. */
    private static int code(Exception failure) {
        int code = -1;
        for (Exception e = failure; e != null; ) {
            if (e instanceof SMTPAddressFailedException address) {
                code = Math.max(code, address.getReturnCode());
            } else if (e instanceof SMTPSendFailedException send) {
                code = Math.max(code, send.getReturnCode());
            }
            e = e instanceof MessagingException next ? next.getNextException() : null;
        }
        return code;
    }

    private static String words(MessagingException failure) {
        Exception said = failure;
        if (failure instanceof SendFailedException && failure.getNextException() != null) {
            said = failure.getNextException();
        }
        String words = said.getMessage();
        return words == null || words.isBlank() ? said.getClass().getSimpleName() : words;
    }

    private static void hangUp(Line line) {
        try {
            line.close();
        } catch (MessagingException gone) {
            LOG.debug("The line to the mail server was gone already: {}", gone.getMessage());
        }
    }

    /** A line that remembers whether the end of the letter was sent. */
    private static final class Line extends SMTPTransport {

        private boolean ended;

        Line(Session session, URLName server) {
            super(session, server);
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            ended = true;
            super.finishData();
        }
    }
}
