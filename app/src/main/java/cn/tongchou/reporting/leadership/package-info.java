/**
 * 领导一页纸: the year as a leader reads it. What it shows is read from aggregated rows of one
 * programme; its places in the picture of prefectures only suggest where they lie.
 */
package cn.tongchou.reporting.leadership;
