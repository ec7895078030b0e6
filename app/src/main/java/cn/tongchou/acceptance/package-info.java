/**
 * What the year's work is worth: acceptance of assignments with its certificates, 履约验收 of the lots,
 * payments that the coordinator releases and finance makes, and the closing of the programme by an
 * approved annual report. It knows every stage before it; the report itself is drawn by a later
 * module through {@code AnnualReportSource}.
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
            "budget",
            "tender",
            "training",
            "production",
            "inspection",
            "process",
            "attachment"
        })
package cn.tongchou.acceptance;
