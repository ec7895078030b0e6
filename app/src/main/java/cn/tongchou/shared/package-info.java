/**
 * What every module speaks: money, quantities, the clock, broken rules, and the interfaces by which
 * a later stage of the year tells an earlier one, the trail and the mail what happened. It knows no
 * other module.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {},
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cn.tongchou.shared;
