/**
 * Where inspection meets the engine: the steps people take, what the model calls, and the days its
 * timers wait for.
 */
@org.springframework.modulith.NamedInterface("process")
package cn.tongchou.inspection.process;
