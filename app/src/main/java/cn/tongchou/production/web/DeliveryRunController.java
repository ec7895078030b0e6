package cn.tongchou.production.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.production.DeliveryRun;
import cn.tongchou.production.DeliveryRuns;
import cn.tongchou.production.ManifestWorkbooks;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of a handed-in file, the list with its faults, and the empty lists to fill in. */
@Controller
class DeliveryRunController {

    private final DeliveryRuns runs;
    private final ProductionManagement production;
    private final ProgrammeManagement programmes;
    private final ManifestWorkbooks workbooks;
    private final Attachments attachments;
    private final MessageSource messages;

    DeliveryRunController(
            DeliveryRuns runs,
            ProductionManagement production,
            ProgrammeManagement programmes,
            ManifestWorkbooks workbooks,
            Attachments attachments,
            MessageSource messages) {
        this.runs = runs;
        this.production = production;
        this.programmes = programmes;
        this.workbooks = workbooks;
        this.attachments = attachments;
        this.messages = messages;
    }

    @GetMapping("/deliveries/{runId}")
    String show(@PathVariable UUID runId, Actor actor, Model model) {
        DeliveryRun run = runs.run(runId, actor.accountId());
        var assignment = production.assignment(run.assignmentId());
        model.addAttribute("run", run);
        model.addAttribute("assignment", assignment);
        model.addAttribute("project", programmes.project(assignment.projectId()));
        model.addAttribute("batch", run.batchId() == null ? null : production.batch(run.batchId()));
        return "production/run";
    }

    @GetMapping("/deliveries/{runId}/faults")
    ResponseEntity<byte[]> faults(@PathVariable UUID runId, Actor actor) {
        DeliveryRun run = runs.run(runId, actor.accountId());
        if (run.errorFileId() == null) {
            throw new NotFound();
        }
        return attachments.download(run.errorFileId());
    }

    @GetMapping("/templates/{kind}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable ConstructionKind kind, Locale locale) {
        String name =
                messages.getMessage(
                        "production.template.file",
                        new Object[] {
                            messages.getMessage(kind.messageKey(), null, kind.name(), locale)
                        },
                        locale);
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(
                        MediaType.parseMediaType(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(workbooks.template(kind, locale));
    }
}
