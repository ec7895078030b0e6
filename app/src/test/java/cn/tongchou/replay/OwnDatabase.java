package cn.tongchou.replay;

import cn.tongchou.testing.TestDatabase;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A database of its own: a replay moves the application's time, which must not fire the timers of
 * other tests.
 */
class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties =
                TestDatabase.mariadb()
                        ? TestDatabase.onMariadb("replay")
                        : TestDatabase.onH2("replay");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("own-database", properties));
    }
}
