package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.AcceptanceManagement;
import cn.tongchou.acceptance.AssignmentAcceptance;
import cn.tongchou.acceptance.LotAcceptance;
import cn.tongchou.acceptance.LotAcceptanceManagement;
import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 验收书, of an assignment or of a contract, to read and to print. */
@Controller
class CertificateController {

    private final AcceptanceManagement acceptance;
    private final LotAcceptanceManagement lots;
    private final ProductionManagement production;
    private final TenderManagement tenders;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final Attachments attachments;
    private final ItemHistory history;

    CertificateController(
            AcceptanceManagement acceptance,
            LotAcceptanceManagement lots,
            ProductionManagement production,
            TenderManagement tenders,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            Attachments attachments,
            ItemHistory history) {
        this.acceptance = acceptance;
        this.lots = lots;
        this.production = production;
        this.tenders = tenders;
        this.programmes = programmes;
        this.institutions = institutions;
        this.attachments = attachments;
        this.history = history;
    }

    @GetMapping("/certificates/{certificateId}")
    String certificate(@PathVariable UUID certificateId, Actor actor, Model model) {
        Optional<LotAcceptance> lot = lots.find(certificateId);
        return lot.isPresent()
                ? lot(lot.get(), actor, model)
                : assignment(acceptance.certificate(certificateId), actor, model);
    }

    @GetMapping("/certificates/{certificateId}/report")
    ResponseEntity<byte[]> report(@PathVariable UUID certificateId, Actor actor) {
        LotAcceptance lot = lots.find(certificateId).orElseThrow(NotFound::new);
        visible(tenders.contract(lot.contractId()), actor);
        return attachments.download(lot.reportId());
    }

    private String assignment(AssignmentAcceptance certificate, Actor actor, Model model) {
        Assignment assignment = production.assignment(certificate.assignmentId());
        boolean library = actor.is(Role.LIBRARY_CLERK) && actor.worksAt(assignment.institutionId());
        if (!library && !seesEverything(actor)) {
            throw new NotFound();
        }
        model.addAttribute("certificate", certificate);
        model.addAttribute("history", history(assignment.id(), certificate.number()));
        model.addAttribute("assignment", assignment);
        model.addAttribute("batches", production.batches(assignment.id()));
        model.addAttribute("project", programmes.project(assignment.projectId()));
        model.addAttribute("programme", programmes.programme(assignment.programmeId()));
        model.addAttribute("library", institutions.get(assignment.institutionId()).name());
        model.addAttribute("lead", institutions.leadLibrary().name());
        return "acceptance/certificate";
    }

    private String lot(LotAcceptance lot, Actor actor, Model model) {
        Contract contract = tenders.contract(lot.contractId());
        visible(contract, actor);
        model.addAttribute("lot", lot);
        model.addAttribute("history", history(contract.id(), lot.number()));
        model.addAttribute("contract", contract);
        model.addAttribute("programme", programmes.programme(contract.programmeId()));
        model.addAttribute("supplier", institutions.get(contract.supplierId()).name());
        model.addAttribute("lead", institutions.leadLibrary().name());
        model.addAttribute("reportName", attachments.nameOf(lot.reportId()).orElse(null));
        return "acceptance/lot-certificate";
    }

    /** What the item's trail says about the certificate of this number. */
    private List<ItemHistory.Entry> history(UUID itemId, String number) {
        return history.of(itemId).stream()
                .filter(entry -> number.equals(entry.itemNumber()))
                .toList();
    }

    private static void visible(Contract contract, Actor actor) {
        boolean supplier =
                (actor.is(Role.SUPPLIER) || actor.is(Role.INSPECTOR))
                        && actor.worksAt(contract.supplierId());
        if (!supplier && !seesEverything(actor)) {
            throw new NotFound();
        }
    }

    private static boolean seesEverything(Actor actor) {
        return actor.is(Role.COORDINATOR) || actor.is(Role.FINANCE) || actor.is(Role.LEADER);
    }
}
