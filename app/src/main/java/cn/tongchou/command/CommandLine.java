package cn.tongchou.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application without its web pages for one command, and turns the outcome into an exit
 * code.
 */
public final class CommandLine {

    /** Everything holds. */
    public static final int OK = 0;

    /** Something that must hold does not; it is named. */
    public static final int VIOLATION = 1;

    /** The command could not run: wrong words, or the database is in use or out of reach. */
    public static final int UNUSABLE = 2;

    private CommandLine() {}

    /** {@code verify [--db URL]}: one line per invariant, then the violations. */
    public static int verify(Class<?> application, List<String> words) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.liquibase.enabled", false);
        return run(
                application,
                words,
                List.of("--db"),
                settings,
                (context, options) -> {
                    List<Verification.Line> lines = context.getBean(Verification.class).check();
                    lines.forEach(line -> System.out.println(line.text()));
                    lines.stream()
                            .flatMap(
                                    line ->
                                            line.violations().stream()
                                                    .map(
                                                            violation ->
                                                                    line.id()
                                                                            + " violated: "
                                                                            + violation))
                            .forEach(System.out::println);
                    return lines.stream().allMatch(line -> line.violations().isEmpty())
                            ? OK
                            : VIOLATION;
                });
    }

    /**
     * Runs a command in an application of its own.
     *
     * @param known the options that the command takes, each with a value
     */
    public static int run(
            Class<?> application,
            List<String> words,
            List<String> known,
            Map<String, Object> settings,
            Command command) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (!known.contains(words.get(i)) || i + 1 == words.size()) {
                System.err.println(
                        "Unknown or incomplete option "
                                + words.get(i)
                                + "; known: "
                                + String.join(", ", known));
                return UNUSABLE;
            }
            options.put(words.get(i), words.get(++i));
        }
        List<String> profiles = new ArrayList<>(List.of("command"));
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("server.port", -1);
        all.put("camunda.bpm.job-execution.enabled", false);
        all.put("spring.main.banner-mode", "off");
        all.put("logging.level.root", "warn");
        String url = options.get("--db");
        if (url != null) {
            all.put("spring.datasource.url", url);
        }
        if (url == null
                ? System.getenv("TONGCHOU_DB_URL") != null
                : url.startsWith("jdbc:mysql:")) {
            profiles.add(0, "mysql");
        }
        SpringApplication spring =
                new SpringApplicationBuilder(application)
                        .profiles(profiles.toArray(String[]::new))
                        .web(WebApplicationType.SERVLET)
                        .logStartupInfo(false)
                        .build();
        String[] arguments =
                all.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new);
        try (ConfigurableApplicationContext context = spring.run(arguments)) {
            return command.run(context, options);
        } catch (RuntimeException failure) {
            return explain(failure);
        }
    }

    private static int explain(RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql
                    && Arrays.asList(90020, 8000).contains(sql.getErrorCode())) {
                System.err.println(
                        "The database is in use by another process; stop the application first, then try again.");
                return UNUSABLE;
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        System.err.println("The command could not run: " + root.getMessage());
        if (Boolean.getBoolean("tongchou.debug")) {
            failure.printStackTrace();
        }
        return UNUSABLE;
    }

    /** What a command does once the application stands. */
    @FunctionalInterface
    public interface Command {

        /**
         * @return the exit code
         */
        int run(ConfigurableApplicationContext context, Map<String, String> options);
    }
}
