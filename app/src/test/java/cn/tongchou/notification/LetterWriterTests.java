package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.TongchouTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What stands in a letter, as text and as HTML, whatever people typed (SEC11, SEC14). */
@TongchouTest
class LetterWriterTests {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    @Autowired private LetterWriter writer;
    @Autowired private MessageSource messages;

    @Test
    void aLetterIsTextAndHtmlInItsReadersLanguage() throws Exception {
        MimeMessage chinese = write(MailLanguage.CHINESE, "2017-C-0003");
        MimeMessage english = write(MailLanguage.ENGLISH, "2017-C-0003");

        assertThat(chinese.getSubject()).isEqualTo("【统筹】认领 2017-C-0003 已确认");
        assertThat(english.getSubject()).isEqualTo("[Tongchou] Claim 2017-C-0003 is confirmed");
        assertThat(chinese.getContentLanguage()).containsExactly("zh-CN");
        assertThat(html(chinese)).contains("lang=\"zh-CN\"");
        assertThat(html(english)).contains("lang=\"en\"");
        for (MimeMessage letter : List.of(chinese, english)) {
            assertThat(letter.getContentType()).startsWith("multipart/alternative");
            assertThat(text(letter))
                    .contains("2017-C-0003", "http://localhost:8080/claims/1", "/account/notices")
                    .doesNotContain("<", "[(");
            assertThat(html(letter))
                    .contains("2017-C-0003", "href=\"http://localhost:8080/claims/1\"")
                    .doesNotContain(" th:", "<script", "<link", "<img", "class=");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
        assertThat(text(english)).doesNotContain("请", "认领");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "</title></p><h1>x",
                "${7*7}",
                "__${7*7}__::.x",
                "*{7*7}",
                "#{layout.brand}",
                "@{/logout}",
                "[[${7*7}]]",
                "[(${7*7})]",
                "[# th:utext=\"${7*7}\" /]",
                "{0} {1}",
                "'{0}'",
                "T(java.lang.Runtime).getRuntime()"
            })
    void whatPeopleTypedStaysText(String typed) throws Exception {
        MimeMessage letter = write(MailLanguage.CHINESE, typed);

        assertThat(letter.getSubject()).isEqualTo("【统筹】认领 " + typed + " 已确认");
        assertThat(text(letter)).contains("认领 " + typed).doesNotContain("49");
        String escaped =
                typed.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
        assertThat(html(letter)).contains("认领 " + escaped).doesNotContain(">49<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: evil@example.com",
                "x\nBcc: evil@example.com\n\nbody",
                "x\u2028Bcc: evil@example.com",
                "x\r\n\r\n<script>",
                "\u001b[31mred"
            })
    void aSubjectIsOneLine(String typed) throws Exception {
        MimeMessage letter = write(MailLanguage.CHINESE, typed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letter.writeTo(out);
        String head = out.toString(StandardCharsets.US_ASCII).split("\r\n\r\n", 2)[0];

        assertThat(letter.getSubject()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(head.toLowerCase(Locale.ROOT)).doesNotContain("\nbcc:");
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void aLongSubjectIsCutVisibly() throws Exception {
        MimeMessage letter = write(MailLanguage.CHINESE, "𠮷".repeat(400));

        assertThat(letter.getSubject()).endsWith("…").doesNotContain("\ufffd");
        assertThat(letter.getSubject().codePointCount(0, letter.getSubject().length()))
                .isLessThanOrEqualTo(150);
    }

    @Test
    void everyEventHasALetterInBothLanguages() {
        for (Catalogue.Entry entry : Catalogue.ENTRIES) {
            for (MailLanguage language : MailLanguage.values()) {
                for (String part : List.of(".subject", ".body")) {
                    String words =
                            messages.getMessage(
                                    entry.key() + part,
                                    new Object[] {"1", "2", "3", "4", "5", "6"},
                                    language.locale());
                    assertThat(words).as(entry.key() + part).isNotBlank().doesNotContain("{");
                    assertThat(words.codePoints().anyMatch(Character::isIdeographic))
                            .as(entry.key() + part + " in " + language)
                            .isEqualTo(language == MailLanguage.CHINESE);
                }
            }
        }
    }

    private MimeMessage write(MailLanguage language, String typed) throws Exception {
        return writer.write(
                new Letter(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "reader@example.invalid",
                        TestMail.ORDINARY,
                        List.of(typed, "专题", "1,000", "", "1,000"),
                        "/claims/1",
                        null,
                        1,
                        "王馆员",
                        language),
                NOW);
    }

    static String text(MimeMessage letter) throws Exception {
        return part(letter, 0);
    }

    static String html(MimeMessage letter) throws Exception {
        return part(letter, 1);
    }

    private static String part(MimeMessage letter, int number) throws Exception {
        BodyPart part = ((MimeMultipart) letter.getContent()).getBodyPart(number);
        assertThat(part.getContentType())
                .startsWith(number == 0 ? "text/plain" : "text/html")
                .containsIgnoringCase("utf-8");
        return (String) part.getContent();
    }
}
