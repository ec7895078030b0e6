package cn.tongchou.claim.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** What people type on the pages of claims. */
final class ClaimForms {

    private ClaimForms() {}

    /** A quantity of one project. */
    record Quantity(UUID commandId, @NotNull @Positive Long quantity) {}

    /**
     * A new quantity for a claim.
     *
     * @param revision the state of the claim that the page has shown
     */
    record Change(UUID commandId, @NotNull Long revision, @NotNull @Positive Long quantity) {}

    /**
     * A claim taken back.
     *
     * @param revision the state of the claim that the page has shown
     */
    record Withdrawal(UUID commandId, @NotNull Long revision) {}

    /** What a coordinator decides. */
    enum Decision {
        CONFIRM,
        REDUCE,
        REJECT
    }

    /**
     * A coordinator's decision; a quantity for a reduction, a reason for a reduction or a
     * rejection.
     */
    record Decide(
            UUID commandId,
            @NotNull Long revision,
            @NotNull Decision decision,
            @Positive Long quantity,
            @Size(max = 500) String reason) {}

    /** Nothing but the wish. */
    record Command(UUID commandId) {}

    /** Whether and from when to when a further round runs. */
    record FurtherRound(
            UUID commandId, @NotNull Boolean open, LocalDateTime opensAt, LocalDateTime closesAt) {}

    /** Why a project is suspended, and the document that says so. */
    record Suspension(UUID commandId, @Size(max = 500) String reason, MultipartFile document) {}

    /**
     * A new total of a pool, and why.
     *
     * @param revision the state of the project that the page has shown
     */
    record Total(
            UUID commandId,
            Long revision,
            @NotNull @Positive Long quantity,
            @Size(max = 500) String reason) {}
}
