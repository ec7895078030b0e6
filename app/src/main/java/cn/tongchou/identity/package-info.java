/**
 * Who signs in: one account per person, belonging to an institution, with one role; login,
 * password, and the routes that each role may take (everything else is denied). It knows {@code
 * institution}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "listing", "workbook", "institution"})
package cn.tongchou.identity;
