package cn.tongchou.bench;

import cn.tongchou.acceptance.LotAcceptanceCommand;
import cn.tongchou.acceptance.LotMember;
import cn.tongchou.acceptance.LotResult;
import cn.tongchou.acceptance.PayCommand;
import cn.tongchou.acceptance.Payment;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.ReleaseCommand;
import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.acceptance.process.AcceptLot;
import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.identity.Actor;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.production.process.RedeliverBatch;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.shared.Clock;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.testing.ConstructionYears;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestProgrammes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A cycle of the product: one project, three libraries with two batches each, of which one is
 * reworked, four lots; from the launch to the last payment, through the steps that people take.
 */
final class BenchYear {

    private static final Map<String, Long> SHARES =
            new TreeMap<>(Map.of("haerbin", 100L, "qiqihaer", 100L, "mudanjiang", 100L));

    private final BenchApplication application;
    private final TestProgrammes people;
    private final TestInspections inspections;

    BenchYear(BenchApplication application) {
        this.application = application;
        this.people = application.get(TestProgrammes.class);
        this.inspections = application.get(TestInspections.class);
    }

    /** One cycle up to the last payment, its trail sealed. */
    UUID run() {
        TestProgrammes.Launched year =
                application.get(ConstructionYears.class).constructingWithEquipment(SHARES);
        List<Assignment> assignments =
                application.get(ProductionManagement.class).assignments(year.id());
        assignments.forEach(this::construct);
        application.get(TenderManagement.class).contracts(year.id()).forEach(this::settle);
        application.sealed();
        return year.id();
    }

    private void construct(Assignment assignment) {
        Actor scanner = people.actor("gongyingshang");
        Batch first = deliver(assignment, scanner);
        inspections.fail(first);
        application
                .get(RedeliverBatch.class)
                .redeliver(
                        new DeliveryCommand(
                                first.id(),
                                "返工.csv",
                                TestBatches.file(50),
                                true,
                                UUID.randomUUID(),
                                scanner));
        inspections.pass(first);
        inspections.pass(deliver(assignment, scanner));
        Actor clerk =
                SHARES.keySet().stream()
                        .map(people::actor)
                        .filter(one -> one.worksAt(assignment.institutionId()))
                        .findFirst()
                        .orElseThrow();
        application.get(RequestAcceptance.class).request(assignment.id(), UUID.randomUUID(), clerk);
        application
                .get(AcceptAssignment.class)
                .accept(UUID.randomUUID(), assignment.id(), people.coordinator());
    }

    private Batch deliver(Assignment assignment, Actor scanner) {
        return application
                .get(DeliverBatch.class)
                .deliver(
                        new DeliveryCommand(
                                assignment.id(),
                                "批次.csv",
                                TestBatches.file(50),
                                true,
                                UUID.randomUUID(),
                                scanner));
    }

    private void settle(Contract contract) {
        var today = application.get(Clock.class).today();
        if (!contract.lotKind().isPricedPerUnit()) {
            application
                    .get(AcceptLot.class)
                    .accept(
                            new LotAcceptanceCommand(
                                    UUID.randomUUID(),
                                    contract.id(),
                                    LotResult.QUALIFIED,
                                    today,
                                    List.of(
                                            new LotMember("示例验收人甲", "黑龙江省图书馆"),
                                            new LotMember("示例验收人乙", null),
                                            new LotMember("示例验收人丙", null)),
                                    null,
                                    "验收报告.txt",
                                    "text/plain",
                                    "示例".getBytes(StandardCharsets.UTF_8)),
                            people.coordinator());
        }
        PayContract payment = application.get(PayContract.class);
        Payment released =
                payment.release(
                        new ReleaseCommand(
                                UUID.randomUUID(),
                                contract.id(),
                                application
                                        .get(PaymentManagement.class)
                                        .payable(contract.id())
                                        .amount(),
                                true,
                                "示例发票-" + contract.number(),
                                null),
                        people.coordinator());
        payment.pay(
                new PayCommand(
                        UUID.randomUUID(), released.id(), "示例凭证-" + contract.number(), today),
                people.actor("caiwu"));
    }
}
