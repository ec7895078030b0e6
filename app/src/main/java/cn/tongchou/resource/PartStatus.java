package cn.tongchou.resource;

import cn.tongchou.shared.Keys;

/** Where a part stands; the words are those of the deck's lists (S59–S61). */
public enum PartStatus {
    /** 新稿: delivered, not yet judged */
    NEW,
    /** 已审: its batch has passed inspection */
    APPROVED,
    /** 返工: its batch failed and is being reworked */
    REWORK;

    public String messageKey() {
        return Keys.of("resource.part-status", this);
    }
}
