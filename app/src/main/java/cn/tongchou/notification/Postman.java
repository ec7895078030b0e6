package cn.tongchou.notification;

import cn.tongchou.institution.WorkingDays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries letters to the mail server, if there is one; without one they wait in the outbox where
 * people see them.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final MessageSource messages;
    private final WorkingDays calendar;
    private final String from;
    private final String baseUrl;

    Postman(
            Outbox outbox,
            ObjectProvider<JavaMailSender> server,
            MessageSource messages,
            WorkingDays calendar,
            @Value("${tongchou.mail.from:tongchou@example.invalid}") String from,
            @Value("${tongchou.base-url:http://localhost:8080}") String baseUrl) {
        this.outbox = outbox;
        this.server = server;
        this.messages = messages;
        this.calendar = calendar;
        this.from = from;
        this.baseUrl = baseUrl;
    }

    /** Whether there is a mail server to carry letters to. */
    boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    @Scheduled(fixedDelayString = "${tongchou.mail.every:PT10S}", initialDelayString = "PT15S")
    void deliver() {
        JavaMailSender mail = server.getIfAvailable();
        if (mail == null) {
            return;
        }
        for (Optional<Outbox.Letter> letter = outbox.take();
                letter.isPresent();
                letter = outbox.take()) {
            deliver(mail, letter.get());
        }
    }

    private void deliver(JavaMailSender mail, Outbox.Letter letter) {
        try {
            mail.send(written(letter));
            outbox.sent(letter);
        } catch (MailException refused) {
            LOG.warn("Letter {} was refused: {}", letter.id(), refused.getClass().getSimpleName());
            outbox.refused(letter, refused.getClass().getSimpleName());
        }
    }

    private SimpleMailMessage written(Outbox.Letter letter) {
        Object[] arguments = letter.arguments().toArray();
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.address());
        message.setSubject(
                messages.getMessage(
                        "notification.mail.subject",
                        new Object[] {
                            messages.getMessage(letter.key() + ".subject", arguments, locale)
                        },
                        locale));
        message.setText(
                messages.getMessage(
                        "notification.mail.text",
                        new Object[] {
                            letter.name(), body(letter, arguments, locale), baseUrl + letter.link()
                        },
                        locale));
        return message;
    }

    /** A deadline in a year whose holidays are not entered says how it is counted. */
    private String body(Outbox.Letter letter, Object[] arguments, Locale locale) {
        String body = messages.getMessage(letter.key() + ".body", arguments, locale);
        if (letter.deadline() == null || calendar.known(letter.deadline().getYear())) {
            return body;
        }
        Object[] year = {String.valueOf(letter.deadline().getYear())};
        return body + messages.getMessage("institution.calendar.unknown-year", year, locale);
    }
}
