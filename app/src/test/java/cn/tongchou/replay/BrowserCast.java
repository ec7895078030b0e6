package cn.tongchou.replay;

/**
 * The people of the year in the browser, each at their own window.
 *
 * @param drafter of the two coordinators who plans, routes and releases
 * @param decider of the two coordinators who confirms what others claimed
 * @param payer of the two people of finance who pays
 */
record BrowserCast(
        Desk administrator,
        Desk drafter,
        Desk decider,
        Desk qitaihe,
        Desk qiqihaer,
        Desk finance,
        Desk payer,
        Desk supplier,
        Desk inspector,
        Desk leader) {}
