package cn.tongchou.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
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

    /** A command that reads only: no table is made, no changelog and no clean-up runs. */
    private static final Map<String, Object> READ_ONLY =
            Map.of(
                    "spring.liquibase.enabled", false,
                    "spring.datasource.hikari.read-only", true,
                    "camunda.bpm.database.schema-update", false,
                    "camunda.bpm.generic-properties.properties.history-cleanup-enabled", false);

    private CommandLine() {}

    /** {@code verify [--db URL]}: one line per invariant, then the violations. Writes nothing. */
    public static int verify(Class<?> application, List<String> words) {
        return verify(application, words, Console.standard());
    }

    static int verify(Class<?> application, List<String> words, Console console) {
        return explained(
                console,
                () -> {
                    String url = options(words, List.of("--db")).get("--db");
                    return run(
                            application,
                            url,
                            READ_ONLY,
                            new CommandDatabase(true),
                            context -> context.getBean(Verification.class).report(console));
                });
    }

    /**
     * The options of a command, each with its value.
     *
     * @throws Unusable for an option that is unknown or without a value
     */
    public static Map<String, String> options(List<String> words, List<String> known) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!known.contains(words.get(i)) || i + 1 == words.size()) {
                throw new Unusable(
                        "Unknown or incomplete option "
                                + words.get(i)
                                + "; known: "
                                + String.join(", ", known)
                                + ".");
            }
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }

    /**
     * Runs a command that may write, in an application of its own.
     *
     * @param url its database; {@code null} for the one that is configured
     */
    public static int run(
            Class<?> application,
            String url,
            ToIntFunction<ConfigurableApplicationContext> command) {
        return run(application, url, Map.of(), new CommandDatabase(false), command);
    }

    /**
     * Whether the environment names the database of the profile {@code mysql}.
     *
     * @see CommandLine#run
     */
    public static boolean databaseConfigured() {
        String profiles = System.getenv().getOrDefault("SPRING_PROFILES_ACTIVE", "");
        return System.getenv("TONGCHOU_DB_URL") != null
                || Arrays.asList(profiles.split("\\s*,\\s*")).contains("mysql");
    }

    /** Runs; what stands in the way becomes one sentence and {@link #UNUSABLE}. */
    public static int explained(Console console, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (RuntimeException | Error failure) {
            console.err().println(sentence(failure));
            if (Boolean.getBoolean("tongchou.debug")) {
                failure.printStackTrace(console.err());
            }
            return UNUSABLE;
        }
    }

    /** The first line of a message, or what it is when it says nothing. */
    static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
        return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
    }

    static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static String sentence(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Unusable) {
                return t.getMessage();
            }
        }
        return "The command could not run: " + firstLine(root(failure));
    }

    private static int run(
            Class<?> application,
            String url,
            Map<String, Object> settings,
            CommandDatabase database,
            ToIntFunction<ConfigurableApplicationContext> command) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        boolean mysql = url == null ? databaseConfigured() : url.startsWith("jdbc:mysql:");
        all.put("spring.profiles.active", mysql ? "mysql,command" : "command");
        all.put("server.port", -1);
        all.put("camunda.bpm.job-execution.enabled", false);
        if (url != null) {
            all.put("spring.datasource.url", url);
        }
        List<String> arguments = new ArrayList<>();
        all.forEach((name, setting) -> arguments.add("--" + name + "=" + setting));
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(application)
                        .initializers(database)
                        .web(WebApplicationType.SERVLET)
                        .logStartupInfo(false)
                        .run(arguments.toArray(String[]::new))) {
            return command.applyAsInt(context);
        }
    }
}
