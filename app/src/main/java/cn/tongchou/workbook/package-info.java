/**
 * Writing spreadsheets that people open: streamed whatever their length, with typed cells, a frozen
 * header, print settings, drop-down lists and native charts. Text stays text: a value that looks
 * like a formula is never one.
 *
 * <p>A technical module. It knows no other module; whoever writes a workbook uses it.
 */
@ApplicationModule(allowedDependencies = {})
package cn.tongchou.workbook;

import org.springframework.modulith.ApplicationModule;
