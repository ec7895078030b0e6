package cn.tongchou.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo in a Java process of its own, which can be killed; closing kills it. */
public final class DemoProgram implements AutoCloseable {

    private static final Pattern PERCENT = Pattern.compile("<progress[^>]* value=\"(\\d+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private DemoProgram(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a folder of data. */
    public static DemoProgram start(Path folder) {
        try {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            ProcessBuilder builder =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx512m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "cn.tongchou.TongchouApplication",
                                    "--tongchou.data=" + folder,
                                    "--server.port=" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(File.createTempFile("demo", ".out"));
            builder.environment().keySet().removeIf(name -> name.startsWith("TONGCHOU_"));
            builder.environment().remove("SPRING_PROFILES_ACTIVE");
            return new DemoProgram(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until its progress page says so many percent. */
    public void awaitPercent(int wanted) {
        await(PATIENCE, () -> percent() >= wanted);
    }

    private int percent() {
        Matcher percent = PERCENT.matcher(new Client(port).get("/").body());
        return percent.find() ? Integer.parseInt(percent.group(1)) : 0;
    }

    /** Waits until a demo's login page is there. */
    public static void awaitOpen(int port, Duration patience) {
        await(patience, () -> new Client(port).get("/login").statusCode() == 200);
    }

    private static void await(Duration patience, BooleanSupplier condition) {
        Instant giveUp = Instant.now().plus(patience);
        while (!holds(condition)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("The demo does not come so far");
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Nothing answers on the port while the program starts. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** Kills it as a power cut does. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
