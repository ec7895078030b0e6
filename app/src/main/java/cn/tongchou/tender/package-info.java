/**
 * The joint tender of a year: one tender for all libraries, its lots, the bids as they were opened
 * on paper, committee and scores, awards, and the contracts, whose signing takes up money in the
 * ledger. Rules that come from law are dated rows with their source; the row that was in force at
 * the event's date applies.
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
            "process",
            "attachment"
        })
package cn.tongchou.tender;
