package peer;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The same starters with no code of ours, started as the product is: the peer of its start. */
@SpringBootApplication
public class StartersOnly {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(StartersOnly.class)
                .properties(
                        Map.of(
                                "spring.jpa.hibernate.ddl-auto", "validate",
                                "spring.jpa.open-in-view", "false",
                                "spring.liquibase.enabled", "false"))
                .run(arguments);
    }
}
