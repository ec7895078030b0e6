/**
 * The append-only trail: one row per change of state, written in the transaction of the change and
 * chained by one sealer afterwards. It knows {@code shared}'s {@code StateChanged}, not the
 * modules.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "listing", "workbook", "identity"})
package cn.tongchou.audit;
