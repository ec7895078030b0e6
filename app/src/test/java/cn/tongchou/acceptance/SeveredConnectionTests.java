package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.process.RecordAllocation;
import cn.tongchou.claim.process.CloseClaimWindow;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.process.SignContracts;
import cn.tongchou.testing.NewViolations;
import cn.tongchou.testing.Statements;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestTenders;
import cn.tongchou.testing.TestYearStages;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * R2: the connection is cut after each statement of a step in turn. Each time nothing of the step
 * is left, in no table, and the same form handed in again takes effect exactly once.
 */
@TongchouTest
@Tag("database")
class SeveredConnectionTests {

    private static final List<String> LOGGERS =
            List.of(
                    "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
                    "org.springframework.transaction.interceptor.TransactionInterceptor",
                    "org.hibernate.orm.jdbc.batch",
                    "org.camunda",
                    "com.zaxxer.hikari");
    private static final String INVARIANTS = "I1|I2|I3|I8|I9";

    @Autowired private TestProgrammes programmes;
    @Autowired private TestYearStages stages;
    @Autowired private TestTenders tendering;
    @Autowired private YearAtWork work;
    @Autowired private CloseClaimWindow closeWindow;
    @Autowired private ConfirmClaims confirmClaims;
    @Autowired private RecordAllocation allocation;
    @Autowired private TenderManagement tenders;
    @Autowired private SignContracts sign;
    @Autowired private PayContract pay;
    @Autowired private NewViolations violations;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;

    @BeforeEach
    void asItStands() {
        violations.remember(INVARIANTS);
    }

    @AfterEach
    void everythingHolds() {
        violations.assertNone(INVARIANTS);
    }

    @Test
    void confirmingTheClaims() {
        TestProgrammes.Launched year =
                programmes.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100));
        tendering.claimed(year.project(), 60, "haerbin");
        closeWindow.close(year.id(), UUID.randomUUID(), programmes.coordinator());
        UUID form = UUID.randomUUID();

        severedEverywhere(
                form, () -> confirmClaims.complete(year.id(), form, programmes.coordinator()));

        assertThat(
                        count(
                                "select count(*) from ACT_RU_TASK t join ACT_RU_EXECUTION e on"
                                        + " e.ID_ = t.PROC_INST_ID_ where t.TASK_DEF_KEY_ ="
                                        + " 'user_confirm_claims' and e.BUSINESS_KEY_ = ?",
                                year.number()))
                .isZero();
    }

    @Test
    void allocatingTheFunds() {
        TestProgrammes.Launched year = stages.requested("300000");
        UUID form = UUID.randomUUID();

        severedEverywhere(
                form,
                () ->
                        allocation.record(
                                new AllocationRecord(
                                        year.id(),
                                        "示例财教〔2017〕36号",
                                        Money.of("300000"),
                                        FundSource.PROVINCIAL,
                                        null,
                                        clock.today(),
                                        null),
                                null,
                                true,
                                form,
                                programmes.actor("caiwu")));

        assertThat(
                        count(
                                "select count(*) from fund_allocation where programme_id = ?",
                                year.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void committingByContract() {
        TestProgrammes.Launched year = stages.awarded("300000", "280000");
        Lot lot = tenders.lots(tenders.tender(year.id()).orElseThrow().id()).get(0);
        UUID form = UUID.randomUUID();

        severedEverywhere(
                form,
                () ->
                        sign.sign(
                                tendering.contractOf(tenders.lot(lot.id())),
                                null,
                                form,
                                programmes.coordinator()));

        assertThat(entries("COMMIT", year)).isEqualTo(1);
    }

    @Test
    void paying() {
        TestProgrammes.Launched year = work.of(100);
        Contract platform = work.due(year, LotKind.PLATFORM);
        Payment payment = work.released(platform, "100.00", false, "示例理由");
        UUID form = UUID.randomUUID();

        severedEverywhere(
                form,
                () ->
                        pay.pay(
                                new PayCommand(form, payment.id(), "PZ-1", clock.today()),
                                programmes.actor("caiwu")));

        assertThat(entries("PAY", year)).isEqualTo(1);
    }

    private void severedEverywhere(UUID form, Statements.Work step) {
        int cuts = 0;
        while (taken(form) == 0) {
            Map<String, Long> before = rows();
            int after = cuts + 1;
            Statements.Severed end = quietly(() -> Statements.severed(after, step));
            if (!end.cut()) {
                assertThat(end.thrown()).as("in one piece").isNull();
                assertThat(taken(form)).isEqualTo(1);
            } else if (taken(form) == 0) {
                assertThat(end.thrown()).as("after statement %d", after).isNotNull();
                assertThat(rows()).as("after statement %d", after).isEqualTo(before);
                cuts++;
            }
        }
        assertThat(cuts).as("statements after which it was cut").isGreaterThan(5);
        Statements.Severed again = Statements.severed(Integer.MAX_VALUE, step);
        assertThat(again.thrown()).isInstanceOfAny(DoubleSubmit.class, AlreadyDone.class);
        assertThat(taken(form)).isEqualTo(1);
    }

    /** Hundreds of cut connections are no news. */
    private static <T> T quietly(Supplier<T> work) {
        LoggingSystem logs = LoggingSystem.get(SeveredConnectionTests.class.getClassLoader());
        Map<String, LogLevel> before = new TreeMap<>();
        for (String logger : LOGGERS) {
            before.put(logger, logs.getLoggerConfiguration(logger).getConfiguredLevel());
            logs.setLogLevel(logger, LogLevel.OFF);
        }
        try {
            return work.get();
        } finally {
            before.forEach(logs::setLogLevel);
        }
    }

    private long taken(UUID form) {
        return count("select count(*) from command_log where command_id = ?", form.toString());
    }

    private long entries(String kind, TestProgrammes.Launched year) {
        return count(
                "select count(*) from ledger_entry where kind = '"
                        + kind
                        + "' and programme_id = ?",
                year.id().toString());
    }

    private long count(String sql, Object argument) {
        return jdbc.queryForObject(sql, Long.class, argument);
    }

    /** How many rows every table has. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_type = 'BASE"
                                + " TABLE' and lower(table_schema) = lower(schema())",
                        String.class)
                .forEach(
                        table ->
                                rows.put(
                                        table,
                                        jdbc.queryForObject(
                                                "select count(*) from " + table, Long.class)));
        return rows;
    }
}
