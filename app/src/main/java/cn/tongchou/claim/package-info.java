/**
 * Voluntary claims (自愿认领): a quota pool per construction project, claim rounds with their window,
 * claims and their confirmation by another person. A pool is guarded by one conditional update, so
 * that no more is ever claimed than there is. What becomes of a confirmed claim is {@code
 * production}'s business; quota comes back through {@code release}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "workbook",
            "institution",
            "identity",
            "programme",
            "process",
            "attachment"
        })
package cn.tongchou.claim;
