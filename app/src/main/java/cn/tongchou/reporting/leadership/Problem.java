package cn.tongchou.reporting.leadership;

import java.util.List;

/**
 * A problem in words: a sentence that names it, one that says how large it is, and the page of the
 * items that it was counted from.
 *
 * @param arguments numbers, words, kinds, units, and lists of names
 */
public record Problem(String key, List<Object> arguments, String href) {

    static Problem of(String name, String href, Object... arguments) {
        return new Problem("reporting.problem." + name, List.of(arguments), href);
    }

    public String titleKey() {
        return key + ".title";
    }

    public String detailKey() {
        return key + ".detail";
    }
}
