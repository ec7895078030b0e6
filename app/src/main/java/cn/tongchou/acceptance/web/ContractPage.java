package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.AwaitedAssignment;
import cn.tongchou.acceptance.ContractedWork;
import cn.tongchou.acceptance.LotAcceptance;
import cn.tongchou.acceptance.LotAcceptanceManagement;
import cn.tongchou.acceptance.LotResult;
import cn.tongchou.acceptance.Payable;
import cn.tongchou.acceptance.Payment;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.process.AcceptanceProcess;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together what the page of a contract's acceptance and payments shows, with the form that is
 * due.
 */
@Component
class ContractPage {

    private final TenderManagement tenders;
    private final LotAcceptanceManagement lots;
    private final ContractedWork work;
    private final PaymentManagement payments;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final ProcessTasks tasks;
    private final ItemHistory history;
    private final Clock clock;

    ContractPage(
            TenderManagement tenders,
            LotAcceptanceManagement lots,
            ContractedWork work,
            PaymentManagement payments,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            ProcessTasks tasks,
            ItemHistory history,
            Clock clock) {
        this.tenders = tenders;
        this.lots = lots;
        this.work = work;
        this.payments = payments;
        this.programmes = programmes;
        this.institutions = institutions;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    /** The contract if this person may see it. @throws NotFound otherwise */
    Contract visible(UUID contractId, Actor actor) {
        Contract contract = tenders.contract(contractId);
        if ((actor.is(Role.SUPPLIER) || actor.is(Role.INSPECTOR))
                && !actor.worksAt(contract.supplierId())) {
            throw new NotFound();
        }
        return contract;
    }

    String show(UUID contractId, Actor actor, Model model) {
        Contract contract = visible(contractId, actor);
        Payable payable = payments.payable(contractId);
        Payment open = payments.openPayment(contractId).orElse(null);
        List<String> waiting = tasks.openActivities(contract.number());
        String due = waiting.isEmpty() ? "" : waiting.get(0);
        List<LotAcceptance> accepted = lots.of(contractId);
        model.addAttribute("contract", contract);
        model.addAttribute("programme", programmes.programme(contract.programmeId()));
        model.addAttribute(
                "project",
                contract.projectId() == null ? null : programmes.project(contract.projectId()));
        model.addAttribute("supplier", institutions.get(contract.supplierId()).name());
        model.addAttribute("payable", payable);
        model.addAttribute("open", open);
        model.addAttribute("due", due);
        model.addAttribute("since", since(contract, accepted, open, due));
        model.addAttribute("lots", accepted);
        model.addAttribute("payments", payments.ofContract(contractId));
        List<AwaitedRow> awaited = awaited(contract);
        model.addAttribute("awaited", awaited);
        model.addAttribute("insider", !actor.is(Role.SUPPLIER) && !actor.is(Role.INSPECTOR));
        model.addAttribute("acceptedAsLot", lots.isAcceptedAsLot(contract));
        model.addAttribute("idle", payable.amount().isZero() && !awaited.isEmpty());
        model.addAttribute("history", history.of(contractId));
        model.addAttribute("results", LotResult.values());
        mine(due, actor, payable, awaited.isEmpty(), open, model);
        return "acceptance/contract";
    }

    /**
     * Which form this person may hand in now, and its object unless one has come back with errors.
     */
    private void mine(
            String due,
            Actor actor,
            Payable payable,
            boolean allDecided,
            Payment open,
            Model model) {
        boolean coordinator = actor.is(Role.COORDINATOR);
        model.addAttribute("acceptsLot", coordinator && due.equals(AcceptanceProcess.ACCEPT_LOT));
        model.addAttribute(
                "releases", coordinator && due.equals(AcceptanceProcess.RELEASE_PAYMENT));
        model.addAttribute(
                "pays",
                actor.is(Role.FINANCE) && due.equals(AcceptanceProcess.PAY) && open != null);
        model.addAttribute("ownRelease", open != null && actor.isAccount(open.releasedBy()));
        absent(model, "lotForm", new PaymentForms.Lot(null, null, clock.today(), null, null, null));
        absent(
                model,
                "releaseForm",
                new PaymentForms.Release(
                        null,
                        payable.amount(),
                        allDecided && payable.outstanding().exceeds(payable.amount()),
                        null,
                        null,
                        null));
        absent(model, "payForm", new PaymentForms.Pay(null, null, clock.today(), null));
        absent(model, "returnForm", new PaymentForms.GiveBack(null, null));
    }

    private static void absent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** What the contract still waits for, with the libraries' names. */
    record AwaitedRow(AwaitedAssignment assignment, String library) {}

    private List<AwaitedRow> awaited(Contract contract) {
        return work.awaited(contract).stream()
                .map(one -> new AwaitedRow(one, institutions.get(one.institutionId()).name()))
                .toList();
    }

    private Instant since(
            Contract contract, List<LotAcceptance> accepted, Payment open, String due) {
        return switch (due) {
            case AcceptanceProcess.ACCEPT_LOT -> Clock.startOf(contract.signedOn());
            case AcceptanceProcess.PAY -> open == null ? null : open.releasedAt();
            case AcceptanceProcess.RELEASE_PAYMENT ->
                    payments.ofContract(contract.id()).stream()
                            .map(Payment::settledAt)
                            .findFirst()
                            .orElse(accepted.isEmpty() ? null : accepted.get(0).decidedAt());
            default -> null;
        };
    }
}
