package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.AcceptanceManagement;
import cn.tongchou.acceptance.AssignmentAcceptance;
import cn.tongchou.acceptance.ContractedWork;
import cn.tongchou.acceptance.LotAcceptance;
import cn.tongchou.acceptance.LotAcceptanceManagement;
import cn.tongchou.acceptance.Payable;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.TenderManagement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 验收 of a year: its assignments and contracts with what is due; and the payments of a year. */
@Controller
class AcceptanceOverviewController {

    private final AcceptanceManagement acceptance;
    private final LotAcceptanceManagement lots;
    private final ContractedWork work;
    private final PaymentManagement payments;
    private final ProductionManagement production;
    private final TenderManagement tenders;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;

    AcceptanceOverviewController(
            AcceptanceManagement acceptance,
            LotAcceptanceManagement lots,
            ContractedWork work,
            PaymentManagement payments,
            ProductionManagement production,
            TenderManagement tenders,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions) {
        this.acceptance = acceptance;
        this.lots = lots;
        this.work = work;
        this.payments = payments;
        this.production = production;
        this.tenders = tenders;
        this.programmes = programmes;
        this.institutions = institutions;
    }

    @GetMapping("/programmes/{programmeId}/acceptance")
    String overview(@PathVariable UUID programmeId, Model model) {
        Programme programme = programmes.programme(programmeId);
        Map<UUID, ConstructionProject> projects =
                programmes.projects(programmeId).stream()
                        .collect(Collectors.toMap(ConstructionProject::id, Function.identity()));
        Map<UUID, AssignmentAcceptance> certificates =
                acceptance.certificates(programmeId).stream()
                        .collect(
                                Collectors.toMap(
                                        AssignmentAcceptance::assignmentId, Function.identity()));
        List<AssignmentRow> assignments =
                production.assignments(programmeId).stream()
                        .sorted(Comparator.comparing(Assignment::number))
                        .map(
                                assignment ->
                                        new AssignmentRow(
                                                assignment,
                                                projects.get(assignment.projectId()),
                                                institutions.get(assignment.institutionId()).name(),
                                                production.passedQuantity(assignment.id()),
                                                certificates.get(assignment.id())))
                        .toList();
        List<ContractRow> contracts =
                tenders.contracts(programmeId).stream().map(this::row).toList();
        model.addAttribute("programme", programme);
        model.addAttribute("programmeId", programmeId);
        model.addAttribute("assignments", assignments);
        model.addAttribute("contracts", contracts);
        model.addAttribute(
                "awaiting", assignments.stream().filter(AssignmentRow::awaiting).count());
        model.addAttribute(
                "accepted", assignments.stream().filter(AssignmentRow::accepted).count());
        return "acceptance/overview";
    }

    private ContractRow row(Contract contract) {
        List<LotAcceptance> accepted = lots.of(contract.id());
        return new ContractRow(
                contract,
                institutions.get(contract.supplierId()).name(),
                payments.payable(contract.id()),
                accepted.isEmpty() ? null : accepted.get(0),
                lots.isAcceptedAsLot(contract),
                work.awaited(contract).size());
    }

    /** One assignment of the year. */
    record AssignmentRow(
            Assignment assignment,
            ConstructionProject project,
            String library,
            long passed,
            AssignmentAcceptance certificate) {

        boolean awaiting() {
            return assignment.status() == AssignmentStatus.AWAITING_ACCEPTANCE;
        }

        boolean accepted() {
            return assignment.status() == AssignmentStatus.ACCEPTED;
        }
    }

    /** One contract of the year. */
    record ContractRow(
            Contract contract,
            String supplier,
            Payable payable,
            LotAcceptance acceptance,
            boolean acceptedAsLot,
            int awaited) {

        /**
         * Message key below {@code acceptance.overview} of what an unsettled contract waits for.
         */
        public String waitsFor() {
            if (payable.waiting().isPositive()) {
                return "waits-pay";
            }
            boolean first = acceptedAsLot && contract.status() == ContractStatus.ACTIVE;
            if (awaited > 0 && (first || payable.amount().isZero())) {
                return "waits-assignments";
            }
            return first ? "waits-lot" : "waits-release";
        }
    }
}
