package cn.tongchou.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds text that a person would read and that does not come from a message key. */
final class Literals {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern UNREAD =
            Pattern.compile("<(script|style|kbd)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern INLINED =
            Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("<[a-zA-Z/!](?:[^>\"']|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);
    private static final Pattern SHOWN =
            Pattern.compile("\\s(title|placeholder|aria-label|alt|label)=\"([^\"]*)\"");
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\sth:(?:text|utext|title|placeholder|aria-label|alt)=\"\\s*(?:'([^']*)'|\\|([^|]*)\\|)\\s*\"");
    private static final Pattern UNESCAPED = Pattern.compile("\\sth:utext=|\\[\\(");
    private static final Pattern FLASH =
            Pattern.compile("addFlashAttribute\\(\\s*\"flashMessage\"\\s*,\\s*\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+){1,}\\.?");

    /** Classes that hold words of the field's files or of the examples, not of a page. */
    private static final Set<String> ALLOWED =
            Set.of("DemoAccounts", "FirstAdministrator", "Actor", "CellStyles", "ShortNames");

    private Literals() {}

    /** Literal text of a template or form. */
    static List<String> inPage(String page) {
        List<String> found = new ArrayList<>();
        String read = UNREAD.matcher(COMMENT.matcher(page).replaceAll("")).replaceAll("");
        String texts = TAG.matcher(INLINED.matcher(read).replaceAll("")).replaceAll("\u0000");
        for (String text : texts.split("\u0000")) {
            if (Sources.LETTERS.matcher(text.replaceAll("&[a-z]+;", "")).find()) {
                found.add("text \"" + text.strip() + "\"");
            }
        }
        Matcher shown = SHOWN.matcher(read);
        while (shown.find()) {
            if (Sources.LETTERS.matcher(shown.group(2)).find()) {
                found.add("attribute " + shown.group(1) + " \"" + shown.group(2) + "\"");
            }
        }
        Matcher literal = TEXT.matcher(read);
        while (literal.find()) {
            String text =
                    literal.group(1) == null
                            ? literal.group(2).replaceAll("[$#*@~]\\{[^}]*}", "")
                            : literal.group(1);
            if (Sources.LETTERS.matcher(text).find()) {
                found.add("literal \"" + text + "\"");
            }
        }
        if (Sources.HAN.matcher(read).find() && found.isEmpty()) {
            found.add("Chinese words in an expression");
        }
        if (UNESCAPED.matcher(read).find()) {
            found.add("unescaped text");
        }
        return found;
    }

    /** Chinese words, or a message that is no key, in a class of the program. */
    static List<String> inJava(String path, String java) {
        String name = path.replaceAll(".*/|\\.java$", "");
        List<String> found = new ArrayList<>();
        if (!ALLOWED.contains(name)
                && !name.endsWith("Columns")
                && !name.startsWith("Replay")
                && !path.contains("/replay/")
                && !path.contains("/demo/")) {
            Sources.literals(java).stream()
                    .filter(literal -> Sources.HAN.matcher(literal).find())
                    .filter(literal -> !literal.contains("\\\\d"))
                    .forEach(literal -> found.add("literal \"" + literal + "\""));
        }
        Matcher flash = FLASH.matcher(java);
        while (flash.find()) {
            if (!KEY.matcher(flash.group(1)).matches()) {
                found.add("message \"" + flash.group(1) + "\" is no key");
            }
        }
        return found;
    }
}
