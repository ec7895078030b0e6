/** The steps that people take in the engine's tasks of this stage, and what its drawing names. */
@org.springframework.modulith.NamedInterface("process")
package cn.tongchou.claim.process;
