package cn.tongchou.reporting.year;

import cn.tongchou.shared.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** First and last days and numbers of things of a year, in one statement. */
@Component
@Transactional(readOnly = true)
class YearCounts {

    private static final String SQL =
            """
            select
              (select min(opened_at) from claim_round where programme_id = :p) as claim_from,
              (select max(closed_at) from claim_round where programme_id = :p) as claim_to,
              (select min(drafted_at) from request_memo where programme_id = :p) as funds_from,
              (select max(received_on) from fund_receipt where programme_id = :p) as funds_to,
              (select min(announced_on) from joint_tender where programme_id = :p) as tender_planned_from,
              (select max(opening_at) from joint_tender where programme_id = :p) as tender_planned_to,
              (select min(planned_at) from joint_tender where programme_id = :p) as tender_from,
              (select max(signed_on) from contract where programme_id = :p) as tender_to,
              (select count(*) from contract where programme_id = :p) as contracts,
              (select min(s.held_on) from training_session s join training_course k on k.id = s.course_id
                where k.programme_id = :p) as training_planned_from,
              (select max(s.held_on) from training_session s join training_course k on k.id = s.course_id
                where k.programme_id = :p) as training_planned_to,
              (select min(s.held_on) from training_session s join training_course k on k.id = s.course_id
                where k.programme_id = :p and s.recorded_at is not null) as training_from,
              (select max(s.held_on) from training_session s join training_course k on k.id = s.course_id
                where k.programme_id = :p and s.recorded_at is not null) as training_to,
              (select count(*) from training_session s join training_course k on k.id = s.course_id
                where k.programme_id = :p and s.recorded_at is not null) as sessions,
              (select min(opened_at) from assignment where programme_id = :p) as production_planned_from,
              (select max(deadline) from assignment where programme_id = :p) as production_planned_to,
              (select min(r.delivered_at) from batch_round r join batch b on b.id = r.batch_id
                where b.programme_id = :p) as production_from,
              (select max(r.delivered_at) from batch_round r join batch b on b.id = r.batch_id
                where b.programme_id = :p) as production_to,
              (select min(g.drawn_at) from sampling_plan g join batch b on b.id = g.batch_id
                where b.programme_id = :p) as inspection_from,
              (select max(signed_at) from inspection where programme_id = :p) as inspection_to,
              (select min(decided_at) from assignment_acceptance where programme_id = :p) as acceptance_from,
              (select max(decided_at) from assignment_acceptance where programme_id = :p) as acceptance_to,
              (select max(paid_on) from payment where programme_id = :p) as paid_to,
              (select count(*) from payment where programme_id = :p and status = 'AWAITING_PAYMENT') as payments_waiting,
              (select min(compiled_at) from annual_report where programme_id = :p) as closing_from
              from programme where id = :p
            """;

    private final NamedParameterJdbcTemplate jdbc;

    YearCounts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Counts of(UUID programmeId) {
        return jdbc.queryForObject(
                SQL,
                Map.of("p", programmeId.toString()),
                (r, i) ->
                        new Counts(
                                span(r, "claim_from", "claim_to"),
                                span(r, "funds_from", "funds_to"),
                                span(r, "tender_planned_from", "tender_planned_to"),
                                span(r, "tender_from", "tender_to"),
                                r.getLong("contracts"),
                                span(r, "training_planned_from", "training_planned_to"),
                                span(r, "training_from", "training_to"),
                                r.getLong("sessions"),
                                span(r, "production_planned_from", "production_planned_to"),
                                span(r, "production_from", "production_to"),
                                span(r, "inspection_from", "inspection_to"),
                                span(r, "acceptance_from", "acceptance_to"),
                                day(r, "paid_to"),
                                r.getLong("payments_waiting"),
                                day(r, "closing_from")));
    }

    private static Span span(ResultSet r, String from, String to) throws SQLException {
        return new Span(day(r, from), day(r, to));
    }

    /** A date column as it is, a moment as its day in China. */
    private static LocalDate day(ResultSet r, String column) throws SQLException {
        Object value = r.getObject(column);
        if (value == null) {
            return null;
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof LocalDate date) {
            return date;
        }
        LocalDateTime moment =
                value instanceof Timestamp stamp
                        ? r.getObject(column, LocalDateTime.class)
                        : (LocalDateTime) value;
        return Clock.dateOf(moment.toInstant(ZoneOffset.UTC));
    }

    /** From and to, each {@code null} when it did not happen. */
    record Span(LocalDate from, LocalDate to) {}

    /** What the statement answers. */
    record Counts(
            Span claim,
            Span funds,
            Span tenderPlanned,
            Span tender,
            long contracts,
            Span trainingPlanned,
            Span training,
            long sessions,
            Span productionPlanned,
            Span production,
            Span inspection,
            Span acceptance,
            LocalDate paidTo,
            long paymentsWaiting,
            LocalDate closingFrom) {}
}
