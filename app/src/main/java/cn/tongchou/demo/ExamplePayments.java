package cn.tongchou.demo;

import cn.tongchou.acceptance.LotAcceptanceCommand;
import cn.tongchou.acceptance.LotMember;
import cn.tongchou.acceptance.LotResult;
import cn.tongchou.acceptance.PayCommand;
import cn.tongchou.acceptance.Payable;
import cn.tongchou.acceptance.Payment;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.ReleaseCommand;
import cn.tongchou.acceptance.process.AcceptLot;
import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.replay.ReplayYear;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.TenderManagement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The contracts of the year under way, each as far as its row says: accepted, released, paid. */
@Component
@Profile(Demo.PROFILE)
class ExamplePayments {

    private final TenderManagement tenders;
    private final PaymentManagement payments;
    private final AcceptLot lots;
    private final PayContract payment;

    ExamplePayments(
            TenderManagement tenders,
            PaymentManagement payments,
            AcceptLot lots,
            PayContract payment) {
        this.tenders = tenders;
        this.payments = payments;
        this.lots = lots;
        this.payment = payment;
    }

    /** Puts a contract's way on the agenda. */
    void plan(ReplayYear year, ExampleRow row, Agenda agenda) {
        Contract contract = contract(year, row.number("lot"));
        AtomicReference<Payment> released = new AtomicReference<>();
        LocalDate qualified = row.day("qualified");
        if (qualified != null) {
            agenda.on(qualified, () -> accept(year, contract, qualified));
        }
        agenda.on(row.day("released"), () -> released.set(release(year, contract)));
        LocalDate paid = row.day("paid");
        if (paid != null) {
            agenda.on(
                    paid,
                    () ->
                            payment.pay(
                                    new PayCommand(
                                            UUID.randomUUID(),
                                            released.get().id(),
                                            "示例凭证-" + contract.number(),
                                            paid),
                                    year.cast().finance()));
        }
    }

    private Contract contract(ReplayYear year, int place) {
        UUID tender = tenders.tender(year.programmeId()).orElseThrow().id();
        Lot lot = tenders.lots(tender).get(place - 1);
        return tenders.contracts(year.programmeId()).stream()
                .filter(each -> each.lotId().equals(lot.id()))
                .findFirst()
                .orElseThrow();
    }

    private void accept(ReplayYear year, Contract contract, LocalDate day) {
        lots.accept(
                new LotAcceptanceCommand(
                        UUID.randomUUID(),
                        contract.id(),
                        LotResult.QUALIFIED,
                        day,
                        List.of(
                                new LotMember("示例验收人甲", "黑龙江省图书馆"),
                                new LotMember("示例验收人乙", null),
                                new LotMember("示例验收人丙", null)),
                        null,
                        "验收报告（示例）.txt",
                        "text/plain",
                        "示例验收报告".getBytes(StandardCharsets.UTF_8)),
                year.cast().coordinator());
    }

    private Payment release(ReplayYear year, Contract contract) {
        Payable payable = payments.payable(contract.id());
        return payment.release(
                new ReleaseCommand(
                        UUID.randomUUID(),
                        contract.id(),
                        payable.amount(),
                        !contract.lotKind().isPricedPerUnit(),
                        "示例发票-" + contract.number(),
                        null),
                year.cast().coordinator());
    }
}
