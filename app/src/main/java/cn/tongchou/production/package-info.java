/**
 * Construction itself: a library's assignment (its confirmed share), the batches delivered for it
 * with every round of their manifests, read and checked row by row. Inspection, acceptance and
 * payment come later and are not known here; they ask for manifests and tell the verdict.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "institution",
            "identity",
            "attachment",
            "process",
            "workbook",
            "programme",
            "claim",
            "tender",
            "training",
            "resource"
        })
package cn.tongchou.production;
