/**
 * The annual programme: its notice, its construction projects (kind, unit, target, unit price with
 * its source, deadline), the claim window it is launched with, the suspension of a project (暂缓),
 * the register of notices and the register of who took part in earlier years. It knows who takes
 * part ({@code institution}, {@code identity}); which library claims how much is {@code claim}'s
 * business, and nothing here knows of it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "workbook",
            "institution",
            "identity",
            "process",
            "attachment"
        })
package cn.tongchou.programme;
