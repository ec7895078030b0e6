package cn.tongchou.access;

import cn.tongchou.testing.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The database of these tests; the property {@code access-database} names another. */
class AccessDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = context.getEnvironment().getProperty("access-database", "access");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("own-database", TestDatabase.onH2(name)));
    }
}
