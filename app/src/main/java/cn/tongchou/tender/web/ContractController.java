package cn.tongchou.tender.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.budget.Ledger;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderWarnings;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 合同: the lead library reads all of them, a supplier or an inspection agency its own awards and
 * contracts only.
 */
@Controller
class ContractController {

    private static final Set<Role> STAFF = Set.of(Role.COORDINATOR, Role.FINANCE, Role.LEADER);

    private final TenderManagement tenders;
    private final TenderViews views;
    private final TenderWarnings warnings;
    private final Ledger ledger;
    private final ItemHistory history;
    private final Attachments attachments;

    ContractController(
            TenderManagement tenders,
            TenderViews views,
            TenderWarnings warnings,
            Ledger ledger,
            ItemHistory history,
            Attachments attachments) {
        this.tenders = tenders;
        this.views = views;
        this.warnings = warnings;
        this.ledger = ledger;
        this.history = history;
        this.attachments = attachments;
    }

    @GetMapping("/contracts")
    String list(Actor actor, Model model) {
        boolean staff = STAFF.contains(actor.role());
        UUID programmeId = (UUID) model.getAttribute("programmeId");
        List<Contract> contracts =
                !staff
                        ? tenders.contractsOf(actor.institutionId())
                        : programmeId == null ? List.of() : tenders.contracts(programmeId);
        model.addAttribute("staff", staff);
        model.addAttribute("contracts", contracts.stream().map(views::contract).toList());
        model.addAttribute("awards", staff ? List.of() : views.awards(actor.institutionId()));
        return "tender/contracts";
    }

    @GetMapping("/contracts/{contractId}")
    String show(@PathVariable UUID contractId, Actor actor, Model model) {
        Contract contract = readable(contractId, actor);
        boolean staff = STAFF.contains(actor.role());
        model.addAttribute("staff", staff);
        model.addAttribute("view", views.contract(contract));
        model.addAttribute("deadlines", warnings.deadlines(contract));
        model.addAttribute("entries", staff ? ledger.contractEntries(contractId) : List.of());
        model.addAttribute("history", history.of(contractId));
        return "tender/contract";
    }

    @GetMapping("/contracts/{contractId}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID contractId, Actor actor) {
        return attachments.download(readable(contractId, actor).attachmentId());
    }

    /** Another institution's contract and none at all answer alike. */
    private Contract readable(UUID contractId, Actor actor) {
        Contract contract = tenders.contract(contractId);
        if (!STAFF.contains(actor.role()) && !actor.worksAt(contract.supplierId())) {
            throw new NotFound();
        }
        return contract;
    }
}
