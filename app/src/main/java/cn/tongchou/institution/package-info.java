/**
 * Who takes part: the province's divisions (GB/T 2260, dated), libraries, suppliers, inspection
 * agencies, and the working-day calendar that every deadline is counted by. It knows {@code shared}
 * only.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.tongchou.institution;
