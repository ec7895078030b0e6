package cn.tongchou.tender;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.RuleViolation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The procurement rules that come from law: dated rows with their source. A change of law is a new
 * row, never an edit.
 */
@Service
@Transactional
public class TenderRules {

    /** The item under which the trail keeps every change of the rules. */
    public static final UUID HISTORY =
            UUID.nameUUIDFromBytes("tender-rules".getBytes(StandardCharsets.UTF_8));

    private static final String ANY = "ANY";
    private static final String COLUMNS =
            "select rule_id, method, rule_value, effective_from, source from tender_rule";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    TenderRules(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The row in force on the day of an event; a row of the method itself goes before one for every
     * method.
     */
    @Transactional(readOnly = true)
    public Optional<TenderRuleRow> at(TenderRule rule, TenderMethod method, LocalDate day) {
        return jdbc
                .query(
                        COLUMNS
                                + " where rule_id = ? and method in (?, 'ANY') and effective_from <= ? order by effective_from desc",
                        (r, i) -> row(r),
                        rule.name(),
                        method.name(),
                        day)
                .stream()
                .sorted(Comparator.comparing(row -> row.method() == null))
                .findFirst();
    }

    /** The newest source of a rule that always applies; empty when no row gives one. */
    @Transactional(readOnly = true)
    public String sourceOf(TenderRule rule) {
        return all().stream()
                .filter(row -> row.rule() == rule)
                .max(Comparator.comparing(TenderRuleRow::effectiveFrom))
                .map(TenderRuleRow::source)
                .orElse("");
    }

    /** Every row, by rule and day. */
    @Transactional(readOnly = true)
    public List<TenderRuleRow> all() {
        return jdbc.query(COLUMNS + " order by rule_id, method, effective_from", (r, i) -> row(r));
    }

    /**
     * Adds a row.
     *
     * @throws RuleViolation {@code tender.error.rule-source}, {@code tender.error.rule-taken},
     *     {@code tender.error.rule-always} for another value than 1 of the rule that always applies
     */
    public void add(TenderRuleRow row, Actor actor) {
        if (row.source() == null || row.source().isBlank()) {
            throw RuleViolation.at("source", "tender.error.rule-source");
        }
        if (row.value() == null || row.value().signum() < 0) {
            throw RuleViolation.at("value", "tender.error.rule-value");
        }
        if (row.rule() == TenderRule.INSPECTION_INDEPENDENT
                && row.value().compareTo(BigDecimal.ONE) != 0) {
            throw RuleViolation.at("value", "tender.error.rule-always");
        }
        try {
            jdbc.update(
                    "insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values (?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID().toString(),
                    row.rule().name(),
                    row.method() == null ? ANY : row.method().name(),
                    row.value(),
                    row.effectiveFrom(),
                    row.source().strip());
        } catch (DuplicateKeyException taken) {
            throw RuleViolation.at(
                    "effectiveFrom", "tender.error.rule-taken", row.effectiveFrom().toString());
        }
        events.publishEvent(
                actor.changed(
                        "tender-rule",
                        HISTORY,
                        row.rule().name(),
                        "tender.history.rule-added",
                        null,
                        null,
                        null,
                        row.value().toPlainString()
                                + " · "
                                + row.effectiveFrom()
                                + " · "
                                + row.source().strip()));
    }

    private static TenderRuleRow row(ResultSet r) throws SQLException {
        String method = r.getString("method");
        BigDecimal value = r.getBigDecimal("rule_value");
        return new TenderRuleRow(
                TenderRule.valueOf(r.getString("rule_id")),
                ANY.equals(method) ? null : TenderMethod.valueOf(method),
                value,
                r.getObject("effective_from", LocalDate.class),
                r.getString("source"));
    }
}
