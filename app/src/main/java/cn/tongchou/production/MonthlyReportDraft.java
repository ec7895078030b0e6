package cn.tongchou.production;

import java.util.List;
import java.util.UUID;

/**
 * What a clerk hands in as 月报.
 *
 * @param round the round that the page has shown, 1 for the first
 * @param problems 存在问题; must say why when nothing was done
 * @param nextPlan 下月计划
 * @param responsible 责任人
 */
public record MonthlyReportDraft(
        UUID reportId,
        int round,
        List<Entry> entries,
        String problems,
        String nextPlan,
        String responsible) {

    /**
     * @param done 本月完成量 in the project's unit, or {@code null} where nothing was typed
     * @param reason why it is not what the batches say
     */
    public record Entry(UUID projectId, Long done, String reason) {}
}
