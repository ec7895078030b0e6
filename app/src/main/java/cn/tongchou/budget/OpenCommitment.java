package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.util.UUID;

/**
 * A contract whose money is neither paid nor released in full.
 *
 * @param document the contract's number
 * @param outstanding more than zero
 */
public record OpenCommitment(
        UUID contractId, String document, FundSource source, UUID projectId, Money outstanding) {}
