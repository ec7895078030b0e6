/**
 * Training of a year: courses (项目解读, 设备使用, 平台使用), their sessions, who a library sends, who came. A
 * library without the required courses cannot deliver; this module says which ones are missing. It
 * knows the programme, the claims and the contracts, not production.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "workbook",
            "institution",
            "identity",
            "programme",
            "claim",
            "tender",
            "process"
        })
package cn.tongchou.training;
