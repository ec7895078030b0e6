package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(MailServer.class);

    @Test
    void anEmptyNameIsNoMailServer() {
        application
                .withPropertyValues("tongchou.mail.server=")
                .run(context -> assertThat(context).doesNotHaveBean(JavaMailSender.class));
        application.run(context -> assertThat(context).doesNotHaveBean(JavaMailSender.class));
    }

    @Test
    void aNamedMailServerIsUsed() {
        application
                .withPropertyValues(
                        "tongchou.mail.server=mail.example",
                        "tongchou.mail.port=587",
                        "tongchou.mail.username=u",
                        "tongchou.mail.password=p")
                .run(
                        context -> {
                            JavaMailSenderImpl sender =
                                    (JavaMailSenderImpl) context.getBean(JavaMailSender.class);
                            assertThat(sender.getHost()).isEqualTo("mail.example");
                            assertThat(sender.getPort()).isEqualTo(587);
                            assertThat(sender.getJavaMailProperties())
                                    .containsEntry("mail.smtp.auth", "true")
                                    .containsKey("mail.smtp.timeout");
                        });
    }
}
