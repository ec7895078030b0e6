/**
 * The commands of the jar beside the web application: {@code verify} checks what must always hold.
 * It runs the modules' {@code Invariant}s and knows none of the modules.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.tongchou.command;
