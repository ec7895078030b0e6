package cn.tongchou.identity;

import java.util.List;

/**
 * A kind of thing that the search of the top bar finds; a module contributes it as a bean.
 *
 * @param order place from the top, as of the navigation
 * @param key message key of its name
 * @param icon name of a Tabler icon without its prefix
 * @param routes patterns of the pages that its hits and lists lead to; only who may read all of
 *     them searches it
 * @param source finds
 */
public record SearchPart(int order, String key, String icon, List<String> routes, Source source) {

    /** Where hits come from: exactly the rows that the person's own list has. */
    public interface Source {

        /**
         * Adds what the words find.
         *
         * @param words not blank, taken literally
         * @param hits takes them, at most as many as it has room for
         */
        void find(String words, Actor actor, SearchHits hits);
    }
}
