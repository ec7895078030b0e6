/** The steps and delegates by which production takes part in the drawings. */
@org.springframework.modulith.NamedInterface("process")
package cn.tongchou.production.process;
