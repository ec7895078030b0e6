package cn.tongchou.identity;

import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Set;

/**
 * Who may stand in for whom, and when. Only people of one institution and of one role stand in for
 * each other, and a coordinator and a leader: every pair of steps that two people must take is
 * compared by account, whatever role somebody acts in.
 */
final class SubstitutionRules {

    /** The longest absence, in days; beyond it the account's role is to be given to somebody. */
    static final int LONGEST = 366;

    private static final Set<Role> EXCHANGEABLE = Set.of(Role.COORDINATOR, Role.LEADER);

    private SubstitutionRules() {}

    /** Whether one role's tasks may be done by a person of the other. */
    static boolean fits(Role absent, Role substitute) {
        if (absent == Role.ADMINISTRATOR) {
            return false;
        }
        return absent == substitute
                || EXCHANGEABLE.contains(absent) && EXCHANGEABLE.contains(substitute);
    }

    /**
     * @throws RuleViolation at the field that is wrong
     */
    static void requirePeople(Account absent, Account substitute) {
        if (absent.id().equals(substitute.id())) {
            throw RuleViolation.at("substituteId", "identity.error.substitute-oneself");
        }
        if (!absent.isEnabled()) {
            throw RuleViolation.at(
                    "absentId", "identity.error.substitute-disabled", absent.displayName());
        }
        if (!substitute.isEnabled()) {
            throw RuleViolation.at(
                    "substituteId", "identity.error.substitute-disabled", substitute.displayName());
        }
        if (!absent.institutionId().equals(substitute.institutionId())) {
            throw RuleViolation.at("substituteId", "identity.error.substitute-elsewhere");
        }
        if (!fits(absent.role(), substitute.role())) {
            throw RuleViolation.at("substituteId", "identity.error.substitute-role");
        }
    }

    /**
     * @throws RuleViolation at the field that is wrong
     */
    static void requireDays(LocalDate from, LocalDate until, LocalDate today) {
        if (from == null || from.isBefore(today)) {
            throw RuleViolation.at("from", "identity.error.substitute-past", today.toString());
        }
        if (until == null || until.isBefore(from)) {
            throw RuleViolation.at("until", "identity.error.substitute-backwards");
        }
        if (until.isAfter(from.plusDays(LONGEST - 1L))) {
            throw RuleViolation.at("until", "identity.error.substitute-long", LONGEST);
        }
    }
}
