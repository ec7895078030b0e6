package cn.tongchou.testing;

import java.util.Map;

/** One example account for every role, as the demo and the tests have them. */
public final class TestPeople {

    /** The one password of the example accounts. */
    public static final String PASSWORD = "Tongchou#2015";

    /** A user name by the role's name. */
    public static final Map<String, String> BY_ROLE =
            Map.of(
                    "COORDINATOR", "tongchou",
                    "LIBRARY_CLERK", "haerbin",
                    "SUPPLIER", "gongyingshang",
                    "INSPECTOR", "zhijian",
                    "FINANCE", "caiwu",
                    "LEADER", "lingdao",
                    "ADMINISTRATOR", "admin");

    private TestPeople() {}
}
