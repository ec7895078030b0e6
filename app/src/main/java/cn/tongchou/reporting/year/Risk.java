package cn.tongchou.reporting.year;

import cn.tongchou.shared.Unit;
import java.util.List;
import java.util.UUID;

/**
 * A library that may not reach its target in a project, with the reasons in words.
 *
 * @param severe whether a deadline has passed
 */
public record Risk(
        UUID projectId,
        UUID institutionId,
        String library,
        String project,
        Unit unit,
        long delivered,
        long target,
        boolean severe,
        List<Reason> reasons) {

    /** A message key and what its placeholders stand for. */
    public record Reason(String key, List<Object> arguments) {

        static Reason of(String key, Object... arguments) {
            return new Reason("reporting.risk." + key, List.of(arguments));
        }

        /** The arguments as messages take them. */
        public Object[] values() {
            return arguments.toArray();
        }
    }
}
