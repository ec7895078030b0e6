package cn.tongchou.identity;

import cn.tongchou.shared.Keys;

/** What a person does in the year. */
public enum Role {
    /** 省馆统筹 */
    COORDINATOR,
    /** 承建馆 */
    LIBRARY_CLERK,
    /** 供应商 */
    SUPPLIER,
    /** 质检机构 */
    INSPECTOR,
    /** 财务 */
    FINANCE,
    /** 领导 */
    LEADER,
    /** 系统管理员 */
    ADMINISTRATOR;

    public String messageKey() {
        return Keys.of("identity.role", this);
    }
}
