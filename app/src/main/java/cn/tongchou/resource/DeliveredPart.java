package cn.tongchou.resource;

/**
 * One part of a work as a batch delivers it.
 *
 * @param title the work's title, 1–300 characters
 * @param part label of the part such as {@code 02}, or {@code null} where the work has one part
 *     only
 * @param pages 1 or more
 * @param creator who wrote or compiled it, or {@code null}
 * @param subjects subject terms as delivered, or {@code null}
 * @param issued date of publication as delivered, such as {@code 1988.12.01}, or {@code null}
 */
public record DeliveredPart(
        String title, String part, long pages, String creator, String subjects, String issued) {

    public DeliveredPart(String title, String part, long pages) {
        this(title, part, pages, null, null, null);
    }

    /** Whether it states something about its work that is not known so. */
    boolean corrects(DeliveredPart known) {
        return differs(creator, known.creator)
                || differs(subjects, known.subjects)
                || differs(issued, known.issued);
    }

    private static boolean differs(String stated, String known) {
        return stated != null && !stated.equals(known);
    }
}
