package cn.tongchou.notification;

/** How far a letter has come. */
enum MailStatus {
    /** In the outbox. */
    WAITING,
    /** Its reader has chosen one letter a day; it waits for the next. */
    FOR_DIGEST,
    /** Gathered into a daily letter, which is a letter of its own. */
    IN_DIGEST,
    /** Being handed to the mail server now. */
    SENDING,
    SENT,
    /** The server refused it for good, or too often. */
    FAILED,
    /**
     * The line or the program died after the letter was handed over and before the answer: it may
     * have left, so it is not sent again by itself.
     */
    UNCLEAR,
    /** The person has no address. */
    NO_ADDRESS,
    /** No letter is written: so the catalogue says, or the person has chosen. */
    APP_ONLY;

    /** Whether it rests until an administrator has it tried again. */
    boolean canRetry() {
        return this == FAILED || this == UNCLEAR || this == NO_ADDRESS;
    }
}
