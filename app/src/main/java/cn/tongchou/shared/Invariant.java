package cn.tongchou.shared;

import java.util.List;

/** Something that must hold at every moment; one check that tests and operators both run. */
public interface Invariant {

    /** Its name, such as {@code I1}. */
    String id();

    /** What it says, one short English clause. */
    String statement();

    /** Recounts from base rows. */
    Result check();

    /**
     * @param checked how many objects were looked at
     * @param violations each names the object and what is wrong with it
     */
    record Result(long checked, List<String> violations) {

        public boolean holds() {
            return violations.isEmpty();
        }
    }
}
