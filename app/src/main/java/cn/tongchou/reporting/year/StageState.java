package cn.tongchou.reporting.year;

import java.util.List;

/**
 * Where a stage stands.
 *
 * @param countKey message key of what counts here ({@code 7 份合同}), or {@code null} when there is
 *     nothing to count yet
 * @param countArguments what the message's placeholders stand for
 */
public record StageState(Stage stage, Look look, String countKey, List<Object> countArguments) {

    /** How far a stage has come. */
    public enum Look {
        /** Over */
        DONE,
        /** Somebody works at it */
        NOW,
        /** Somebody works at it, and something is overdue */
        LATE,
        /** Still to come */
        TODO;

        /** The class of the style sheet. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
