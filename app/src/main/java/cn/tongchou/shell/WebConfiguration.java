package cn.tongchou.shell;

import cn.tongchou.identity.CurrentActor;
import cn.tongchou.identity.SecureTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Language, message bundles of all modules, and the folder of forms beside the templates. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final CurrentActor current;

    WebConfiguration(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(current);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    /** What runs by itself; a command of the jar runs nothing but itself. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!command")
    @EnableScheduling
    static class Schedules {}

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        /** One bundle per module; Chinese is the default, English the second language. */
        @Bean
        MessageSource messageSource() throws IOException {
            Resource[] bundles =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties");
            ReloadableResourceBundleMessageSource messages =
                    new ReloadableResourceBundleMessageSource();
            messages.setBasenames(
                    Arrays.stream(bundles)
                            .map(Resource::getFilename)
                            .filter(name -> !name.endsWith("_en.properties"))
                            .map(name -> "classpath:messages/" + name.replace(".properties", ""))
                            .sorted()
                            .toArray(String[]::new));
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }

        @Bean
        LocaleResolver localeResolver(SecureTransport transport) {
            CookieLocaleResolver locale = new CookieLocaleResolver(transport.cookie("lang"));
            locale.setCookieSecure(transport.isDemanded());
            locale.setCookieSameSite("Lax");
            locale.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
            locale.setCookieMaxAge(Duration.ofDays(365));
            locale.setCookieHttpOnly(true);
            return locale;
        }

        @Bean
        SpringResourceTemplateResolver formResolver() {
            SpringResourceTemplateResolver forms = new SpringResourceTemplateResolver();
            forms.setPrefix("classpath:/");
            forms.setSuffix(".html");
            forms.setTemplateMode(TemplateMode.HTML);
            forms.setCharacterEncoding("UTF-8");
            forms.setResolvablePatterns(java.util.Set.of("forms/*"));
            forms.setOrder(0);
            return forms;
        }
    }
}
