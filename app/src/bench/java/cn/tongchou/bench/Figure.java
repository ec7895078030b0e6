package cn.tongchou.bench;

/**
 * One benchmark's result.
 *
 * @param id such as {@code P1}
 * @param words the figures, {@code ratio=… min=… max=… sql=…}
 * @param goal what was wanted, in words
 * @param met whether it was reached
 * @param raw what was measured on both sides, in words with units
 */
record Figure(String id, String words, String goal, boolean met, String raw) {

    /** The line that the build prints. */
    String line() {
        return "%s %s goal: %s %s".formatted(id, words, goal, met ? "met" : "MISSED");
    }
}
