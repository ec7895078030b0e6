package cn.tongchou.reporting.year;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.shared.ConstructionKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where the money of a year stands.
 *
 * @param year all of it
 * @param parts the projects that have money of their own, and what they share
 */
public record Funds(FundPosition year, List<Part> parts) {

    /**
     * A part of the money.
     *
     * @param project the project's name, or {@code null} for the money that the projects share
     * @param kind the project's kind, or {@code null}
     */
    public record Part(String project, ConstructionKind kind, FundPosition position) {}

    /** Whether any money was granted yet. */
    public boolean isKnown() {
        return year.budget().isPositive() || year.paid().isPositive();
    }

    /** Signed contracts, paid ones too, in percent of the budget. */
    public BigDecimal committedPercent() {
        return Percent.of(year.committed().plus(year.paid()).amount(), year.budget().amount());
    }

    /** 预算执行率: paid in percent of the budget. */
    public BigDecimal paidPercent() {
        return Percent.of(year.paid().amount(), year.budget().amount());
    }
}
