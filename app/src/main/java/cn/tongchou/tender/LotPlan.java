package cn.tongchou.tender;

import cn.tongchou.shared.Money;
import java.util.UUID;

/**
 * One lot of a plan.
 *
 * @param name at most 120 characters
 * @param projectId the construction project; required for {@code SCANNING}, whose quantity is the
 *     project's confirmed quantity; otherwise the project that the lot serves, or {@code null} for
 *     shared
 * @param budget yuan, more than zero; all lots together at most what the allocation has free
 * @param priceWeight points of 100 for the price; not less than the rule for goods or services says
 */
public record LotPlan(
        LotKind kind, String name, UUID projectId, Money budget, Integer priceWeight) {}
