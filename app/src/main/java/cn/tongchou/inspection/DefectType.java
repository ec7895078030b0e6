package cn.tongchou.inspection;

/**
 * One entry of the defect catalogue.
 *
 * @param code such as {@code A02}
 * @param name Chinese name, such as 缺页漏扫
 * @param nameEn English name
 * @param source where the entry comes from
 */
public record DefectType(
        String code, DefectClass defectClass, String name, String nameEn, String source) {

    /** The name in a language. */
    public String name(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
