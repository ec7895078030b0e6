package cn.tongchou.identity;

import cn.tongchou.listing.ListReader;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.StateChanged;
import java.util.List;
import java.util.UUID;

/**
 * Who acts: the signed-in person, or the system where a timer acts.
 *
 * @param accountId the account, {@code null} for the system
 * @param institutionId where the person works, {@code null} for the system
 */
public record Actor(
        UUID accountId,
        String username,
        String displayName,
        UUID institutionId,
        String institutionName,
        Role role)
        implements ListReader {

    /** A timer or a command, not a person. */
    public static final Actor SYSTEM = new Actor(null, "system", "系统", null, "", null);

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** Whether the person works at this institution. */
    public boolean worksAt(UUID institution) {
        return institutionId != null && institutionId.equals(institution);
    }

    /**
     * Whether this is the same person, whatever the role is now; the base of every four-eyes rule.
     */
    public boolean isAccount(UUID account) {
        return accountId != null && accountId.equals(account);
    }

    /**
     * The groups of the engine's tasks that this person may take: the role, and the role at the
     * institution.
     */
    public List<String> groups() {
        return role == null ? List.of() : List.of(role.name(), role.name() + '@' + institutionId);
    }

    /** This person as a recipient of notices. */
    public Notice.Recipient asRecipient() {
        return Notice.Recipient.account(accountId);
    }

    /** A state change by this person, for the trail. */
    public StateChanged changed(
            String itemType,
            UUID itemId,
            String itemNumber,
            String what,
            Enum<?> from,
            Enum<?> to,
            String reason,
            String detail) {
        return new StateChanged(
                itemType,
                itemId,
                itemNumber,
                what,
                from == null ? null : from.name(),
                to == null ? null : to.name(),
                reason,
                detail,
                accountId,
                displayName);
    }
}
