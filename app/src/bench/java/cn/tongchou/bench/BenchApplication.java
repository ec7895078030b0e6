package cn.tongchou.bench;

import cn.tongchou.TongchouApplication;
import cn.tongchou.audit.AuditSealer;
import cn.tongchou.identity.RouteAccess;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole application on a database of its own, its statements counted. */
final class BenchApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchApplication on(BenchDatabase database, String name) {
        Map<String, Object> settings = new HashMap<>(database.settings(name));
        settings.put("server.port", 0);
        settings.put("tongchou.bcrypt-strength", 4);
        settings.put("camunda.bpm.job-execution.enabled", false);
        return new BenchApplication(
                new SpringApplicationBuilder(TongchouApplication.class, Counting.class, Empty.class)
                        .profiles("demo", "test")
                        .properties(Map.of("spring.main.banner-mode", "off"))
                        .initializers(
                                made ->
                                        made.getEnvironment()
                                                .getPropertySources()
                                                .addFirst(
                                                        new org.springframework.core.env
                                                                .MapPropertySource(
                                                                "bench", settings)))
                        .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    SqlCount sql() {
        return get(SqlCount.class);
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The trail's chain is sealed in the background in real life; here when it is asked for. */
    void sealed() {
        AuditSealer sealer = get(AuditSealer.class);
        while (sealer.seal() > 0) {
            // until every entry is chained
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Counts what the application asks its database. */
    static class Counting {

        @Bean
        static SqlCount sqlCount() {
            return new SqlCount();
        }

        @Bean
        static BeanPostProcessor countedDatabase(
                org.springframework.beans.factory.ObjectProvider<SqlCount> count) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database
                            ? count.getObject().counted(database)
                            : bean;
                }
            };
        }
    }

    /** An empty page with the layout of all pages, for those who are signed in. */
    @Controller
    static class Empty {

        @GetMapping("/bench/empty")
        String empty() {
            return "bench/empty";
        }

        @Bean
        static RouteAccess emptyRoute() {
            return routes -> routes.get("/bench/empty");
        }
    }
}
