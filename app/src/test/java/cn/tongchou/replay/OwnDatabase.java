package cn.tongchou.replay;

import cn.tongchou.testing.TestDatabase;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A database of its own: a replay moves the application's time, which must not fire the timers of
 * other tests. The property {@code own-database} names it, where a second one is needed.
 */
class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = context.getEnvironment().getProperty("own-database", "replay");
        Map<String, Object> properties =
                TestDatabase.mariadb() ? TestDatabase.onMariadb(name) : TestDatabase.onH2(name);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("own-database", properties));
    }
}
