/**
 * Runs a year of the facts in time lapse, through the same services and processes that people use.
 * What the sources do not state comes from a file of assumptions and is printed as such.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "identity",
            "programme",
            "programme :: process",
            "claim",
            "claim :: process",
            "budget",
            "budget :: process",
            "tender",
            "tender :: process",
            "training",
            "training :: process",
            "production",
            "production :: process",
            "inspection",
            "inspection :: process",
            "acceptance",
            "acceptance :: process",
            "resource",
            "reporting",
            "process",
            "attachment",
            "audit",
            "command"
        })
package cn.tongchou.replay;
