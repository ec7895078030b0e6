package cn.tongchou.inspection.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The inspector signs what stands on the page.
 *
 * @param defects how many defects the page showed
 */
record SignForm(UUID commandId, @NotNull Integer round, @NotNull Integer defects) {}
