package cn.tongchou.identity;

import cn.tongchou.shared.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For whom somebody stands in today. A substitution counts only while both work at one institution
 * in roles that fit, whatever was true when it was named.
 */
@Component
@Transactional(readOnly = true)
public class StandIns {

    private static final String TODAY =
            "select s.id, s.until_on, a.id as absent_id, a.username, a.display_name, a.role as"
                    + " absent_role, a.institution_id, i.name, b.role as own_role, b.id as"
                    + " substitute_id, b.display_name as own_name from substitution s join substitution_day d on d.substitution_id"
                    + " = s.id join account a on a.id = s.absent_id join account b on b.id ="
                    + " s.substitute_id join institution i on i.id = a.institution_id where d.day_on ="
                    + " ? and a.enabled = true and b.enabled = true and a.institution_id ="
                    + " b.institution_id and s.until_on >= ?";

    private final JdbcTemplate jdbc;
    private final MessageSource messages;
    private final Clock clock;

    StandIns(JdbcTemplate jdbc, MessageSource messages, Clock clock) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those for whom this account stands in today, in the order of their names. */
    public List<StandIn> of(UUID accountId) {
        return accountId == null
                ? List.of()
                : query(" and s.substitute_id = ? order by a.username", accountId);
    }

    /** That substitution, if it is this account's and counts today. */
    public Optional<StandIn> of(UUID accountId, UUID substitutionId) {
        return of(accountId).stream()
                .filter(one -> one.substitutionId().equals(substitutionId))
                .findFirst();
    }

    /** Who stands in today for this account. */
    public Optional<UUID> substituteOf(UUID absentId) {
        return jdbc
                .query(
                        TODAY + " and s.absent_id = ?",
                        (row, i) ->
                                fits(row) ? UUID.fromString(row.getString("substitute_id")) : null,
                        clock.today(),
                        clock.today(),
                        absentId.toString())
                .stream()
                .filter(one -> one != null)
                .findFirst();
    }

    /** Who stands in today for somebody of these groups, such as {@code FINANCE}. */
    public Set<UUID> forGroups(Set<String> groups) {
        Set<UUID> substitutes = new HashSet<>();
        if (!groups.isEmpty()) {
            jdbc.query(
                    TODAY,
                    row -> {
                        String role = row.getString("absent_role");
                        boolean meant =
                                groups.contains(role)
                                        || groups.contains(
                                                role + '@' + row.getString("institution_id"));
                        if (meant && fits(row)) {
                            substitutes.add(UUID.fromString(row.getString("substitute_id")));
                        }
                    },
                    clock.today(),
                    clock.today());
        }
        return substitutes;
    }

    /** Whether somebody may do today what that person has taken. */
    public boolean mayActFor(Actor actor, String username) {
        return of(actor.accountId()).stream()
                .anyMatch(one -> one.absent().username().equals(username));
    }

    private List<StandIn> query(String which, UUID account) {
        RowMapper<StandIn> standIn =
                (row, i) ->
                        !fits(row)
                                ? null
                                : new StandIn(
                                        UUID.fromString(row.getString("id")),
                                        new Actor(
                                                UUID.fromString(row.getString("absent_id")),
                                                row.getString("username"),
                                                row.getString("display_name"),
                                                UUID.fromString(row.getString("institution_id")),
                                                row.getString("name"),
                                                Role.valueOf(row.getString("absent_role"))),
                                        row.getObject("until_on", java.time.LocalDate.class),
                                        actingName(row));
        return jdbc
                .query(TODAY + which, standIn, clock.today(), clock.today(), account.toString())
                .stream()
                .filter(one -> one != null)
                .toList();
    }

    /** The trail keeps its names in the product's first language. */
    private String actingName(java.sql.ResultSet row) throws java.sql.SQLException {
        return messages.getMessage(
                "identity.substitution.acting-name",
                new Object[] {row.getString("own_name"), row.getString("display_name")},
                Locale.SIMPLIFIED_CHINESE);
    }

    private static boolean fits(java.sql.ResultSet row) throws java.sql.SQLException {
        return SubstitutionRules.fits(
                Role.valueOf(row.getString("absent_role")),
                Role.valueOf(row.getString("own_role")));
    }
}
