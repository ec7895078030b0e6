package cn.tongchou.production;

/** What a manifest's columns mean, whatever they are called in the file of a kind. */
public enum ManifestField {
    TITLE("title", 300),
    PART("part_label", 60),
    PAGES("quantity", 9),
    CREATOR("creator", 200),
    SUBJECTS("subjects", 500),
    ISSUED("dated_on", 40),
    AGENCY("agency", 200),
    SOURCE_SITE("source_site", 200),
    ADDRESS("address", 500),
    PUBLISHED_ON("dated_on", 10),
    CAPTURED_ON("dated_on", 10),
    ITEM_TYPE("item_type", 30),
    ITEM_AMOUNT("item_amount", 20),
    ITEM_UNIT("item_unit", 20),
    REMARK("remark", 500);

    private final String column;
    private final int length;

    ManifestField(String column, int length) {
        this.column = column;
        this.length = length;
    }

    /** Column of {@code delivery_row} that holds it. */
    String column() {
        return column;
    }

    /** Characters at most. */
    int length() {
        return length;
    }

    boolean isDate() {
        return this == PUBLISHED_ON || this == CAPTURED_ON;
    }
}
