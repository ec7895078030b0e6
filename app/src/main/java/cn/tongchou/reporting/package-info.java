/**
 * What leaders and libraries read: reports as workbooks and as printed documents, made from the
 * same definition and the same rows, so that screen, .xlsx and .pdf cannot differ. Later also the
 * pages that look across the stages of the year. It is the last stage and may know all others.
 *
 * <p>A report is its columns (record components with a type and a rule for totals), its rows
 * (records) and its chart; the drawing of its page stands in {@code reports/<id>.jrxml}, without
 * any query.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "identity",
            "programme",
            "claim",
            "budget",
            "tender",
            "training",
            "resource",
            "production",
            "inspection",
            "acceptance",
            "process",
            "workbook",
            "worklist"
        })
package cn.tongchou.reporting;

import org.springframework.modulith.ApplicationModule;
