package cn.tongchou.resource.web;

import cn.tongchou.resource.ResourceManagement.Description;
import cn.tongchou.resource.ResourceManagement.Seen;
import cn.tongchou.resource.Work;
import cn.tongchou.resource.WorkPart;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a person may say about a part (S44–S52 as far as this form knows them).
 *
 * @param version of the part as it was shown
 * @param workVersion of its work as it was shown
 */
record PartForm(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 60) String part,
        Long pages,
        @Size(max = 200) String creator,
        @Size(max = 60) String clcNumber,
        @Size(max = 500) String subjects,
        @Size(max = 200) String publisher,
        @Size(max = 40) String issued,
        @NotNull Long version,
        @NotNull Long workVersion,
        @NotNull UUID commandId) {

    static PartForm of(WorkPart part, Work work) {
        return new PartForm(
                part.title(),
                part.partLabel(),
                part.pages(),
                work.creator(),
                work.clcNumber(),
                work.subjects(),
                work.publisher(),
                work.issued(),
                part.version(),
                work.version(),
                UUID.randomUUID());
    }

    Seen seen() {
        return new Seen(version, workVersion);
    }

    Description description() {
        return new Description(title, part, pages, creator, clcNumber, subjects, publisher, issued);
    }
}
