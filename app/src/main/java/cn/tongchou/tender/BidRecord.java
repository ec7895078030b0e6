package cn.tongchou.tender;

import cn.tongchou.shared.Money;
import java.util.UUID;

/**
 * One bid as it was opened.
 *
 * @param supplierId from the register of institutions
 * @param price yuan in all; for {@code SCANNING} yuan per page
 * @param valid whether it was responsive
 * @param invalidReason why not, at most 500 characters; required when not valid
 */
public record BidRecord(
        UUID lotId, UUID supplierId, Money price, boolean valid, String invalidReason) {}
