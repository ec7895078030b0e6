package cn.tongchou.workbook;

/** What a row of a table is, which decides how strongly it stands out. */
public enum RowKind {
    /** One record. */
    DETAIL,
    /** Figures of a group of records (小计). */
    SUBTOTAL,
    /** Figures of all records (合计). */
    TOTAL,
    /** A record that was refused; the reason stands in its last filled cell. */
    FAULTY
}
