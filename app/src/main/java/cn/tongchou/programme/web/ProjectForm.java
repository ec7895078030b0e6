package cn.tongchou.programme.web;

import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.ShareBounds;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A construction project as it is typed.
 *
 * @param revision the state of the project that the page has shown, {@code null} for a new one
 */
public record ProjectForm(
        UUID commandId,
        Long revision,
        @NotNull ConstructionKind kind,
        @NotBlank @Size(max = 120) String name,
        @NotNull @Positive Long target,
        Money unitPrice,
        @Size(max = 300) String priceSource,
        @NotNull LocalDate deadline,
        Boolean coordinated,
        @Positive Long minimum,
        @Positive Long maximum,
        @Size(max = 300) String boundsSource,
        Integer boundsYear) {

    static ProjectForm empty() {
        return new ProjectForm(
                null, null, null, null, null, null, null, null, true, null, null, null, null);
    }

    static ProjectForm of(ConstructionProject project) {
        return new ProjectForm(
                null,
                project.revision(),
                project.kind(),
                project.name(),
                project.target(),
                project.unitPrice(),
                project.priceSource(),
                project.deadline(),
                project.isCoordinated(),
                project.bounds().minimum(),
                project.bounds().maximum(),
                project.bounds().source(),
                project.bounds().year());
    }

    ProjectDetails details() {
        return new ProjectDetails(
                kind,
                name,
                target,
                unitPrice,
                priceSource,
                deadline,
                Boolean.TRUE.equals(coordinated),
                new ShareBounds(minimum, maximum, boundsSource, boundsYear));
    }
}
