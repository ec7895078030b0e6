package cn.tongchou.tender;

import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.Keys;

/** What a lot buys (S19–S21, S67, S68). */
public enum LotKind {
    /** 平台 */
    PLATFORM(true),
    /** 设备 */
    EQUIPMENT(true),
    /** 扫描数字化: bound to a construction project, bid as a price per page. */
    SCANNING(false),
    /** 采集软件 */
    HARVEST_SOFTWARE(true),
    /** 第三方质检 */
    INSPECTION(false);

    private final boolean goods;

    LotKind(boolean goods) {
        this.goods = goods;
    }

    /**
     * Whether it counts as goods (货物); otherwise as services (服务). The least weight of the price
     * depends on it.
     */
    public boolean isGoods() {
        return goods;
    }

    /** Whether bids are prices per unit of a construction project. */
    public boolean isPricedPerUnit() {
        return this == SCANNING;
    }

    /** What an institution must be in the register to bid for it. */
    public InstitutionKind bidderKind() {
        return this == INSPECTION ? InstitutionKind.INSPECTION_AGENCY : InstitutionKind.SUPPLIER;
    }

    public String messageKey() {
        return Keys.of("tender.lot-kind", this);
    }
}
