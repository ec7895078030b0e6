package cn.tongchou.listing;

import java.util.UUID;

/** Who takes a list away as a workbook; the trail keeps it. */
public interface ListReader {

    /** The account. */
    UUID accountId();

    /** As people read it. */
    String displayName();
}
