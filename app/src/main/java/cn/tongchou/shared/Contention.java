package cn.tongchou.shared;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells a refusal for contention from every other failure: SQL state 40001 (serialization failure),
 * H2 90131 (the row was changed by another transaction) and 50200 (lock timeout), MySQL and MariaDB
 * 1213 (deadlock), 1205 (lock wait) and 1020 (record changed), and a lost version check of JPA or
 * of the engine.
 */
public final class Contention {

    private static final Set<Integer> CODES = Set.of(90131, 50200, 1213, 1205, 1020);

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

    private static boolean inSql(SQLException sql) {
        for (SQLException next = sql; next != null; next = next.getNextException()) {
            if ("40001".equals(next.getSQLState()) || CODES.contains(next.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
