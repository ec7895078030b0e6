/**
 * The money of a year: the 请示 and its route, what finance grants and what arrives, and the ledger
 * in which every grant, commitment and payment stands. The ledger is append-only and double-entry;
 * what may be committed or paid is decided by one conditional update, never by reading first.
 * Amounts are yuan with two decimals.
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
            "process",
            "attachment",
            "letter"
        })
package cn.tongchou.budget;
