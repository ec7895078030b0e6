package cn.tongchou.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A letter that was taken from the outbox to be sent.
 *
 * @param id also its name in the head of the letter, by which it is found at the mail server
 * @param noticeId the notice it tells of, or that of the day it gathers
 * @param attempts this attempt included
 * @param name its reader
 */
record Letter(
        UUID id,
        UUID noticeId,
        String address,
        String key,
        List<String> arguments,
        String link,
        LocalDate deadline,
        int attempts,
        String name,
        MailLanguage language) {

    boolean isDigest() {
        return Catalogue.DIGEST.equals(key);
    }
}
