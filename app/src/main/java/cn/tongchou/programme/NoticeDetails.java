package cn.tongchou.programme;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The year's notice (《关于开展…数字资源联合建设工作的通知》, S04). A draft may leave parts open; a launch needs them
 * all.
 *
 * @param title at most 200 characters
 * @param documentNumber 文号, at most 80 characters
 * @param issuedOn the date it bears
 * @param attachmentId the file, or {@code null}; on a revision {@code null} keeps the file that is
 *     there
 */
public record NoticeDetails(
        String title, String documentNumber, LocalDate issuedOn, UUID attachmentId) {

    /** A notice of which nothing is known yet. */
    public static final NoticeDetails OPEN = new NoticeDetails(null, null, null, null);
}
