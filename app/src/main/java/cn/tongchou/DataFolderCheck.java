package cn.tongchou;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Profiles;

/**
 * Looks before the start whether another process has the embedded database open, and says so in one
 * sentence. A command of the jar opens its database first and says it in its own words.
 */
class DataFolderCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Pattern EMBEDDED =
            Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:|nio)([^;]+).*");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (event.getEnvironment().acceptsProfiles(Profiles.of("command"))) {
            return;
        }
        String url = event.getEnvironment().getProperty("spring.datasource.url", "");
        Matcher embedded = EMBEDDED.matcher(url);
        if (embedded.matches()) {
            Path file =
                    Path.of(
                            embedded.group(1).replaceFirst("^~", System.getProperty("user.home"))
                                    + ".mv.db");
            if (inUse(file)) {
                throw new InUse(file.toAbsolutePath().normalize());
            }
        }
    }

    private static boolean inUse(Path file) {
        if (!Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (java.nio.channels.OverlappingFileLockException ownProcess) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Another process has the database open. */
    static class InUse extends RuntimeException {

        private static final long serialVersionUID = 1;

        InUse(Path file) {
            super("The database " + file + " is in use by another process");
        }
    }

    /** The sentence that stands in place of a stack trace. */
    static class Explained extends AbstractFailureAnalyzer<InUse> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, InUse cause) {
            return new FailureAnalysis(
                    cause.getMessage() + ".",
                    "Tongchou is probably running already: use it in the browser, or stop it first and start again.",
                    cause);
        }
    }
}
