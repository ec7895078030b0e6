/**
 * Runs a year of the facts in time lapse, through the same services and processes that people use.
 * What the sources do not state comes from a file of assumptions and is printed as such.
 */
@org.springframework.modulith.ApplicationModule
package cn.tongchou.replay;
