package cn.tongchou.claim.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.SeenRevisions;
import cn.tongchou.shared.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Steps taken from a page: a form takes effect once, and only on the state of the claim that it has
 * shown.
 */
@Component
@Step
class ClaimDesk {

    private final ClaimManagement claims;
    private final ProgrammeManagement programmes;
    private final AccountDirectory people;
    private final Attachments attachments;
    private final SeenRevisions revisions;
    private final Commands commands;

    ClaimDesk(
            ClaimManagement claims,
            ProgrammeManagement programmes,
            AccountDirectory people,
            Attachments attachments,
            SeenRevisions revisions,
            Commands commands) {
        this.claims = claims;
        this.programmes = programmes;
        this.people = people;
        this.attachments = attachments;
        this.revisions = revisions;
        this.commands = commands;
    }

    public void change(UUID claimId, ClaimForms.Change form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        requireSeen(claimId, form.revision());
        claims.change(claimId, form.quantity(), actor);
    }

    public void withdraw(UUID claimId, ClaimForms.Withdrawal form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        requireSeen(claimId, form.revision());
        claims.withdraw(claimId, actor);
    }

    public void decide(UUID claimId, ClaimForms.Decide form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        requireSeen(claimId, form.revision());
        switch (form.decision()) {
            case CONFIRM -> claims.confirm(claimId, actor);
            case REJECT -> claims.reject(claimId, form.reason(), actor);
            case REDUCE -> {
                if (form.quantity() == null) {
                    throw RuleViolation.at("quantity", "claim.error.quantity-positive");
                }
                claims.reduce(claimId, form.quantity(), form.reason(), actor);
            }
        }
    }

    public void suspend(UUID projectId, ClaimForms.Suspension form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        programmes.suspend(projectId, form.reason(), store(form.document(), actor), actor);
    }

    public void resume(UUID projectId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        programmes.resume(projectId, actor);
    }

    public void setTotal(UUID projectId, ClaimForms.Total form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        revisions.require(
                form.revision(), programmes.project(projectId).revision(), List.of(projectId));
        claims.setTotal(projectId, form.quantity(), form.reason(), actor);
    }

    /**
     * A stale page: the claim has another quantity by now. The form keeps what was typed and says
     * who changed it.
     */
    private void requireSeen(UUID claimId, long revision) {
        Claim claim = claims.claim(claimId);
        if (claim.isSubmitted() && claim.revision() != revision) {
            throw RuleViolation.of(
                    "claim.error.changed-meanwhile",
                    people.displayName(claim.changedBy()),
                    claim.quantity());
        }
    }

    private UUID store(MultipartFile file, Actor actor) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return attachments.store(
                    file.getOriginalFilename(), file.getContentType(), file.getBytes(), actor);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
