package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Pages of 待办 as its own page reads them, for a benchmark. */
public final class OpenTaskPages {

    private static final int SIZE = 50;

    private final TaskSearch search;

    public OpenTaskPages(ApplicationContext application) {
        this.search = application.getBean(TaskSearch.class);
    }

    /** How many tasks a page after this key holds, with the one that tells whether there are more. */
    public int page(Actor actor, String after) {
        TaskFilter filter =
                new TaskFilter(
                        null, null, null, TaskFilter.Holder.TODO, null, null, after, null);
        return search.page(Desk.of(actor, List.of()), filter, null, SIZE + 1).size();
    }
}
