package cn.tongchou.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a database was refused and what to set, in place of a stack trace. */
class DatabaseRefused extends AbstractFailureAnalyzer<DatabaseRequirements.Unmet> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseRequirements.Unmet cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.remedy() + ".", cause);
    }
}
