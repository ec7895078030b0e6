package cn.tongchou.notification;

import cn.tongchou.shared.Keys;

/** How a person wants the letters that are not urgent; urgent ones come at once. */
enum MailDelivery {
    /** A letter for each event, on working days. */
    AT_ONCE,
    /** One letter each working day that gathers them. */
    DIGEST,
    /** No letter: notices in the app. */
    APP_ONLY;

    public String messageKey() {
        return Keys.of("notification.mail-delivery", this);
    }
}
