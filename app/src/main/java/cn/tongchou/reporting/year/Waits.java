package cn.tongchou.reporting.year;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person waits for: the open steps of others that the person's own work depends on. */
@Component
@Transactional(readOnly = true)
public class Waits {

    private static final int LIMIT = 8;

    private static final String INSPECTIONS =
            "select g.name as who, n.batch_number as item, p.drawn_at as since_at, n.due_on as due_on from inspection n"
                    + " join sampling_plan p on p.id = n.plan_id left join institution g on g.id = n.agency_id"
                    + " where n.status = 'OPEN' and n.programme_id = :programme %s order by p.drawn_at limit "
                    + LIMIT;
    private static final String REWORK =
            "select g.name as who, o.batch_number as item, o.issued_at as since_at, o.deadline as due_on from rework_order o"
                    + " join institution g on g.id = o.responsible_id join inspection n on n.id = o.inspection_id"
                    + " where o.status = 'OPEN' and o.programme_id = :programme %s order by o.issued_at limit "
                    + LIMIT;
    private static final String OVERDUE =
            "select g.name as who, a.number as item, a.opened_at as since_at, a.deadline as due_on from assignment a"
                    + " join institution g on g.id = a.institution_id where a.status = 'OPEN' and a.deadline < :today"
                    + " and a.delivered_quantity < a.quantity and a.programme_id = :programme order by a.deadline limit "
                    + LIMIT;
    private static final String LATE_REPORTS =
            "select g.name as who, r.number as item, r.status_since as since_at, r.due_on as due_on from monthly_report r"
                    + " join institution g on g.id = r.institution_id where r.status in ('OPEN', 'RETURNED')"
                    + " and r.due_on < :today and r.programme_id = :programme order by r.due_on, r.number limit "
                    + LIMIT;
    private static final String REPORTS_TO_TAKE =
            "select null as who, r.number as item, r.status_since as since_at, null as due_on from monthly_report r"
                    + " where r.status = 'SUBMITTED' and r.institution_id = :own and r.programme_id = :programme"
                    + " order by r.number limit "
                    + LIMIT;
    private static final String ACCEPTANCES =
            "select null as who, a.number as item, a.status_since as since_at, null as due_on from assignment a"
                    + " where a.status = 'AWAITING_ACCEPTANCE' and a.programme_id = :programme %s order by a.status_since limit "
                    + LIMIT;
    private static final String CLAIMS =
            "select null as who, c.number as item, c.changed_at as since_at, null as due_on from claim c"
                    + " where c.status = 'SUBMITTED' and c.programme_id = :programme %s order by c.changed_at limit "
                    + LIMIT;
    private static final String PAYMENTS =
            "select null as who, k.number as item, y.released_at as since_at, null as due_on from payment y"
                    + " join contract k on k.id = y.contract_id where y.status = 'AWAITING_PAYMENT'"
                    + " and y.programme_id = :programme %s order by y.released_at limit "
                    + LIMIT;
    private static final String REPORTS =
            "select null as who, r.number as item, r.compiled_at as since_at, null as due_on from annual_report r"
                    + " where r.status = 'COMPILED' and r.programme_id = :programme";
    private static final String SETTLEMENTS =
            "select null as who, k.number as item, max(l.decided_at) as since_at, null as due_on from contract k"
                    + " join lot_acceptance l on l.contract_id = k.id and l.result = 'QUALIFIED' where k.status = 'ACCEPTED'"
                    + " and k.programme_id = :programme and not exists (select 1 from payment y where y.contract_id = k.id"
                    + " and y.status = 'AWAITING_PAYMENT') %s group by k.number order by 3 limit "
                    + LIMIT;

    private static final String SCANNED =
            "select null as who, k.number as item, min(a.status_since) as since_at, null as due_on from contract k"
                    + " join assignment a on a.project_id = k.project_id and a.status = 'ACCEPTED' where k.status = 'ACTIVE'"
                    + " and k.lot_kind = 'SCANNING' and k.programme_id = :programme and exists (select 1 from batch b"
                    + " where b.assignment_id = a.id and b.contract_id = k.id and b.status = 'PASSED')"
                    + " and not exists (select 1 from payment y where y.contract_id = k.id and y.status <> 'RETURNED'"
                    + " and y.released_at >= a.status_since) %s group by k.number order by 3 limit "
                    + LIMIT;

    private final NamedParameterJdbcTemplate jdbc;
    private final AgreedDays days;
    private final Clock clock;

    Waits(NamedParameterJdbcTemplate jdbc, AgreedDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** The longest waits of a person in one programme, at most eight. */
    public List<Wait> of(UUID programmeId, Actor actor) {
        if (actor.role() == null) {
            return List.of();
        }
        List<Wait> all = new ArrayList<>();
        switch (actor.role()) {
            case COORDINATOR -> {
                province(all, programmeId, actor);
                read(all, PAYMENTS.formatted(""), "payment", Role.FINANCE, programmeId, actor);
                read(all, REPORTS, "annual-report", Role.LEADER, programmeId, actor);
            }
            case LEADER -> province(all, programmeId, actor);
            case LIBRARY_CLERK -> {
                read(
                        all,
                        CLAIMS.formatted("and c.institution_id = :own"),
                        "claim",
                        Role.COORDINATOR,
                        programmeId,
                        actor);
                read(
                        all,
                        INSPECTIONS.formatted("and n.institution_id = :own"),
                        "inspection",
                        Role.INSPECTOR,
                        programmeId,
                        actor);
                read(
                        all,
                        REWORK.formatted(
                                "and o.institution_id = :own and o.responsible_id <> :own"),
                        "rework",
                        null,
                        programmeId,
                        actor);
                read(
                        all,
                        ACCEPTANCES.formatted("and a.institution_id = :own"),
                        "acceptance",
                        Role.COORDINATOR,
                        programmeId,
                        actor);
                read(all, REPORTS_TO_TAKE, "report-taking", Role.COORDINATOR, programmeId, actor);
            }
            case SUPPLIER -> {
                read(
                        all,
                        INSPECTIONS.formatted("and n.contractor_id = :own"),
                        "inspection",
                        Role.INSPECTOR,
                        programmeId,
                        actor);
                settlements(all, "and k.supplier_id = :own", programmeId, actor);
                read(
                        all,
                        PAYMENTS.formatted("and k.supplier_id = :own"),
                        "payment",
                        Role.FINANCE,
                        programmeId,
                        actor);
            }
            case INSPECTOR ->
                    read(
                            all,
                            REWORK.formatted("and n.agency_id = :own"),
                            "rework",
                            null,
                            programmeId,
                            actor);
            case FINANCE -> {
                settlements(all, "", programmeId, actor);
                read(
                        all,
                        ACCEPTANCES.formatted(""),
                        "acceptance",
                        Role.COORDINATOR,
                        programmeId,
                        actor);
            }
            case ADMINISTRATOR -> {}
        }
        all.sort(
                Comparator.comparing(Wait::since, Comparator.nullsLast(Comparator.naturalOrder())));
        return days.of(all.stream().limit(LIMIT).toList());
    }

    private void province(List<Wait> all, UUID programmeId, Actor actor) {
        read(all, INSPECTIONS.formatted(""), "inspection", Role.INSPECTOR, programmeId, actor);
        read(all, REWORK.formatted(""), "rework", null, programmeId, actor);
        read(all, OVERDUE, "delivery", null, programmeId, actor);
        read(all, LATE_REPORTS, "monthly-report", null, programmeId, actor);
    }

    /** Contracts of which the coordinator can release something: accepted lots, and scanning. */
    private void settlements(List<Wait> all, String whose, UUID programmeId, Actor actor) {
        for (String sql : List.of(SETTLEMENTS, SCANNED)) {
            read(all, sql.formatted(whose), "settlement", Role.COORDINATOR, programmeId, actor);
        }
    }

    private void read(
            List<Wait> all, String sql, String what, Role role, UUID programmeId, Actor actor) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programmeId.toString());
        parameters.put("today", clock.today());
        parameters.put("own", String.valueOf(actor.institutionId()));
        all.addAll(jdbc.query(sql, parameters, (r, i) -> wait(r, "reporting.wait." + what, role)));
    }

    private static Wait wait(ResultSet r, String whatKey, Role role) throws SQLException {
        LocalDateTime since = r.getObject("since_at", LocalDateTime.class);
        String who = r.getString("who");
        return new Wait(
                who,
                who == null && role != null ? role.messageKey() : null,
                whatKey,
                r.getString("item"),
                since == null ? null : Clock.dateOf(since.toInstant(ZoneOffset.UTC)),
                r.getObject("due_on", LocalDate.class));
    }
}
