package cn.tongchou.shared;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A module's domain objects that wait for a task of the engine, so that process and domain can be
 * compared (I3).
 */
public interface WaitingStates {

    /** The activities that this module answers for, such as {@code user_confirm_claims}. */
    Set<String> activities();

    /** Every object that waits now. */
    Stream<Waiting> waiting();

    /**
     * @param item human number of the object
     * @param businessKey business key of the process instance
     * @param activityId activity that must have exactly one live task
     */
    record Waiting(String item, String businessKey, String activityId) {}
}
