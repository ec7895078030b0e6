package cn.tongchou.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The inspector signs what stands on the page.
 *
 * @param seen fingerprint of the defects that the page showed
 */
record SignForm(UUID commandId, @NotNull Integer round, @NotBlank String seen) {}
