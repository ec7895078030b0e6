package cn.tongchou.shared;

import java.util.Set;
import java.util.stream.Stream;

/** What of a module must live in the engine as an instance of a process, and nothing else (I3). */
public interface LivingProcesses {

    /** The drawing, such as {@code library-assignment}. */
    String process();

    /** Everything that must live now. */
    Stream<Living> living();

    /**
     * @param businessKey of the one live instance
     * @param timers activities whose timer must be armed, or have gone off
     */
    record Living(String businessKey, Set<String> timers) {}
}
