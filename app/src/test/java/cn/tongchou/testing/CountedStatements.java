package cn.tongchou.testing;

import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the statements that a thread sends to the tests' database. */
@Component
public class CountedStatements implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    /** Something whose statements are counted. */
    public interface Work {

        void run() throws Exception;
    }

    /** How many statements this thread sends while it does this. */
    public static int of(Work work) throws Exception {
        int before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && name.equals("dataSource")
                ? ProxyDataSourceBuilder.create("counted", database).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        SENT.set(SENT.get() + Math.max(execution.getBatchSize(), queries.size()));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted before
    }
}
