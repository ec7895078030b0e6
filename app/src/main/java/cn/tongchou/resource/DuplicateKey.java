package cn.tongchou.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * When two rows mean the same thing: same title and same part, whatever the width of letters and
 * digits, the case and the spaces. The deck's own lists hold the same part five times (facts §1.5),
 * so pages are not counted before this is looked at.
 */
public final class DuplicateKey {

    private DuplicateKey() {}

    /**
     * 32 hex digits (128 bits of SHA-256) over the normalised parts; {@code null} counts as empty.
     */
    public static String of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(normalised(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0x1f);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String normalised(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("\\s+", "")
                        .toLowerCase(Locale.ROOT);
    }
}
