package cn.tongchou.claim;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What became of a claim, for the trail and for the people concerned. */
@Component
class ClaimNews {

    private final ProgrammeManagement programmes;
    private final ApplicationEventPublisher events;

    ClaimNews(ProgrammeManagement programmes, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.events = events;
    }

    /** A new claim: the coordinators are told. */
    void submitted(Claim claim, Actor actor) {
        record(claim, actor, "claim.history.submitted", null, grouped(claim.quantity()));
        tell(
                claim,
                "claim.notice.submitted",
                actor.institutionName(),
                Notice.Recipient.role(Role.COORDINATOR));
    }

    /** A decision: the library is told, with its reason. */
    void decided(Claim claim, Actor actor, String history, String notice) {
        record(
                claim,
                actor,
                history,
                ClaimStatus.SUBMITTED,
                change(claim.requestedQuantity(), claim.quantity()));
        tell(
                claim,
                notice,
                claim.reason() == null ? "" : claim.reason(),
                Notice.Recipient.roleAt(Role.LIBRARY_CLERK, claim.institutionId()));
    }

    /** One entry of the trail. */
    void record(Claim claim, Actor actor, String what, ClaimStatus from, String detail) {
        events.publishEvent(
                actor.changed(
                        "claim",
                        claim.id(),
                        claim.number(),
                        what,
                        from,
                        claim.status(),
                        claim.reason(),
                        detail));
    }

    static String change(long from, long to) {
        return grouped(from) + " → " + grouped(to);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void tell(Claim claim, String key, String extra, Notice.Recipient recipient) {
        ConstructionProject project = programmes.project(claim.projectId());
        events.publishEvent(
                new Notice(
                        key + ':' + claim.number(),
                        key,
                        List.of(
                                claim.number(),
                                project.name(),
                                grouped(claim.quantity()),
                                extra,
                                grouped(claim.requestedQuantity())),
                        "/claims/" + claim.id(),
                        Set.of(recipient)));
    }
}
