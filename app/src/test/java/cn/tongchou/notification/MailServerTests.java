package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailServerTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(MailServer.class);

    @Test
    void anEmptyNameIsNoMailServer() {
        application
                .withPropertyValues("tongchou.mail.server=")
                .run(context -> assertThat(context).doesNotHaveBean(SmtpServer.class));
        application.run(context -> assertThat(context).doesNotHaveBean(SmtpServer.class));
    }

    @Test
    void aNamedMailServerIsUsed() {
        application
                .withPropertyValues(
                        "tongchou.mail.server=mail.example",
                        "tongchou.mail.port=587",
                        "tongchou.mail.username=u",
                        "tongchou.mail.password=p")
                .run(context -> assertThat(context).hasSingleBean(SmtpServer.class));
    }
}
