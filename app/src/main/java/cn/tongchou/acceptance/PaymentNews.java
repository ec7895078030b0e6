package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Notice;
import cn.tongchou.tender.Contract;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail, finance, the coordinator and the supplier where a payment stands. */
@Component
class PaymentNews {

    private static final String ITEM = "payment";

    private final ApplicationEventPublisher events;
    private final Formats formats;

    PaymentNews(ApplicationEventPublisher events, Formats formats) {
        this.events = events;
        this.formats = formats;
    }

    void released(Payment payment, Contract contract, Actor actor) {
        trail(payment, null, "acceptance.history.released", payment.reason(), actor);
        tell(
                "payment-released:",
                "acceptance.notice.released",
                payment,
                contract,
                Notice.Recipient.role(Role.FINANCE));
    }

    void paid(Payment payment, Contract contract, Actor actor) {
        boolean onlyRemainder = payment.amount().isZero();
        trail(
                payment,
                PaymentStatus.AWAITING_PAYMENT,
                onlyRemainder ? "acceptance.history.remainder-released" : "acceptance.history.paid",
                null,
                actor);
        if (!onlyRemainder) {
            tell(
                    "payment-paid:",
                    "acceptance.notice.paid",
                    payment,
                    contract,
                    Notice.Recipient.account(payment.releasedBy()),
                    Notice.Recipient.roleAt(Role.SUPPLIER, contract.supplierId()),
                    Notice.Recipient.roleAt(Role.INSPECTOR, contract.supplierId()));
        }
    }

    void returned(Payment payment, Contract contract, Actor actor) {
        trail(
                payment,
                PaymentStatus.AWAITING_PAYMENT,
                "acceptance.history.returned",
                payment.returnReason(),
                actor);
        tell(
                "payment-returned:",
                "acceptance.notice.returned",
                payment,
                contract,
                Notice.Recipient.account(payment.releasedBy()));
    }

    private void trail(
            Payment payment, PaymentStatus before, String what, String reason, Actor actor) {
        String detail =
                formats.money(payment.amount())
                        + (payment.remainder().isZero()
                                ? ""
                                : " (" + formats.money(payment.remainder()) + ")");
        events.publishEvent(
                actor.changed(
                        ITEM,
                        payment.contractId(),
                        payment.number(),
                        what,
                        before,
                        payment.status(),
                        reason,
                        detail));
    }

    private void tell(
            String event,
            String key,
            Payment payment,
            Contract contract,
            Notice.Recipient... recipients) {
        String why = payment.returnReason() == null ? "" : payment.returnReason();
        events.publishEvent(
                new Notice(
                        event + payment.number(),
                        key,
                        List.of(
                                payment.number(),
                                contract.number(),
                                formats.money(payment.amount()),
                                why),
                        "/contracts/" + contract.id() + "/payments",
                        Set.of(recipients)));
    }
}
