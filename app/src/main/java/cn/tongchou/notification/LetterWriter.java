package cn.tongchou.notification;

import cn.tongchou.shared.Formats;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a letter in its reader's language, as text and as HTML, from the templates in {@code
 * templates/mail}. What people typed is data to the templates: it is escaped in HTML, and no part
 * of the head is longer than a line.
 */
@Component
class LetterWriter {

    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final NoticeTexts texts;
    private final Digests digests;
    private final Formats formats;
    private final String from;
    private final String baseUrl;

    LetterWriter(
            ITemplateEngine templates,
            MessageSource messages,
            NoticeTexts texts,
            Digests digests,
            Formats formats,
            @Value("${tongchou.mail.from:tongchou@example.invalid}") String from,
            @Value("${tongchou.base-url:http://localhost:8080}") String baseUrl) {
        this.templates = templates;
        this.messages = messages;
        this.texts = texts;
        this.digests = digests;
        this.formats = formats;
        this.from = from;
        this.baseUrl = baseUrl;
    }

    /**
     * @throws MessagingException when the address or the sender is none
     */
    MimeMessage write(Letter letter, Instant now) throws MessagingException {
        Locale locale = letter.language().locale();
        String subject = texts.subject(letter.key(), letter.arguments(), locale);
        List<Part> parts =
                letter.isDigest()
                        ? digests.items(letter.noticeId()).stream()
                                .map(item -> part(item, locale))
                                .toList()
                        : List.of();
        Context words = new Context(locale);
        words.setVariable("subject", subject);
        words.setVariable("name", NoticeTexts.oneLine(letter.name()));
        words.setVariable(
                "body", texts.body(letter.key(), letter.arguments(), letter.deadline(), locale));
        words.setVariable("link", baseUrl + letter.link());
        words.setVariable("preferences", baseUrl + "/account/notices");
        words.setVariable("items", parts);
        String template = letter.isDigest() ? "mail/digest" : "mail/letter";

        MimeMessage message = new Named(letter.id());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(
                NoticeTexts.oneLine(
                        messages.getMessage(
                                "notification.mail.subject", new Object[] {subject}, locale)),
                "UTF-8");
        message.setSentDate(Date.from(now));
        message.setContentLanguage(new String[] {locale.toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(
                new MimeMultipart(
                        "alternative",
                        part(templates.process(template + ".txt", words), "plain"),
                        part(templates.process(template, words), "html")));
        message.saveChanges();
        return message;
    }

    private Part part(Digests.Item item, Locale locale) {
        return new Part(
                formats.time(item.at()),
                texts.subject(item.key(), item.arguments(), locale),
                texts.body(item.key(), item.arguments(), item.deadline(), locale),
                baseUrl + item.link());
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** One notice of a daily letter, in words. */
    record Part(String at, String subject, String body, String link) {}

    /** A letter whose name at the mail server is that of the outbox. */
    private static final class Named extends MimeMessage {

        private final UUID id;

        Named(UUID id) {
            super(NO_SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@tongchou>");
        }
    }
}
