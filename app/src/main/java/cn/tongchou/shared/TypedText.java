package cn.tongchou.shared;

/**
 * Text as a person typed or pasted it. Signs without a width and those that turn the direction of
 * writing are left out: nobody sees them, and two names that look alike would differ. Control
 * characters other than line ends and tabs are no text.
 */
public final class TypedText {

    private TypedText() {}

    /** The text without what nobody sees; {@code null} stays. */
    public static String visible(String typed) {
        return typed == null
                ? null
                : typed.codePoints()
                        .filter(sign -> Character.getType(sign) != Character.FORMAT)
                        .map(sign -> sign == 0x2028 || sign == 0x2029 ? '\n' : sign)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    /** Whether this is text: no control characters, no halves of characters, no non-characters. */
    public static boolean isText(String typed) {
        return typed == null
                || typed.codePoints()
                        .noneMatch(
                                sign ->
                                        Character.isISOControl(sign)
                                                        && sign != '\n'
                                                        && sign != '\r'
                                                        && sign != '\t'
                                                || sign >= Character.MIN_SURROGATE
                                                        && sign <= Character.MAX_SURROGATE
                                                || (sign & 0xFFFE) == 0xFFFE);
    }

    /** A name for one line, such as a file's: what is no text becomes a blank. */
    public static String oneLine(String typed) {
        return typed == null
                ? null
                : visible(typed)
                        .codePoints()
                        .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}
