package cn.tongchou.reporting;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The Chinese font that comes with the program (Noto Sans SC, SIL Open Font License). Documents
 * look alike on every machine, also on one that has no fonts at all, where Java's graphics would
 * otherwise not even start.
 */
final class BundledFonts {

    /** The family's name in the drawings of reports. */
    static final String FAMILY = "Noto Sans SC";

    private static final String REGULAR = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String BOLD = "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";
    private static final String SETTING = "sun.awt.fontconfig";
    private static boolean prepared;

    private BundledFonts() {}

    /**
     * Gives Java's graphics a font to start with. Must run before the first use of graphics in this
     * process; later runs do nothing. Only Linux needs it, and a setting given on the command line
     * is respected.
     */
    static synchronized void prepare() {
        if (prepared) {
            return;
        }
        prepared = true;
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty("os.name", "").contains("Linux")
                && System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, unpack().toString());
        }
    }

    /** The fonts of the family, for looking up which characters they have. */
    static List<Font> load() {
        prepare();
        return List.of(load(REGULAR), load(BOLD));
    }

    private static Font load(String name) {
        try (InputStream in = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font cannot be read: " + name, e);
        }
    }

    private static Path unpack() {
        try {
            Path folder = Files.createTempDirectory("tongchou-fonts");
            Path font = folder.resolve("NotoSansSC-Regular.ttf");
            try (InputStream in = open(REGULAR)) {
                Files.copy(in, font, StandardCopyOption.REPLACE_EXISTING);
            }
            Path settings = folder.resolve("fontconfig.properties");
            Files.writeString(settings, settings(font), StandardCharsets.ISO_8859_1);
            List.of(folder, font, settings).forEach(path -> path.toFile().deleteOnExit());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The bundled font cannot be unpacked to the folder for temporary files", e);
        }
    }

    /** The smallest font configuration: every logical font is the bundled one. */
    private static String settings(Path font) {
        return String.join(
                "\n",
                "version=1",
                "allfonts.all=-bundled-noto-medium-r-normal--*-%d-*-*-p-*-iso10646-1",
                "sequence.allfonts=all",
                "filename.-bundled-noto-medium-r-normal--*-%d-*-*-p-*-iso10646-1=" + escaped(font),
                "");
    }

    private static String escaped(Path path) {
        StringBuilder text = new StringBuilder();
        for (char c : path.toString().toCharArray()) {
            text.append(
                    c == '\\' || c > 126 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return text.toString();
    }

    private static InputStream open(String name) {
        InputStream in = BundledFonts.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The bundled font is missing: " + name);
        }
        return in;
    }
}
