package cn.tongchou.inspection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The dated rule by which samples are drawn and verdicts computed.
 *
 * @param scheme name of the scheme, such as {@code PERCENT_5_95}
 * @param samplePercent share of the lot to be drawn, 1 to 100
 * @param passPercent least share of conforming units, 1 to 100
 * @param nonconformingClasses classes of which one defect makes a unit nonconforming, as letters:
 *     {@code AB}
 * @param fatalClasses classes of which one defect fails the batch, as letters: {@code A}
 * @param inspectionWorkingDays working days an inspection may take
 * @param reworkWorkingDays working days a rework may take
 * @param effectiveFrom the first day on which samples are drawn by it
 * @param source where the rule comes from
 */
public record InspectionRule(
        UUID id,
        String scheme,
        int samplePercent,
        int passPercent,
        String nonconformingClasses,
        String fatalClasses,
        int inspectionWorkingDays,
        int reworkWorkingDays,
        LocalDate effectiveFrom,
        String source) {

    /** n = ⌈percent of N⌉, at least 1. */
    public int sampleSize(long lotSize) {
        return Math.toIntExact(Math.max(1, Math.floorDiv(lotSize * samplePercent + 99, 100)));
    }

    static Set<DefectClass> classes(String letters) {
        Set<DefectClass> classes = EnumSet.noneOf(DefectClass.class);
        letters.chars().forEach(c -> classes.add(DefectClass.valueOf(String.valueOf((char) c))));
        return classes;
    }
}
