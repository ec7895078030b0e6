package cn.tongchou.shared;

import java.util.Set;

/**
 * An entry of the left navigation that a module contributes as a bean.
 *
 * @param order place from the top: 工作台 10, 年度计划 20, 任务认领 30, 经费 40, 联合招标 50, 培训 60, 建设任务 70, 质检 80,
 *     验收 90, 报表 100, 资源平台 110, 系统管理 200
 * @param key message key of the label
 * @param icon name of a Tabler icon without its prefix, such as {@code coin-yuan}
 * @param href path; {@code {programmeId}} stands for the programme of the year chosen
 * @param roles names of the roles that see it
 */
public record NavigationPart(int order, String key, String icon, String href, Set<String> roles) {}
