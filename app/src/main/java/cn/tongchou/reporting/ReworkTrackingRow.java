package cn.tongchou.reporting;

import java.time.LocalDate;

/**
 * A row of the 返工跟踪表: one rework order.
 *
 * @param number 返工单号
 * @param library 承建馆
 * @param batch 批次号
 * @param round 轮次: the round that failed
 * @param issuedOn 下发日期
 * @param deadline 要求完成日期
 * @param completedOn 实际完成日期: delivered again; {@code null} while it is not
 * @param daysLate 超期天数: calendar days past the deadline until it was delivered again, or until
 *     today; 0 in time
 * @param defectTypes 错误类别, each with how often it was found; {@code null} when the batch failed
 *     without a recorded defect
 * @param defects 错误数: recorded defects of every class
 * @param responsible 责任方: who has to rework
 * @param reinspection 复检结果; {@code null} until the next round is signed
 * @param status 状态
 */
record ReworkTrackingRow(
        String number,
        String library,
        String batch,
        Long round,
        LocalDate issuedOn,
        LocalDate deadline,
        LocalDate completedOn,
        Long daysLate,
        String defectTypes,
        Long defects,
        String responsible,
        String reinspection,
        String status) {}
