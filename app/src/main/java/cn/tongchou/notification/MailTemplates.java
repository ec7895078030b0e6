package cn.tongchou.notification;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Finds the plain text of letters: {@code templates/mail/*.txt}. */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

    @Bean
    SpringResourceTemplateResolver mailTextResolver() {
        SpringResourceTemplateResolver texts = new SpringResourceTemplateResolver();
        texts.setPrefix("classpath:/templates/");
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding("UTF-8");
        texts.setResolvablePatterns(Set.of("mail/*.txt"));
        texts.setOrder(0);
        return texts;
    }
}
