package cn.tongchou.notification;

import cn.tongchou.shared.Keys;
import java.util.Locale;

/** The languages of letters. */
enum MailLanguage {
    CHINESE(Locale.SIMPLIFIED_CHINESE),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    MailLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    public String messageKey() {
        return Keys.of("notification.mail-language", this);
    }
}
