package cn.tongchou.testing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The end of {@code mvn -Pmanual verify}: the pictures that the manual shows are taken from those
 * that the browser tests have just made, smaller, and their beginning where they are long.
 */
public final class ManualPictures {

    /** A picture in the manual: its file has the name that the test gave it. */
    static final Pattern PICTURE = Pattern.compile("\\(images/manual/([\\w-]+\\.png)\\)");

    private static final int WIDEST = 1000;
    private static final int LONGEST = 1300;

    private ManualPictures() {}

    /**
     * @param arguments the manual; the folder of the browser tests' pictures
     * @throws IllegalStateException when the manual shows a picture that no test made
     */
    public static void main(String[] arguments) throws IOException {
        Path manual = Path.of(arguments[0]);
        Path made = Path.of(arguments[1]);
        Path shown = manual.resolveSibling("images").resolve("manual");
        Files.createDirectories(shown);
        List<String> missing = new ArrayList<>();
        for (String name : named(Files.readString(manual))) {
            Path picture = made.resolve(name);
            if (Files.exists(picture)) {
                ImageIO.write(
                        smaller(ImageIO.read(picture.toFile())),
                        "png",
                        shown.resolve(name).toFile());
            } else {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no browser test made these pictures: " + missing);
        }
    }

    /** The pictures that a manual names. */
    static TreeSet<String> named(String manual) {
        return PICTURE.matcher(manual)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static BufferedImage smaller(BufferedImage picture) {
        double scale = Math.min(1, (double) WIDEST / picture.getWidth());
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = Math.min(LONGEST, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = small.createGraphics();
        drawing.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        drawing.drawImage(
                picture,
                0,
                0,
                width,
                height,
                0,
                0,
                picture.getWidth(),
                (int) Math.round(height / scale),
                null);
        drawing.dispose();
        return small;
    }
}
