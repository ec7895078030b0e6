package cn.tongchou.budget.web;

import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.budget.MemoStation;
import cn.tongchou.budget.StopOutcome;
import cn.tongchou.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** What people type on the pages of funds. */
final class FundForms {

    private FundForms() {}

    /**
     * A 请示.
     *
     * @param revision the state of it that the page has shown, {@code null} when there was none
     * @param finish whether its drafting is finished; otherwise it is only saved
     */
    record Memo(
            UUID commandId,
            Long revision,
            @NotBlank @Size(max = 200) String title,
            @NotNull Money amount,
            @NotBlank @Size(max = 2000) String body,
            Boolean finish) {}

    /** A stop on the route. */
    record Stop(
            UUID commandId,
            @NotNull MemoStation station,
            @NotNull StopOutcome outcome,
            @NotNull LocalDate date,
            @Size(max = 80) String documentNumber,
            @Size(max = 500) String note,
            MultipartFile file) {}

    /** A grant; {@code last} ends the task. */
    record Allocation(
            UUID commandId,
            @NotBlank @Size(max = 80) String documentNumber,
            @NotNull Money amount,
            @NotNull FundSource source,
            UUID projectId,
            @NotNull LocalDate issuedOn,
            MultipartFile file,
            Boolean last) {}

    /** An arrival; {@code last} ends the task. */
    record Receipt(
            UUID commandId,
            @NotNull UUID allocationId,
            @NotNull Money amount,
            @NotBlank @Size(max = 80) String documentNumber,
            @NotNull LocalDate receivedOn,
            MultipartFile file,
            Boolean last) {}

    /** Nothing but the wish. */
    record Command(UUID commandId) {}

    /** A correction, a return or a carry-over. */
    record Movement(
            UUID commandId,
            @NotNull LedgerEntryKind kind,
            Long correctsSeq,
            FundSource source,
            UUID projectId,
            @NotNull Money amount,
            @NotBlank @Size(max = 80) String documentNumber,
            @NotBlank @Size(max = 500) String reason,
            String password) {}
}
