package cn.tongchou.identity;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.workbook.CellKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of 替岗 show. */
@Component
@Transactional(readOnly = true)
class SubstitutionDesk {

    private static final String COLUMNS =
            "s.id, s.from_on, s.until_on, s.reason, s.ended_at, a.display_name as absent,"
                    + " b.display_name as substitute, i.name as institution";
    private static final String TABLES =
            "substitution s join account a on a.id = s.absent_id join account b on b.id = s.substitute_id"
                    + " join institution i on i.id = a.institution_id";

    private final JdbcTemplate jdbc;
    private final AccountDirectory people;
    private final Clock clock;

    SubstitutionDesk(JdbcTemplate jdbc, AccountDirectory people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Who stands in for this person, newest first. */
    public List<Line> away(UUID accountId) {
        return of("s.absent_id", accountId);
    }

    /** For whom this person stands in, newest first. */
    public List<Line> standing(UUID accountId) {
        return of("s.substitute_id", accountId);
    }

    private List<Line> of(String column, UUID accountId) {
        return jdbc.query(
                "select "
                        + COLUMNS
                        + " from "
                        + TABLES
                        + " where "
                        + column
                        + " = ? order by s.until_on desc, s.id",
                (row, i) -> line(row),
                accountId.toString());
    }

    /** Who may stand in for this person: value and name of a choice; empty when nobody may. */
    public Map<String, String> candidates(UUID absentId) {
        Account absent = people.find(absentId).orElseThrow(NotFound::new);
        Map<String, String> candidates = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (SubstitutionRules.fits(absent.role(), role)) {
                people.byInstitution(role, absent.institutionId()).stream()
                        .filter(one -> !one.id().equals(absentId))
                        .forEach(
                                one ->
                                        candidates.put(
                                                one.id().toString(),
                                                one.displayName() + " (" + one.username() + ")"));
            }
        }
        return candidates;
    }

    /** Those that this person may end, the last to end first: a coordinator's own institution's. */
    Listing<Line> visible(Actor actor) {
        Listing<Line> listing =
                Listing.<Line>at("/substitutions", "identity.substitution.list-title")
                        .rows(COLUMNS, TABLES, "s.id", (row, i) -> line(row))
                        .sortedDownBy("until");
        if (!actor.is(Role.ADMINISTRATOR)) {
            listing.within(
                    "a.institution_id = :own", Map.of("own", actor.institutionId().toString()));
        }
        return listing.filter(
                        ListFilter.text(
                                "person",
                                "identity.substitution.who",
                                "a.display_name",
                                "b.display_name"))
                .column(
                        "absent",
                        "identity.substitution.absent",
                        Sort.text("a.display_name"),
                        CellKind.TEXT,
                        16,
                        Line::absent)
                .column(
                        "substitute",
                        "identity.substitution.substitute",
                        Sort.text("b.display_name"),
                        CellKind.TEXT,
                        16,
                        Line::substitute)
                .column(
                        "institution",
                        "identity.account.institution",
                        Sort.text("i.name"),
                        CellKind.TEXT,
                        26,
                        Line::institution)
                .column(
                        "from",
                        "identity.substitution.from",
                        Sort.day("s.from_on"),
                        CellKind.DATE,
                        12,
                        Line::from)
                .column(
                        "until",
                        "identity.substitution.until",
                        Sort.day("s.until_on"),
                        CellKind.DATE,
                        12,
                        Line::until)
                .column(
                        "state",
                        "identity.substitution.status",
                        null,
                        CellKind.TEXT,
                        14,
                        (line, texts) -> texts.of("identity.substitution-state", line.state()))
                .column(
                        "reason",
                        "identity.substitution.reason",
                        null,
                        CellKind.TEXT,
                        30,
                        Line::reason);
    }

    /**
     * The person for whom somebody is named.
     *
     * @throws NotFound when {@code by} may not
     */
    public Actor absent(UUID absentId, Actor by) {
        return people.find(absentId)
                .filter(Account::isEnabled)
                .filter(account -> SubstitutionManagement.mayNameFor(account, by))
                .map(people::actor)
                .orElseThrow(NotFound::new);
    }

    /** For whom this person may name somebody: value and name of a choice. */
    public Map<String, String> people(Actor by) {
        Map<String, String> choices = new LinkedHashMap<>();
        people.all().stream()
                .filter(Account::isEnabled)
                .filter(account -> account.role() != Role.ADMINISTRATOR)
                .filter(account -> SubstitutionManagement.mayNameFor(account, by))
                .map(people::actor)
                .forEach(
                        one ->
                                choices.put(
                                        one.accountId().toString(),
                                        one.institutionName() + " · " + one.displayName()));
        return choices;
    }

    private Line line(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("from_on", LocalDate.class);
        LocalDate until = row.getObject("until_on", LocalDate.class);
        return new Line(
                UUID.fromString(row.getString("id")),
                row.getString("absent"),
                row.getString("substitute"),
                row.getString("institution"),
                from,
                until,
                row.getString("reason"),
                SubstitutionState.of(
                        from, until, row.getTimestamp("ended_at") != null, clock.today()));
    }

    /** One substitution as a page shows it. */
    record Line(
            UUID id,
            String absent,
            String substitute,
            String institution,
            LocalDate from,
            LocalDate until,
            String reason,
            SubstitutionState state) {

        public boolean isNow() {
            return state == SubstitutionState.NOW;
        }

        /** Whether it can still be ended. */
        public boolean isOpen() {
            return isNow() || state == SubstitutionState.COMING;
        }
    }
}
