package cn.tongchou.notification;

/** Why a letter has not left. */
enum MailProblem {
    /** The mail server does not answer, or the line broke before the letter was handed over. */
    UNREACHABLE,
    /** The mail server does not accept the name and password that it was given. */
    SIGN_IN,
    /** Refused for now (4xx). */
    NOT_NOW,
    /** Refused for good (5xx). */
    REFUSED,
    /** The line broke after the letter was handed over and before the answer. */
    NO_ANSWER,
    /** The program stopped while it handed the letter over. */
    STOPPED,
    /** The letter itself could not be written. */
    NOT_WRITTEN
}
