package cn.tongchou.shared;

import java.util.Map;
import java.util.UUID;

/** A module's share of the top bar: model attributes such as the count of unread notices. */
public interface TopBarPart {

    /** Model attributes for this person's page. */
    Map<String, Object> attributes(UUID accountId);
}
