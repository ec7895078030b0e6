package cn.tongchou.tender.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.budget.Ledger;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractLine;
import cn.tongchou.tender.ContractListing;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderWarnings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 合同: the lead library reads all of them, a supplier or an inspection agency its own awards and
 * contracts only.
 */
@Controller
class ContractController {

    /** Those who read the contracts of everybody. */
    static final Set<Role> STAFF = Set.of(Role.COORDINATOR, Role.FINANCE, Role.LEADER);

    private final TenderManagement tenders;
    private final TenderViews views;
    private final TenderWarnings warnings;
    private final Ledger ledger;
    private final ItemHistory history;
    private final Attachments attachments;
    private final ProgrammeManagement programmes;
    private final ContractListing contractListing;
    private final Lists lists;
    private final ListExport export;

    ContractController(
            TenderManagement tenders,
            TenderViews views,
            TenderWarnings warnings,
            Ledger ledger,
            ItemHistory history,
            Attachments attachments,
            ProgrammeManagement programmes,
            ContractListing contractListing,
            Lists lists,
            ListExport export) {
        this.tenders = tenders;
        this.views = views;
        this.warnings = warnings;
        this.ledger = ledger;
        this.history = history;
        this.attachments = attachments;
        this.programmes = programmes;
        this.contractListing = contractListing;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/contracts")
    String list(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        boolean staff = STAFF.contains(actor.role());
        Listing<ContractLine> listing = listing(actor, model);
        model.addAttribute("staff", staff);
        model.addAttribute("list", listing == null ? null : lists.page(listing, address));
        model.addAttribute("awards", staff ? List.of() : views.awards(actor.institutionId()));
        return "tender/contracts";
    }

    @GetMapping("/contracts.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Listing<ContractLine> listing = listing(actor, model);
        if (listing == null) {
            throw new NotFound();
        }
        export.file(listing, address, locale, actor).send(response);
    }

    /** What this person sees of the contracts; {@code null} while no year was launched. */
    private Listing<ContractLine> listing(Actor actor, Model model) {
        if (!STAFF.contains(actor.role())) {
            return contractListing.own(actor);
        }
        return model.getAttribute("programmeId") instanceof UUID programmeId
                ? contractListing.ofYear(programmes.programme(programmeId))
                : null;
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
