package cn.tongchou.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without any font, as a child process whose font settings point at nothing. */
class BundledFontsTests {

    /** Run in the child: prints both documents. */
    static final class Printing {
        public static void main(String[] args) throws IOException {
            Report report = SampleReports.annual(SampleReports.chinese());
            try (OutputStream workbook = Files.newOutputStream(Path.of(args[0], "annual.xlsx"));
                    OutputStream document = Files.newOutputStream(Path.of(args[0], "annual.pdf"))) {
                new Workbooks().write(report, workbook);
                new PdfReports().write(report, document);
            }
        }
    }

    /** Run in the child: what happens without the cure. */
    static final class Bare {
        public static void main(String[] args) {
            System.setProperty("java.awt.headless", "true");
            new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB)
                    .createGraphics()
                    .drawString("文", 0, 9);
        }
    }

    @Test
    void documentsArePrintedOnAMachineWithoutFonts(@TempDir Path folder) throws Exception {
        assumeThat(System.getProperty("os.name")).contains("Linux");
        assertThat(child(folder, Bare.class)).as("the machine must have no fonts").isNotZero();
        int exit = child(folder, Printing.class);
        assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
        assertThat(folder.resolve("annual.xlsx")).isNotEmptyFile();
        assertThat(Files.readAllBytes(folder.resolve("annual.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private static int child(Path folder, Class<?> main) throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path settings =
                Files.writeString(
                        folder.resolve("fonts.conf"),
                        "<?xml version=\"1.0\"?><fontconfig><dir>"
                                + empty
                                + "</dir><cachedir>"
                                + empty
                                + "</cachedir></fontconfig>");
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.home=" + empty,
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName(),
                                folder.toString()));
        builder.environment().put("FONTCONFIG_FILE", settings.toString());
        builder.environment().put("FONTCONFIG_PATH", empty.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("The child did not end");
        }
        return process.exitValue();
    }
}
