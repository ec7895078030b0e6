package cn.tongchou.programme.web;

import cn.tongchou.programme.NoticeDetails;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeDraft;
import cn.tongchou.programme.ProgrammeNotice;
import cn.tongchou.shared.Clock;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/**
 * A year's plan as it is typed; the notice's file is a part of the upload.
 *
 * @param revision the state of the plan that the page has shown, {@code null} for a new one
 */
public record ProgrammeForm(
        UUID commandId,
        Long revision,
        @NotNull Integer year,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 200) String noticeTitle,
        @Size(max = 80) String noticeNumber,
        LocalDate noticeDate,
        MultipartFile noticeFile,
        LocalDateTime claimOpensAt,
        LocalDateTime claimClosesAt) {

    static ProgrammeForm empty(int year) {
        return new ProgrammeForm(null, null, year, null, null, null, null, null, null, null);
    }

    static ProgrammeForm of(Programme programme, ProgrammeNotice notice) {
        return new ProgrammeForm(
                null,
                programme.revision(),
                programme.year(),
                programme.title(),
                notice.title(),
                notice.documentNumber(),
                notice.issuedOn(),
                null,
                local(programme.claimOpensAt()),
                local(programme.claimClosesAt()));
    }

    ProgrammeDraft draft(UUID attachmentId) {
        return new ProgrammeDraft(
                year,
                title,
                new NoticeDetails(noticeTitle, noticeNumber, noticeDate, attachmentId),
                claimOpensAt,
                claimClosesAt);
    }

    private static LocalDateTime local(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, Clock.ZONE);
    }
}
