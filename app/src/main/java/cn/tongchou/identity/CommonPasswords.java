package cn.tongchou.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The passwords that everybody tries first ({@code passwords/common.txt}), also with the usual
 * disguises: capitals, look-alike signs, and digits or signs put before or after.
 */
@Component
class CommonPasswords {

    /** A word that is common only if nothing else stands around it. */
    private static final int SHORT = 5;

    private final Set<String> words;

    CommonPasswords() {
        try {
            words =
                    new ClassPathResource("passwords/common.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this password is one of them, or one of them in disguise. */
    boolean contain(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return known(lower)
                || known(plain(lower))
                || known(lower.replaceAll("[^a-z0-9]", ""))
                || knownCore(lower)
                || knownCore(plain(lower))
                || begunWith(lower)
                || lower.chars().distinct().count() < 4;
    }

    int size() {
        return words.size();
    }

    private boolean known(String text) {
        return words.contains(text);
    }

    /** What is left without the digits and signs around it, unless too much was around it. */
    private boolean knownCore(String text) {
        String core = text.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return core.length() >= SHORT && text.length() - core.length() <= 6 && known(core);
    }

    /** A long one of them with a little behind it: {@code 1qaz@wsx3edc}. */
    private boolean begunWith(String text) {
        for (int end = 8; end < text.length(); end++) {
            if (text.length() - end <= 4
                    && (known(text.substring(0, end))
                            || known(text.substring(0, end).replaceAll("[^a-z0-9]", ""))
                            || known(text.substring(0, end).replace('@', '2')))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }
}
