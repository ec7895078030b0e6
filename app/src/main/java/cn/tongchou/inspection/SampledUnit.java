package cn.tongchou.inspection;

/**
 * One drawn unit.
 *
 * @param ordinal place in the sample, 1 to n, ascending by unit
 * @param unitIndex place in the lot, 1 to N
 * @param rowNo row of the manifest
 * @param pageNo page within the row's part, 1 and up; 0 where the unit is the row itself
 */
public record SampledUnit(int ordinal, long unitIndex, long rowNo, long pageNo) {}
