package cn.tongchou.reporting;

import java.awt.Font;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the characters of one document that its font cannot print. They are replaced by 〓, the
 * printer's sign for a missing character, and named, so that nobody takes a wrong name for the
 * right one.
 */
final class PrintableText {

    private static final String MISSING = "〓";

    private static final class Holder {
        private static final List<Font> FONTS = BundledFonts.load();
    }

    private final Map<Integer, String> unprintable = new TreeMap<>();

    /**
     * The text with every unprintable character replaced.
     *
     * @param place where in the document the text stands, to be named with its unprintable
     *     characters
     */
    String clean(String text, String place) {
        if (text == null || text.codePoints().allMatch(PrintableText::printable)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder();
        text.codePoints()
                .forEach(
                        character -> {
                            if (printable(character)) {
                                cleaned.appendCodePoint(character);
                            } else {
                                cleaned.append(MISSING);
                                unprintable.putIfAbsent(character, place);
                            }
                        });
        return cleaned.toString();
    }

    /**
     * The note that names the characters and where each was first met; {@code null} when all could
     * be printed.
     */
    String note(Texts texts) {
        if (unprintable.isEmpty()) {
            return null;
        }
        String named =
                unprintable.entrySet().stream()
                        .map(
                                entry ->
                                        texts.get(
                                                "reporting.unprintable.character",
                                                String.format("U+%04X", entry.getKey()),
                                                entry.getValue()))
                        .collect(Collectors.joining(texts.get("reporting.unprintable.separator")));
        return texts.get("reporting.unprintable.note", MISSING, named);
    }

    private static boolean printable(int character) {
        return character == '\n'
                || Holder.FONTS.stream().allMatch(font -> font.canDisplay(character));
    }
}
