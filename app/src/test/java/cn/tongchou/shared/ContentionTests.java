package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.testing.Together;
import cn.tongchou.testing.TongchouTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two writers of one row that was read first: below REPEATABLE READ H2 lets the second undo the
 * first; at REPEATABLE READ it refuses the second, and the step tries that one again.
 */
@TongchouTest
@Tag("database")
class ContentionTests {

    private static final int PEOPLE = 8;
    private static final int TIMES = 25;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private PlatformTransactionManager transactions;

    @Autowired private StepRetries retries;

    private final String row = UUID.randomUUID().toString();
    private final AtomicInteger refusals = new AtomicInteger();

    @BeforeEach
    void aRowThatManyCount() {
        jdbc.execute(
                "create table if not exists contention_probe (id varchar(36) primary key, version bigint, counted bigint)");
        jdbc.update("insert into contention_probe (id, version, counted) values (?, 0, 0)", row);
    }

    @Test
    void aStepLosesNothingHoweverManyComeAtOnce() {
        Counter counter = step();
        Together.run(PEOPLE, TIMES, counter::count);

        assertThat(counted()).isEqualTo(PEOPLE * TIMES);
    }

    @Test
    void withoutTheStepPeopleWouldBeRefused() {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        Counter counter = new Counter(() -> await(bothHaveRead));
        Together.run(
                2,
                1,
                () -> {
                    try {
                        counter.count();
                    } catch (RuntimeException refused) {
                        assertThat(Contention.caused(refused)).as(refused.toString()).isTrue();
                        refusals.incrementAndGet();
                    }
                });

        assertThat(refusals).hasValue(1);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aStepInsideAStepIsTriedAgainFromOutside() {
        AtomicInteger tries = new AtomicInteger();
        Runnable inner =
                proxy(
                        () -> {
                            if (tries.incrementAndGet() < 3) {
                                throw new CannotAcquireLockException("refused");
                            }
                        });
        TransactionTemplate outer = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> outer.executeWithoutResult(s -> inner.run()))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(tries).hasValue(1);
        inner.run();
        assertThat(tries).hasValue(3);
    }

    @Test
    void onlyContentionIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Runnable broken =
                proxy(
                        () -> {
                            tries.incrementAndGet();
                            throw RuleViolation.of("shared.error.unit-mismatch");
                        });

        assertThatThrownBy(broken::run).isInstanceOf(RuleViolation.class);
        assertThat(tries).hasValue(1);
    }

    /**
     * Why H2 runs at REPEATABLE READ: below it, the second of two writers silently undoes the
     * first.
     */
    @Test
    void h2LosesAnUpdateAtReadCommittedAndRefusesItAtRepeatableRead() throws SQLException {
        assertThat(secondOfTwoWriters(Connection.TRANSACTION_READ_COMMITTED))
                .isEqualTo("written, counted 1 of 2");
        assertThat(secondOfTwoWriters(Connection.TRANSACTION_REPEATABLE_READ))
                .isEqualTo("refused for contention, counted 1 of 1");
    }

    private static String secondOfTwoWriters(int isolation) throws SQLException {
        String url = "jdbc:h2:mem:two-writers-" + isolation;
        try (Connection keep = DriverManager.getConnection(url, "sa", "");
                Connection one = DriverManager.getConnection(url, "sa", "");
                Connection other = DriverManager.getConnection(url, "sa", "")) {
            keep.createStatement()
                    .execute("create table probe (id int primary key, counted bigint)");
            keep.createStatement().execute("insert into probe values (1, 0)");
            for (Connection writer : List.of(one, other)) {
                writer.setAutoCommit(false);
                writer.setTransactionIsolation(isolation);
            }
            long readByOne = read(one);
            long readByOther = read(other);
            write(one, readByOne + 1);
            try {
                write(other, readByOther + 1);
                return "written, counted " + read(keep) + " of 2";
            } catch (SQLException refused) {
                return (Contention.caused(refused) ? "refused for contention" : "failed")
                        + ", counted "
                        + read(keep)
                        + " of 1";
            }
        }
    }

    private static long read(Connection connection) throws SQLException {
        try (var rows =
                connection
                        .createStatement()
                        .executeQuery("select counted from probe where id = 1")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void write(Connection connection, long counted) throws SQLException {
        connection
                .createStatement()
                .executeUpdate("update probe set counted = " + counted + " where id = 1");
        connection.commit();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new AssertionError("the other did not come", broken);
        }
    }

    private Counter step() {
        AspectJProxyFactory factory = new AspectJProxyFactory(new Counter(() -> {}));
        factory.setProxyTargetClass(true);
        factory.addAspect(retries);
        return factory.getProxy();
    }

    private Runnable proxy(Runnable work) {
        AspectJProxyFactory factory = new AspectJProxyFactory(new Stepped(work));
        factory.addAspect(retries);
        return factory.getProxy();
    }

    private long counted() {
        return jdbc.queryForObject(
                "select counted from contention_probe where id = ?", Long.class, row);
    }

    /** Reads, then writes where nobody wrote in between, as a version column does. */
    class Counter {

        private final Runnable between;

        Counter(Runnable between) {
            this.between = between;
        }

        @Step
        void count() {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            status -> {
                                var read =
                                        jdbc.queryForMap(
                                                "select version, counted from contention_probe where id = ?",
                                                row);
                                between.run();
                                long version = ((Number) read.get("version")).longValue();
                                int written =
                                        jdbc.update(
                                                "update contention_probe set version = ?, counted = ? where id = ? and version = ?",
                                                version + 1,
                                                ((Number) read.get("counted")).longValue() + 1,
                                                row,
                                                version);
                                if (written == 0) {
                                    throw new org.springframework.dao
                                            .OptimisticLockingFailureException(
                                            "somebody was faster");
                                }
                            });
        }
    }

    /** Any work as a step. */
    static class Stepped implements Runnable {

        private final Runnable work;

        Stepped(Runnable work) {
            this.work = work;
        }

        @Step
        @Override
        public void run() {
            work.run();
        }
    }
}
