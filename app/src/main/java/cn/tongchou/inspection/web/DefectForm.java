package cn.tongchou.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A defect that the inspector marks on the unit in view. */
record DefectForm(
        UUID commandId,
        @NotNull Integer round,
        @NotNull Integer unit,
        @NotBlank String code,
        @Size(max = 200) String note) {

    static DefectForm on(int round, int unit) {
        return new DefectForm(null, round, unit, null, null);
    }
}
