package cn.tongchou.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something that people must be told, in the app and by mail. Published synchronously inside the
 * transaction; letters leave after the commit, at most one per event and person.
 *
 * @param eventKey unique name of the business event, such as {@code claim-confirmed:2017-C-0003};
 *     the same key tells nobody twice
 * @param key message key below {@code notification.notice}; {@code .subject} and {@code .body} are
 *     its two parts
 * @param arguments what the message's placeholders stand for
 * @param link path of the page concerned, such as {@code /claims/…}
 * @param recipients who
 * @param deadline the day by which something is to be done, or {@code null}; its reader is told
 *     when that year's holidays are not entered
 */
public record Notice(
        String eventKey,
        String key,
        List<String> arguments,
        String link,
        Set<Recipient> recipients,
        LocalDate deadline) {

    /** What an argument begins with that is the key of a text. */
    public static final String WORD = "\u001e";

    /** A notice that names no deadline. */
    public Notice(
            String eventKey,
            String key,
            List<String> arguments,
            String link,
            Set<Recipient> recipients) {
        this(eventKey, key, arguments, link, recipients, null);
    }

    /**
     * An argument that is not the text itself but the key of one, such as a task's name; its reader
     * sees it in the language of the notice.
     */
    public static String word(String messageKey) {
        return WORD + messageKey;
    }

    /** The same notice, which names this deadline. */
    public Notice due(LocalDate day) {
        return new Notice(eventKey, key, arguments, link, recipients, day);
    }

    /**
     * A role as a whole, a role within an institution, or one account.
     *
     * @param role name of a role, or {@code null} when an account is named
     * @param institutionId limits the role to one institution, or {@code null}
     * @param accountId one person, or {@code null}
     */
    public record Recipient(String role, UUID institutionId, UUID accountId) {

        public static Recipient role(Enum<?> role) {
            return new Recipient(role.name(), null, null);
        }

        public static Recipient roleAt(Enum<?> role, UUID institutionId) {
            return new Recipient(role.name(), institutionId, null);
        }

        public static Recipient account(UUID accountId) {
            return new Recipient(null, null, accountId);
        }
    }
}
