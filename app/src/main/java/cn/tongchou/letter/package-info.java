/**
 * Letters as .docx files: a template that people can open and restyle ({@code templates/letters/}),
 * filled with the content that a module hands over.
 *
 * <p>A technical module. It knows no other module; whoever writes a letter uses it.
 */
@ApplicationModule(allowedDependencies = {})
package cn.tongchou.letter;

import org.springframework.modulith.ApplicationModule;
