package cn.tongchou.identity;

import cn.tongchou.shared.Keys;
import cn.tongchou.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a password must be, by the profile that {@code tongchou.passwords} names; whatever the
 * profile, it is none that everybody tries first and does not hold the person's user name.
 */
@Component
class PasswordPolicy {

    /** Longer texts than bcrypt reads, in bytes. */
    private static final int READ = 72;

    private static final Pattern[] CLASSES =
            Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                    .map(Pattern::compile)
                    .toArray(Pattern[]::new);

    /** How a password gets its strength. */
    enum Profile {
        /** 8 characters of 3 classes (GB/T 22239-2019, 8.1.4.1 身份鉴别 a, complexity). */
        COMPOSED(8, 3),
        /** 15 characters of any kind (NIST SP 800-63B, a password as the only factor). */
        LONG(15, 1);

        private final int length;
        private final int classes;

        Profile(int length, int classes) {
            this.length = length;
            this.classes = classes;
        }
    }

    private final Profile profile;
    private final CommonPasswords common;

    PasswordPolicy(
            @Value("${tongchou.passwords:composed}") Profile profile, CommonPasswords common) {
        this.profile = profile;
        this.common = common;
    }

    /** The message that says what is asked for. */
    String rulesKey() {
        return Keys.of("identity.password.rules", profile);
    }

    /**
     * @throws RuleViolation at {@code replacement}
     */
    void check(String password, String username) {
        if (password == null
                || password.length() < profile.length
                || password.length() > 64
                || password.getBytes(StandardCharsets.UTF_8).length > READ) {
            throw RuleViolation.at(
                    "replacement", Keys.of("identity.error.password-length", profile));
        }
        if (Stream.of(CLASSES).filter(one -> one.matcher(password).find()).count()
                < profile.classes) {
            throw RuleViolation.at("replacement", "identity.error.password-classes");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw RuleViolation.at("replacement", "identity.error.password-username");
        }
        if (common.contain(password)) {
            throw RuleViolation.at("replacement", "identity.error.password-common");
        }
    }
}
