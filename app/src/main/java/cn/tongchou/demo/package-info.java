/**
 * The demo: on its first start it prepares the years that a visitor finds, in time lapse, through
 * the same services and processes that people use. Until they stand, sign-in and jobs are closed.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "identity",
            "programme",
            "claim",
            "claim :: process",
            "budget",
            "budget :: process",
            "tender",
            "training",
            "training :: process",
            "production",
            "production :: process",
            "inspection",
            "inspection :: process",
            "acceptance",
            "acceptance :: process",
            "replay",
            "notification",
            "process",
            "audit",
            "attachment"
        })
package cn.tongchou.demo;
