package cn.tongchou.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts the statements that go to a database, those of a batch one by one. */
final class SqlCount implements QueryExecutionListener {

    private final AtomicLong statements = new AtomicLong();

    /** The same database, counted. */
    DataSource counted(DataSource database) {
        return ProxyDataSourceBuilder.create("counted", database).listener(this).build();
    }

    long now() {
        return statements.get();
    }

    /** How many statements this took, those of other threads included. */
    long of(Runnable work) {
        long before = now();
        work.run();
        return now() - before;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        statements.addAndGet(Math.max(execution.getBatchSize(), queries.size()));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted before
    }
}
