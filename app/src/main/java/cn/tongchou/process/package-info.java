/**
 * The process engine, sealed: only models from the class path, no scripts, only plain variables. It
 * deploys the drawings in {@code processes/}, and gives the stages one way to start a process, to
 * complete a task and to move a timer. It tells those who may take a task that it waits, comes due
 * or is overdue. Only this module, the {@code process} packages of the stages and {@code worklist}
 * know the engine.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "institution", "listing", "workbook", "identity"},
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cn.tongchou.process;
