package cn.tongchou.production.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.Lists;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentAccess;
import cn.tongchou.production.Batch;
import cn.tongchou.production.BatchRound;
import cn.tongchou.production.BatchStatus;
import cn.tongchou.production.ManifestColumns;
import cn.tongchou.production.ManifestRow;
import cn.tongchou.production.ProductionListings;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.DeliveryDesk;
import cn.tongchou.production.process.RedeliverBatch;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.resource.ResourceManagement;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 批次: one batch with its rows and rounds, handing a reworked one in again. */
@Controller
class BatchController {

    private final AssignmentAccess access;
    private final ProductionManagement production;
    private final ProductionListings listings;
    private final ProgrammeManagement programmes;
    private final DeliveryDesk desk;
    private final RedeliverBatch redeliver;
    private final ResourceManagement resources;
    private final Attachments attachments;
    private final AccountDirectory people;
    private final ItemHistory history;

    BatchController(
            AssignmentAccess access,
            ProductionManagement production,
            ProductionListings listings,
            ProgrammeManagement programmes,
            DeliveryDesk desk,
            RedeliverBatch redeliver,
            ResourceManagement resources,
            Attachments attachments,
            AccountDirectory people,
            ItemHistory history) {
        this.access = access;
        this.production = production;
        this.listings = listings;
        this.programmes = programmes;
        this.desk = desk;
        this.redeliver = redeliver;
        this.resources = resources;
        this.attachments = attachments;
        this.people = people;
        this.history = history;
    }

    @GetMapping("/batches/{batchId}")
    String detail(
            @PathVariable UUID batchId,
            @RequestParam(required = false) Integer round,
            @RequestParam(defaultValue = "1") long from,
            Actor actor,
            Model model) {
        Batch batch = access.batch(batchId, actor);
        model.addAttribute("deliver", DeliverForm.empty(!batch.isSelfProduced()));
        return show(batch, round == null ? batch.round() : round, from, actor, model);
    }

    @PostMapping("/batches/{batchId}/rounds")
    String redeliver(
            @PathVariable UUID batchId,
            @Valid @ModelAttribute("deliver") DeliverForm form,
            BindingResult binding,
            Actor actor,
            Model model) {
        Batch batch = access.batch(batchId, actor);
        if (!access.mayDeliver(access.assignment(batch.assignmentId(), actor), actor)) {
            throw new NotFound();
        }
        if (!FormSubmission.attempt(
                binding, () -> desk.handInAgain(form.command(batchId, actor)))) {
            return show(batch, batch.round(), 1, actor, model);
        }
        return "redirect:/deliveries/" + form.commandId();
    }

    @GetMapping("/batches/{batchId}/rounds/{round}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID batchId, @PathVariable int round, Actor actor) {
        access.batch(batchId, actor);
        return attachments.download(round(batchId, round).fileId());
    }

    private String show(Batch batch, int roundNo, long from, Actor actor, Model model) {
        Assignment assignment = access.assignment(batch.assignmentId(), actor);
        ConstructionProject project = programmes.project(batch.projectId());
        BatchRound round = round(batch.id(), roundNo);
        long first = Math.max(1, Math.min(from, round.rowTotal()));
        List<ManifestRow> rows =
                production.manifestRows(batch.id(), roundNo, first, first + Lists.SIZE - 1);
        model.addAttribute("batch", batch);
        model.addAttribute("assignment", assignment);
        model.addAttribute("project", project);
        Map<UUID, String> names = listings.names();
        model.addAttribute("names", names);
        model.addAttribute("producer", names.get(access.maker(batch)));
        model.addAttribute("rounds", production.rounds(batch.id()));
        model.addAttribute("round", round);
        model.addAttribute("columns", ManifestColumns.of(project.kind()).columns());
        model.addAttribute("rows", rows);
        model.addAttribute("firstRow", first);
        model.addAttribute(
                "previousHref",
                first > 1 ? href(batch, roundNo, Math.max(1, first - Lists.SIZE)) : null);
        model.addAttribute(
                "nextHref",
                first + Lists.SIZE <= round.rowTotal()
                        ? href(batch, roundNo, first + Lists.SIZE)
                        : null);
        model.addAttribute("people", people);
        model.addAttribute("duplicates", resources.duplicatesOf(batch.id(), actor));
        model.addAttribute("inspectionShown", !actor.is(Role.FINANCE));
        boolean due = batch.status() == BatchStatus.IN_REWORK && redeliver.isDue(batch);
        model.addAttribute("reworkDue", due);
        model.addAttribute(
                "reworkable",
                due
                        && access.mayDeliver(assignment, actor)
                        && programmes.programme(batch.programmeId()).isRunning());
        model.addAttribute("history", history.of(batch.id()));
        return "production/batch";
    }

    private BatchRound round(UUID batchId, int roundNo) {
        return production.rounds(batchId).stream()
                .filter(r -> r.roundNo() == roundNo)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String href(Batch batch, int round, long from) {
        return "/batches/" + batch.id() + "?round=" + round + "&from=" + from;
    }
}
