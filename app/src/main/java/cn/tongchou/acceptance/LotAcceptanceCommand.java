package cn.tongchou.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a coordinator enters for a 履约验收.
 *
 * @param commandId id of the form, at most one effect
 * @param acceptedOn the day of the acceptance, not later than today
 * @param members an odd number, three or more
 * @param reason required when the result is not qualified
 * @param reportName file name of the 验收报告
 * @param report its content, required
 */
public record LotAcceptanceCommand(
        UUID commandId,
        UUID contractId,
        LotResult result,
        LocalDate acceptedOn,
        List<LotMember> members,
        String reason,
        String reportName,
        String reportType,
        byte[] report) {}
