package cn.tongchou.shared;

import java.util.Collection;
import java.util.Map;

/**
 * What stands behind a human number, in the words by which people know it, so that a list that
 * knows only numbers can say whose work it is about.
 */
public interface ItemSubjects {

    /**
     * One line for each of these numbers that the module knows, such as a library and its project;
     * a number of another module is left out.
     *
     * @param numbers human numbers, at most a page of a list
     */
    Map<String, String> subjects(Collection<String> numbers);
}
