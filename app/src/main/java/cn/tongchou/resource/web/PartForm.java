package cn.tongchou.resource.web;

import cn.tongchou.resource.ResourceManagement.Description;
import cn.tongchou.resource.Work;
import cn.tongchou.resource.WorkPart;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a person may say about a part (S44–S52 as far as this form knows them). */
record PartForm(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 60) String part,
        Long pages,
        @Size(max = 200) String creator,
        @Size(max = 60) String clcNumber,
        @Size(max = 500) String subjects,
        @Size(max = 200) String publisher,
        @Size(max = 40) String issued) {

    static PartForm of(WorkPart part, Work work) {
        return new PartForm(
                part.title(),
                part.partLabel(),
                part.pages(),
                work.creator(),
                work.clcNumber(),
                work.subjects(),
                work.publisher(),
                work.issued());
    }

    Description description() {
        return new Description(title, part, pages, creator, clcNumber, subjects, publisher, issued);
    }
}
