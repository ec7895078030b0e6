/**
 * 质检与返工: the sample of a delivered batch, the defects found on it, the verdict that follows from
 * them, and the order to rework a batch that failed. A verdict is computed and signed, never
 * chosen. It knows the stages before it: the batch ({@code production}), the inspection contract
 * ({@code tender}), the project ({@code programme}) and who takes part.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "workbook",
            "institution",
            "identity",
            "programme",
            "tender",
            "production",
            "process"
        })
package cn.tongchou.inspection;
