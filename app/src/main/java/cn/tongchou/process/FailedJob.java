package cn.tongchou.process;

import java.time.Instant;

/**
 * A job that failed.
 *
 * @param stage id of its process, or {@code null} for a job of no process
 * @param definition id of the version of the drawing
 * @param activity id of the element in the drawing
 * @param item business key of what it concerns
 * @param due when it was due, or {@code null} at once
 * @param retries how often it will be tried again; 0: it waits for an administrator
 * @param error what went wrong, as the program said it
 */
record FailedJob(
        String id,
        String stage,
        String definition,
        String activity,
        String item,
        Instant due,
        Instant made,
        int retries,
        String error) {

    /** Message key of the stage. */
    public String stageKey() {
        return stage == null ? "process.job.no-stage" : "worklist.stage." + stage;
    }

    public boolean isFailed() {
        return retries == 0;
    }
}
