package cn.tongchou.replay;

import cn.tongchou.acceptance.LotAcceptanceCommand;
import cn.tongchou.acceptance.LotMember;
import cn.tongchou.acceptance.LotResult;
import cn.tongchou.acceptance.PayCommand;
import cn.tongchou.acceptance.Payable;
import cn.tongchou.acceptance.Payment;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.ReleaseCommand;
import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.acceptance.process.AcceptLot;
import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.identity.Actor;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Unit;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 验收与支付: what passed is accepted, every lot but scanning is accepted, and every contract is
 * released by one person and paid by another.
 */
@Component
@Order(6)
class AcceptanceStage implements ReplayYear.Stage {

    private final ProductionManagement production;
    private final TenderManagement tenders;
    private final PaymentManagement payments;
    private final AcceptAssignment assignments;
    private final AcceptLot lots;
    private final PayContract payment;
    private final TimeLapse time;

    AcceptanceStage(
            ProductionManagement production,
            TenderManagement tenders,
            PaymentManagement payments,
            AcceptAssignment assignments,
            AcceptLot lots,
            PayContract payment,
            TimeLapse time) {
        this.production = production;
        this.tenders = tenders;
        this.payments = payments;
        this.assignments = assignments;
        this.lots = lots;
        this.payment = payment;
        this.time = time;
    }

    @Override
    public void run(ReplayYear year) {
        Actor coordinator = year.cast().coordinator();
        time.goTo(year.assumptions().date("dates.acceptance"));
        long accepted = 0;
        for (Assignment assignment : production.assignments(year.programmeId())) {
            long passed = production.passedQuantity(assignment.id());
            if (assignment.isBounded() && passed < assignment.quantity()) {
                assignments.reduce(UUID.randomUUID(), assignment.id(), "未完成部分核减（示例）", coordinator);
            } else {
                assignments.accept(UUID.randomUUID(), assignment.id(), coordinator);
            }
            accepted += assignment.unit() == Unit.PAGE ? passed : 0;
        }
        year.say(
                "acceptance",
                "%d assignments, %d pages",
                production.assignments(year.programmeId()).size(),
                accepted);
        LocalDate day = year.assumptions().date("dates.payment");
        time.goTo(day);
        Money paid =
                tenders.contracts(year.programmeId()).stream()
                        .sorted(
                                Comparator.comparing(
                                        (Contract contract) ->
                                                contract.lotKind() == LotKind.INSPECTION))
                        .map(contract -> settle(year, contract, day))
                        .reduce(Money.ZERO, Money::plus);
        year.say(
                "payment",
                "%d contracts settled, %s yuan paid",
                tenders.contracts(year.programmeId()).size(),
                paid);
    }

    private Money settle(ReplayYear year, Contract contract, LocalDate day) {
        Actor coordinator = year.cast().coordinator();
        if (!contract.lotKind().isPricedPerUnit()) {
            lots.accept(
                    new LotAcceptanceCommand(
                            UUID.randomUUID(),
                            contract.id(),
                            LotResult.QUALIFIED,
                            day,
                            members(),
                            null,
                            "验收报告（示例）.txt",
                            "text/plain",
                            "示例验收报告".getBytes(StandardCharsets.UTF_8)),
                    coordinator);
        }
        Payable payable = payments.payable(contract.id());
        boolean remainder = payable.outstanding().exceeds(payable.amount());
        Payment released =
                payment.release(
                        new ReleaseCommand(
                                UUID.randomUUID(),
                                contract.id(),
                                payable.amount(),
                                true,
                                "示例发票-" + contract.number(),
                                remainder ? "未完成部分不再支付（示例）" : null),
                        coordinator);
        payment.pay(
                new PayCommand(UUID.randomUUID(), released.id(), "示例凭证-" + contract.number(), day),
                year.cast().finance());
        return payable.amount();
    }

    private static List<LotMember> members() {
        return List.of(
                new LotMember("示例验收人甲", "黑龙江省图书馆"),
                new LotMember("示例验收人乙", null),
                new LotMember("示例验收人丙", null));
    }
}
