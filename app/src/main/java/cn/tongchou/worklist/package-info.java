/**
 * What waits for a person: the engine's open tasks as a page and as a fragment. It knows the
 * engine, {@code identity} and {@code shared} only, and finds a task's page by its form key.
 *
 * <p>The engine keeps a task apart from the groups that may take it, so no index of its tables
 * leads to the next fifty tasks of a group. {@link cn.tongchou.worklist.OpenTasks} keeps one row
 * per open task and group, written in the engine's own transaction; every list and every count
 * reads those rows.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "listing", "workbook", "identity", "process"})
package cn.tongchou.worklist;
