package cn.tongchou.institution;

/** What an institution is in the joint construction. */
public enum InstitutionKind {
    /** 省级承建馆 */
    LEAD_LIBRARY,
    /** 市级承建馆 */
    CITY_LIBRARY,
    /** 供应商 */
    SUPPLIER,
    /** 第三方质检机构 */
    INSPECTION_AGENCY;

    public boolean isLibrary() {
        return this == LEAD_LIBRARY || this == CITY_LIBRARY;
    }
}
