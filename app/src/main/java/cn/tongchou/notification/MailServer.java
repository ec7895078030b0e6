package cn.tongchou.notification;

import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server, where one is named ({@code tongchou.mail.server}); without one, letters wait in
 * the outbox.
 */
@Configuration(proxyBeanMethods = false)
class MailServer {

    private static final String SECONDS_10 = "10000";

    @Bean
    @Conditional(Named.class)
    JavaMailSender mailSender(Environment environment) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(environment.getProperty("tongchou.mail.server"));
        sender.setPort(environment.getProperty("tongchou.mail.port", Integer.class, 25));
        sender.setDefaultEncoding("UTF-8");
        String username = environment.getProperty("tongchou.mail.username", "");
        Properties properties = sender.getJavaMailProperties();
        if (!username.isBlank()) {
            sender.setUsername(username);
            sender.setPassword(environment.getProperty("tongchou.mail.password"));
            properties.put("mail.smtp.auth", "true");
            properties.put("mail.smtp.starttls.enable", "true");
        }
        properties.put("mail.smtp.connectiontimeout", SECONDS_10);
        properties.put("mail.smtp.timeout", SECONDS_10);
        properties.put("mail.smtp.writetimeout", SECONDS_10);
        return sender;
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
