package cn.tongchou.process;

import cn.tongchou.shared.Contention;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/**
 * Decides what a refused job costs. The engine collects the refusal of a job before {@link
 * ContentionInterceptor} sees it, so contention is named here once more; the retries stay
 * untouched.
 */
class ContentionIsNoFailure implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new DefaultJobRetryCmd(jobId, Contention.caused(failure) ? lost(failure) : failure);
    }

    private static OptimisticLockingException lost(Throwable failure) {
        if (failure instanceof OptimisticLockingException known) {
            return known;
        }
        var lost = new OptimisticLockingException("refused by the database for contention");
        lost.initCause(failure);
        return lost;
    }
}
