package cn.tongchou.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Listens to the database and tells which statements a thread sent to it. */
@Component
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();
    private static final ThreadLocal<int[]> LEFT = new ThreadLocal<>();

    private HikariDataSource pool;

    /** What can fail as it likes. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The statements of a piece of work, in their order; only what its own thread sends. */
    public static List<String> of(Work work) throws Exception {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    /**
     * Does a piece of work whose connection to the database is cut after so many statements of this
     * thread, as by a server that dies: what is not committed is gone.
     *
     * @return whether the connection was cut, and what the work threw, if anything
     */
    public static Severed severed(int after, Work work) {
        int[] left = {after};
        LEFT.set(left);
        Throwable thrown = null;
        try {
            work.run();
        } catch (Exception | Error failure) {
            thrown = failure;
        } finally {
            LEFT.remove();
        }
        return new Severed(left[0] <= 0, thrown);
    }

    /**
     * @param cut whether there were so many statements
     * @param thrown by the work, or {@code null}
     */
    public record Severed(boolean cut, Throwable thrown) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source)) {
            return bean;
        }
        if (source instanceof HikariDataSource hikari) {
            pool = hikari;
        }
        return ProxyDataSourceBuilder.create(source).listener(this).build();
    }

    /** A connection of H2 lives in this program and can only be closed; that rolls back too. */
    private void cut(Statement statement) {
        try {
            Connection connection = statement.getConnection();
            Connection physical = connection.unwrap(Connection.class);
            pool.evictConnection(connection);
            if (physical.getMetaData().getURL().startsWith("jdbc:h2:")) {
                physical.close();
            } else {
                physical.abort(Runnable::run);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the connection could not be cut", e);
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // They are counted when they have been answered.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (SENT.get() != null) {
            queries.forEach(query -> SENT.get().add(query.getQuery()));
        }
        int[] left = LEFT.get();
        if (left != null && left[0]-- == 1) {
            cut(execution.getStatement());
        }
    }
}
