/**
 * The steps of acceptance, payment and closing: each changes the domain and moves the engine on in
 * one transaction. A replay takes them too.
 */
@org.springframework.modulith.NamedInterface("process")
package cn.tongchou.acceptance.process;
