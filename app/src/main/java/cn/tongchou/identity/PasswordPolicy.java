package cn.tongchou.identity;

import cn.tongchou.shared.RuleViolation;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: at least 8 characters of 3 classes (GB/T 22239-2019, 8.1.4.1 身份鉴别 a,
 * complexity), at most 64, and not a word that everybody tries first.
 */
final class PasswordPolicy {

    private static final Set<String> COMMON =
            Set.of(
                    "password1!",
                    "admin123!",
                    "abc12345!",
                    "qwer1234!",
                    "qwerty123!",
                    "p@ssw0rd",
                    "tongchou1!",
                    "library123!",
                    "1qaz@wsx",
                    "aa123456!");

    private PasswordPolicy() {}

    /**
     * @throws RuleViolation at {@code replacement}
     */
    static void check(String password) {
        if (password == null || password.length() < 8 || password.length() > 64) {
            throw RuleViolation.at("replacement", "identity.error.password-length");
        }
        int classes =
                (password.matches(".*[a-z].*") ? 1 : 0)
                        + (password.matches(".*[A-Z].*") ? 1 : 0)
                        + (password.matches(".*[0-9].*") ? 1 : 0)
                        + (password.matches(".*[^a-zA-Z0-9].*") ? 1 : 0);
        if (classes < 3) {
            throw RuleViolation.at("replacement", "identity.error.password-classes");
        }
        if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            throw RuleViolation.at("replacement", "identity.error.password-common");
        }
    }
}
