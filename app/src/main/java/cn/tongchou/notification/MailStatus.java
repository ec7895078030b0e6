package cn.tongchou.notification;

/** How far a letter has come. */
enum MailStatus {
    /** In the outbox. */
    WAITING,
    /**
     * Handed to the mail server; if the process died now, nobody knows, and it is not sent again by
     * itself.
     */
    SENDING,
    SENT,
    /** The server refused it for good, or too often. */
    FAILED,
    /** The person has no address. */
    NO_ADDRESS
}
