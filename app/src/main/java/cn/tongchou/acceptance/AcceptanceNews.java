package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.production.Assignment;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Notice;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the trail and the library what was decided about an assignment, and the contractor what was
 * accepted of its work, because its money follows from that.
 */
@Component
class AcceptanceNews {

    private static final String ITEM = "assignment-acceptance";

    private final TenderManagement tenders;
    private final Entitlements entitlements;
    private final ApplicationEventPublisher events;
    private final Formats formats;

    AcceptanceNews(
            TenderManagement tenders,
            Entitlements entitlements,
            ApplicationEventPublisher events,
            Formats formats) {
        this.tenders = tenders;
        this.entitlements = entitlements;
        this.events = events;
        this.formats = formats;
    }

    void accepted(Assignment assignment, AssignmentAcceptance row, Actor actor) {
        boolean reduced = row.decision() == AcceptanceDecision.REDUCED;
        String accepted = formats.count(row.acceptedQuantity());
        events.publishEvent(
                actor.changed(
                        ITEM,
                        assignment.id(),
                        row.number(),
                        reduced ? "acceptance.history.reduced" : "acceptance.history.accepted",
                        null,
                        row.decision(),
                        row.reason(),
                        accepted));
        tell(
                assignment,
                "accepted:" + row.number(),
                reduced ? "acceptance.notice.reduced" : "acceptance.notice.accepted",
                reduced
                        ? List.of(assignment.number(), accepted, row.number(), row.reason())
                        : List.of(assignment.number(), accepted, row.number()));
        tenders.contracts(assignment.programmeId()).stream()
                .filter(contract -> contract.lotKind().isPricedPerUnit())
                .filter(contract -> assignment.projectId().equals(contract.projectId()))
                .forEach(contract -> tellContractor(assignment, row, contract));
    }

    void extended(Assignment assignment, AssignmentAcceptance row, String detail, Actor actor) {
        events.publishEvent(
                actor.changed(
                        ITEM,
                        assignment.id(),
                        assignment.number(),
                        "acceptance.history.extended",
                        null,
                        row.decision(),
                        row.reason(),
                        detail));
        tell(
                assignment,
                "extended:" + row.id(),
                "acceptance.notice.extended",
                List.of(assignment.number(), row.newDeadline().toString(), row.reason()));
    }

    private void tellContractor(
            Assignment assignment, AssignmentAcceptance row, Contract contract) {
        long earned = entitlements.acceptedOf(contract, assignment);
        if (earned > 0) {
            events.publishEvent(
                    new Notice(
                            "earned:" + row.number() + ":" + contract.number(),
                            "acceptance.notice.earned",
                            List.of(
                                    assignment.number(),
                                    contract.number(),
                                    formats.count(earned),
                                    formats.money(contract.unitPrice().times(earned))),
                            "/contracts/" + contract.id() + "/payments",
                            Set.of(Notice.Recipient.roleAt(Role.SUPPLIER, contract.supplierId()))));
        }
    }

    private void tell(Assignment assignment, String eventKey, String key, List<String> words) {
        events.publishEvent(
                new Notice(
                        eventKey,
                        key,
                        words,
                        "/assignments/" + assignment.id(),
                        Set.of(
                                Notice.Recipient.roleAt(
                                        Role.LIBRARY_CLERK, assignment.institutionId()))));
    }
}
