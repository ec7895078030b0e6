package cn.tongchou.acceptance;

import jakarta.persistence.Embeddable;

/**
 * A member of the group that accepts a lot (政府采购法 41: members sign the 验收书).
 *
 * @param name who
 * @param employer where the person works, or {@code null}
 */
@Embeddable
public record LotMember(String name, String employer) {}
