/**
 * What every page stands in: navigation, top bar, language, and the answers to errors. Modules
 * contribute their parts as beans; the shell knows none of them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package cn.tongchou.shell;
