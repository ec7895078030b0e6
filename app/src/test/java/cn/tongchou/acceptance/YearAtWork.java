package cn.tongchou.acceptance;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.acceptance.process.AcceptLot;
import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.testing.ConstructionYears;
import cn.tongchou.testing.TestProgrammes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A year under construction, and the people who deliver, inspect, accept and pay in it. */
@Component
public class YearAtWork {

    static final List<LotMember> MEMBERS =
            List.of(
                    new LotMember("验收人甲", "示例单位"),
                    new LotMember("验收人乙", null),
                    new LotMember("验收人丙", null));

    private final ConstructionYears years;
    private final TestProgrammes people;
    private final ProductionManagement production;
    private final TenderManagement tenders;
    private final DeliverBatch deliverBatch;
    private final SignInspection signInspection;
    private final RequestAcceptance requestAcceptance;
    private final AcceptAssignment acceptAssignment;
    private final AcceptLot acceptLot;
    private final PayContract payContract;
    private final PaymentManagement payments;
    private final AccountManagement accounts;
    private final Clock clock;

    YearAtWork(
            ConstructionYears years,
            TestProgrammes people,
            ProductionManagement production,
            TenderManagement tenders,
            DeliverBatch deliverBatch,
            SignInspection signInspection,
            RequestAcceptance requestAcceptance,
            AcceptAssignment acceptAssignment,
            AcceptLot acceptLot,
            PayContract payContract,
            PaymentManagement payments,
            AccountManagement accounts,
            Clock clock) {
        this.years = years;
        this.people = people;
        this.production = production;
        this.tenders = tenders;
        this.deliverBatch = deliverBatch;
        this.signInspection = signInspection;
        this.requestAcceptance = requestAcceptance;
        this.acceptAssignment = acceptAssignment;
        this.acceptLot = acceptLot;
        this.payContract = payContract;
        this.payments = payments;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A year in which the library of 哈尔滨 constructs so many pages, and nobody else does. */
    public TestProgrammes.Launched of(long pages) {
        return years.constructing(Map.of("haerbin", pages));
    }

    /** A year in which the libraries of 哈尔滨 and 大庆 construct so many pages each. */
    public TestProgrammes.Launched ofTwo(long pages) {
        return years.constructing(Map.of("haerbin", pages, "daqing", pages));
    }

    /** A year whose contracts are signed, while nothing is constructed yet. */
    public TestProgrammes.Launched contracted(long pages) {
        return years.contracted(Map.of("haerbin", pages));
    }

    public Assignment assignment(TestProgrammes.Launched year, String clerk) {
        return production.assignments(year.id()).stream()
                .filter(assignment -> actor(clerk).worksAt(assignment.institutionId()))
                .findFirst()
                .orElseThrow();
    }

    Actor actor(String username) {
        return people.actor(username);
    }

    /** Another clerk of the same library, whose account is shut again. */
    Actor colleague(String username) {
        String name = "tongshi" + UUID.randomUUID().toString().substring(0, 8);
        UUID account =
                accounts.open(
                                name,
                                "同事乙",
                                actor(username).institutionId(),
                                Role.LIBRARY_CLERK,
                                null,
                                "Tong-shi#2015",
                                actor("admin"))
                        .id();
        Actor colleague = actor(name);
        accounts.setEnabled(account, false, actor("admin"));
        return colleague;
    }

    public Assignment assignment(TestProgrammes.Launched year) {
        return production.assignments(year.id()).get(0);
    }

    public Contract contract(TestProgrammes.Launched year, LotKind kind) {
        return tenders.contracts(year.id()).stream()
                .filter(contract -> contract.lotKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** A clerk of the library, or the contractor, delivers a batch. */
    public Batch delivered(Assignment assignment, long pages, boolean byContractor) {
        String csv =
                "书名,分卷,页数,作者,主题词,出版日期,备注\r\n示例志" + UUID.randomUUID() + ",01," + pages + ",,,,\r\n";
        Actor by = byContractor ? actor("gongyingshang") : actor("haerbin");
        return deliverBatch.deliver(
                new DeliveryCommand(
                        assignment.id(),
                        "manifest.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        byContractor,
                        UUID.randomUUID(),
                        by));
    }

    /** A delivered batch that has passed inspection. */
    public Batch passed(Assignment assignment, long pages, boolean byContractor) {
        Batch batch = delivered(assignment, pages, byContractor);
        signInspection.sign(batch.id(), actor("zhijian"));
        return batch;
    }

    public void ask(Assignment assignment) {
        ask(assignment, "haerbin");
    }

    public void ask(Assignment assignment, String clerk) {
        requestAcceptance.request(assignment.id(), UUID.randomUUID(), actor(clerk));
    }

    public AssignmentAcceptance accepted(Assignment assignment) {
        return acceptAssignment.accept(UUID.randomUUID(), assignment.id(), actor("tongchou"));
    }

    /**
     * A year whose only assignment is accepted: so many pages by the contractor, so many by the
     * library itself.
     */
    public TestProgrammes.Launched constructed(long byContractor, long byLibrary) {
        TestProgrammes.Launched year = of(byContractor + byLibrary);
        Assignment assignment = assignment(year);
        if (byContractor > 0) {
            passed(assignment, byContractor, true);
        }
        if (byLibrary > 0) {
            passed(assignment, byLibrary, false);
        }
        ask(assignment);
        accepted(assignment);
        return year;
    }

    LotAcceptanceCommand lot(Contract contract, LotResult result, String reason) {
        return new LotAcceptanceCommand(
                UUID.randomUUID(),
                contract.id(),
                result,
                clock.today(),
                MEMBERS,
                reason,
                "验收报告.pdf",
                "application/pdf",
                "示例报告".getBytes(StandardCharsets.UTF_8));
    }

    public Contract accepted(TestProgrammes.Launched year, LotKind kind) {
        Contract contract = contract(year, kind);
        acceptLot.accept(lot(contract, LotResult.QUALIFIED, null), actor("tongchou"));
        return tenders.contract(contract.id());
    }

    /**
     * A contract that can be paid: its lot accepted, except scanning, which knows no such thing.
     */
    public Contract due(TestProgrammes.Launched year, LotKind kind) {
        return kind.isPricedPerUnit() ? contract(year, kind) : accepted(year, kind);
    }

    public Payment released(Contract contract, String amount, boolean last, String reason) {
        return payContract.release(
                new ReleaseCommand(
                        UUID.randomUUID(), contract.id(), Money.of(amount), last, "FP-1", reason),
                actor("tongchou"));
    }

    PaymentManagement.Settlement paid(Payment payment, Actor by) {
        return payContract.pay(
                new PayCommand(UUID.randomUUID(), payment.id(), "PZ-1", clock.today()), by);
    }

    /** Everything that can be paid on a contract is paid, and the rest given back. */
    public void settled(TestProgrammes.Launched year, LotKind kind, Payable payable) {
        Payment payment =
                released(contract(year, kind), payable.amount().toString(), true, "余额不再支付");
        paid(payment, actor("caiwu"));
    }

    /** As {@link #settled}, of all that can be paid on the contract. */
    public void settleAll(Contract contract) {
        Payment payment =
                released(
                        contract,
                        payments.payable(contract.id()).amount().toString(),
                        true,
                        "余额不再支付");
        paid(payment, actor("caiwu"));
    }
}
