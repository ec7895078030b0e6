package cn.tongchou.production;

import static cn.tongchou.production.ManifestField.ADDRESS;
import static cn.tongchou.production.ManifestField.AGENCY;
import static cn.tongchou.production.ManifestField.CAPTURED_ON;
import static cn.tongchou.production.ManifestField.CREATOR;
import static cn.tongchou.production.ManifestField.ISSUED;
import static cn.tongchou.production.ManifestField.ITEM_AMOUNT;
import static cn.tongchou.production.ManifestField.ITEM_TYPE;
import static cn.tongchou.production.ManifestField.ITEM_UNIT;
import static cn.tongchou.production.ManifestField.PAGES;
import static cn.tongchou.production.ManifestField.PART;
import static cn.tongchou.production.ManifestField.PUBLISHED_ON;
import static cn.tongchou.production.ManifestField.REMARK;
import static cn.tongchou.production.ManifestField.SOURCE_SITE;
import static cn.tongchou.production.ManifestField.SUBJECTS;
import static cn.tongchou.production.ManifestField.TITLE;

import cn.tongchou.shared.ConstructionKind;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a kind's manifest. Their names are part of the file format, so they are the same
 * in every language of the screen.
 */
public enum ManifestColumns {
    LOCAL_DOCUMENT(
            ConstructionKind.LOCAL_DOCUMENT,
            List.of(TITLE, PART),
            column(TITLE, "书名", true, "齐齐哈尔市志稿:党派志"),
            column(PART, "分卷", false, "01"),
            column(PAGES, "页数", true, "120"),
            column(CREATOR, "作者", false, "齐齐哈尔市志总编辑室编"),
            column(SUBJECTS, "主题词", false, "地方志:党派:齐齐哈尔"),
            column(ISSUED, "出版日期", false, "1988.12.01"),
            column(REMARK, "备注", false, "")),
    GOV_OPEN_INFO(
            ConstructionKind.GOV_OPEN_INFO,
            List.of(TITLE, ADDRESS),
            column(TITLE, "题名", true, "关于印发全民阅读活动方案的通知"),
            column(AGENCY, "发文机构", true, "示例市人民政府办公室"),
            column(SOURCE_SITE, "来源网站", false, "示例市人民政府网"),
            column(ADDRESS, "URL", true, "http://www.example.gov.cn/info/1001.html"),
            column(PUBLISHED_ON, "发布日期", true, "2015-06-01")),
    WEB_ARCHIVE(
            ConstructionKind.WEB_ARCHIVE,
            List.of(TITLE, ADDRESS),
            column(TITLE, "机构名称", true, "齐齐哈尔市教育局"),
            column(ADDRESS, "网站域名", true, "http://wt.qqhredu.net/index.aspx/"),
            column(CAPTURED_ON, "采集日期", true, "2015-06-01")),
    TOPIC_RESOURCE(
            ConstructionKind.TOPIC_RESOURCE,
            List.of(TITLE, ITEM_TYPE),
            column(TITLE, "题名", true, "龙江剧经典唱段"),
            column(ITEM_TYPE, "类型", true, "视频"),
            column(ITEM_AMOUNT, "数量", true, "12.5"),
            column(ITEM_UNIT, "单位", true, "小时"));

    /** What the columns 类型 and 单位 offer; other words are refused. */
    static final List<String> ITEM_TYPES = List.of("视频", "音频", "图片", "文字", "其他");

    static final List<String> ITEM_UNITS = List.of("小时", "分钟", "幅", "千字", "条");

    private final ConstructionKind kind;
    private final List<ManifestField> identity;
    private final List<Column> columns;

    ManifestColumns(ConstructionKind kind, List<ManifestField> identity, Column... columns) {
        this.kind = kind;
        this.identity = identity;
        this.columns = List.of(columns);
    }

    public static ManifestColumns of(ConstructionKind kind) {
        return Arrays.stream(values()).filter(t -> t.kind == kind).findFirst().orElseThrow();
    }

    public ConstructionKind kind() {
        return kind;
    }

    /** The columns in the file's order. */
    public List<Column> columns() {
        return columns;
    }

    /** The fields that tell one row from another: two rows alike in them are duplicates. */
    List<ManifestField> identity() {
        return identity;
    }

    private static Column column(
            ManifestField field, String header, boolean required, String example) {
        return new Column(field, header, required, example);
    }

    /**
     * @param header the column's name in the file
     * @param required whether every row must fill it
     * @param example what the template's example row says
     */
    public record Column(ManifestField field, String header, boolean required, String example) {}
}
