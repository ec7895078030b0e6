package cn.tongchou.letter;

import java.util.List;

/**
 * The content of a 请示, the memo that asks a higher authority for money, as {@code
 * templates/letters/request-memo.docx} shows it. Everything is written as it is to be read: numbers
 * with their separators, dates in words.
 *
 * @param title 标题
 * @param documentNumber 文号; empty while there is none
 * @param addressee 主送, without the colon
 * @param paragraphs the paragraphs before the table
 * @param items the table: what is asked for
 * @param total the table's last figure, in yuan
 * @param closing the paragraphs after the table, such as 妥否，请批示。
 * @param sender 落款, who asks
 * @param date the date below the sender
 * @param route 流转, where the memo goes and where it stands; may be empty
 */
public record RequestMemo(
        String title,
        String documentNumber,
        String addressee,
        List<String> paragraphs,
        List<Item> items,
        String total,
        List<String> closing,
        String sender,
        String date,
        List<RouteStep> route) {

    /** The name of the template. */
    public static final String TEMPLATE = "request-memo";

    /**
     * A row of the table.
     *
     * @param sequence 序号
     * @param name 项目
     * @param unit 单位
     * @param quantity 数量
     * @param unitPrice 单价, in yuan; empty when the item has a lump sum
     * @param amount 金额, in yuan
     */
    public record Item(
            String sequence,
            String name,
            String unit,
            String quantity,
            String unitPrice,
            String amount) {}

    /**
     * A step of the route.
     *
     * @param sequence 序号
     * @param from who hands the memo on
     * @param to who receives it
     * @param date when; empty while it has not happened
     * @param status how it stands
     */
    public record RouteStep(String sequence, String from, String to, String date, String status) {}
}
