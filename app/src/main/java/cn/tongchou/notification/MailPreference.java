package cn.tongchou.notification;

/** What a person has chosen about letters. */
record MailPreference(MailDelivery delivery, MailLanguage language) {

    /** Who has chosen nothing. */
    static final MailPreference DEFAULT =
            new MailPreference(MailDelivery.AT_ONCE, MailLanguage.CHINESE);
}
