package cn.tongchou.process;

import cn.tongchou.shared.Contention;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine counts a command that the database refused for contention as a failed job. Told as its
 * own {@link OptimisticLockingException}, the job is simply tried again and its retries stay
 * untouched.
 */
class ContentionInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException known) {
            throw known;
        } catch (RuntimeException failure) {
            if (!Contention.caused(failure)) {
                throw failure;
            }
            var lost = new OptimisticLockingException("refused by the database for contention");
            lost.initCause(failure);
            throw lost;
        }
    }
}
