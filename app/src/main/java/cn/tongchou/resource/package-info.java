/**
 * What the libraries have constructed: works and their parts, each with its state (新稿, 已审, 返工). A
 * delivered batch registers its parts here; inspection's verdict drives their state. The province's
 * deck of 2017 shows 26 of them, which stand here marked as such. It knows the institutions, not
 * the stages of the year.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "listing", "workbook", "institution", "identity"})
package cn.tongchou.resource;
