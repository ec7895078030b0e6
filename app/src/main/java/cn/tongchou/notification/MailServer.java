package cn.tongchou.notification;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The mail server, where one is named ({@code tongchou.mail.server}); without one, letters wait in
 * the outbox.
 */
@Configuration(proxyBeanMethods = false)
class MailServer {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LETTER = Duration.ofMinutes(1);

    @Bean
    @Conditional(Named.class)
    SmtpServer smtpServer(Environment environment) {
        return new SmtpServer(
                environment.getRequiredProperty("tongchou.mail.server").strip(),
                environment.getProperty("tongchou.mail.port", Integer.class, 25),
                environment.getProperty("tongchou.mail.username", ""),
                environment.getProperty("tongchou.mail.password"),
                ANSWER,
                LETTER);
    }

    /** An empty name is none. */
    static class Named extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(
                ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean named =
                    !context.getEnvironment().getProperty("tongchou.mail.server", "").isBlank();
            return new ConditionOutcome(
                    named,
                    ConditionMessage.of(named ? "a mail server is named" : "no mail server"));
        }
    }
}
