package cn.tongchou.testing;

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

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
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
    }
}
