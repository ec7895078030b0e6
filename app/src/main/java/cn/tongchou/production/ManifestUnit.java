package cn.tongchou.production;

/**
 * One unit of a manifest, as inspection draws it.
 *
 * @param unit its number, from 0
 * @param row the row it lies in
 * @param inRow its place in the row, from 1: the page of the part
 */
public record ManifestUnit(long unit, ManifestRow row, long inRow) {}
