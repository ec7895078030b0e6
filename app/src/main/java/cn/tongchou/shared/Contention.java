package cn.tongchou.shared;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Tells a refusal for contention from every other failure: SQL state 40001 (serialization failure),
 * H2 90131 (the row was changed by another transaction) and 50200 (lock timeout), MySQL and MariaDB
 * 1213 (deadlock), 1205 (lock wait) and 1020 (record changed), and a lost version check of JPA or
 * of the engine. A duplicate key may be contention too: two people did the same at once and neither
 * saw the other's row.
 */
public final class Contention {

    private static final Set<Integer> CODES = Set.of(90131, 50200, 1213, 1205, 1020);

    /** H2, and MySQL and MariaDB. */
    private static final Set<Integer> DUPLICATES = Set.of(23505, 1062);

    private Contention() {}

    /** Whether contention lies at the bottom of this failure. */
    public static boolean caused(Throwable failure) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof ConcurrencyFailureException
                    || t instanceof OptimisticLockException
                    || t.getClass().getSimpleName().equals("OptimisticLockingException")
                    || t instanceof SQLException sql && inSql(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row with the same key lies at the bottom of this failure. */
    public static boolean duplicated(Throwable failure) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof DuplicateKeyException
                    || t instanceof SQLException sql
                            && any(sql, one -> DUPLICATES.contains(one.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inSql(SQLException sql) {
        return any(
                sql,
                one -> "40001".equals(one.getSQLState()) || CODES.contains(one.getErrorCode()));
    }

    private static boolean any(SQLException sql, Predicate<SQLException> wanted) {
        for (SQLException next = sql; next != null; next = next.getNextException()) {
            if (wanted.test(next)) {
                return true;
            }
        }
        return false;
    }
}
