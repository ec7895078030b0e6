package cn.tongchou.process;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.dao.CannotAcquireLockException;

/** A step that the database refuses for contention the first time. */
public class RefusedOnce implements JavaDelegate {

    static final AtomicInteger TRIES = new AtomicInteger();

    @Override
    public void execute(DelegateExecution execution) {
        if (TRIES.incrementAndGet() == 1) {
            throw new CannotAcquireLockException("refused for contention");
        }
    }
}
