/** The steps and delegates by which training takes part in the drawings. */
@org.springframework.modulith.NamedInterface("process")
package cn.tongchou.training.process;
