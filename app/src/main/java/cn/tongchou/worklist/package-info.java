/**
 * What waits for a person: the engine's open tasks as a page and as a fragment. It knows the
 * engine, {@code identity} and {@code shared} only, and finds a task's page by its form key.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "listing", "workbook", "identity", "process"})
package cn.tongchou.worklist;
