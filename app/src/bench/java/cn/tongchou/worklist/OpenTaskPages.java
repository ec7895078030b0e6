package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.Lists;
import org.springframework.context.ApplicationContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Pages of 待办 as its own page reads them, for a benchmark. */
public final class OpenTaskPages {

    private final Worklist worklist;
    private final Lists lists;

    public OpenTaskPages(ApplicationContext application) {
        this.worklist = application.getBean(Worklist.class);
        this.lists = application.getBean(Lists.class);
    }

    /**
     * How many tasks the page after a place holds.
     *
     * @param place a row's due key and task id, {@code due~id}
     */
    public int page(Actor actor, String place) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.add("after", place);
        return lists.page(worklist.listing(actor), address).rows().size();
    }
}
