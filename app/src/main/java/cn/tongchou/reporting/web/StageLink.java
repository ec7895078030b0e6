package cn.tongchou.reporting.web;

import cn.tongchou.reporting.year.StageState;

/**
 * A stage with the page on which its work is done.
 *
 * @param href path of the page, or {@code null} when the person has none there
 * @param counted whether the person may see what counts there
 */
public record StageLink(StageState state, String href, boolean counted) {

    /** The message of the count with its arguments may be shown. */
    public boolean hasCount() {
        return counted && state.countKey() != null;
    }

    /** What the count's placeholders stand for. */
    public Object[] arguments() {
        return state.countArguments().toArray();
    }
}
