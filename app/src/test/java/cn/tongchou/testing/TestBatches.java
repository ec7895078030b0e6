package cn.tongchou.testing;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.production.process.RedeliverBatch;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Step;
import cn.tongchou.training.TrainingManagement;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Delivered batches for tests, each with its inspection begun, through the same steps that people
 * use.
 */
@Component
@Step
public class TestBatches {

    private final TestProgrammes programmes;
    private final ClaimManagement claims;
    private final TrainingManagement training;
    private final ProductionManagement production;
    private final DeliverBatch deliver;
    private final RedeliverBatch redeliver;
    private final ProcessTasks tasks;

    TestBatches(
            TestProgrammes programmes,
            ClaimManagement claims,
            TrainingManagement training,
            ProductionManagement production,
            DeliverBatch deliver,
            RedeliverBatch redeliver,
            ProcessTasks tasks) {
        this.programmes = programmes;
        this.claims = claims;
        this.training = training;
        this.production = production;
        this.deliver = deliver;
        this.redeliver = redeliver;
        this.tasks = tasks;
    }

    /** A year with one project of 100,000 pages, whose courses are not required. */
    public TestProgrammes.Launched year() {
        TestProgrammes.Launched year =
                programmes.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100_000));
        training.courses(year.id())
                .forEach(
                        course ->
                                training.setRequired(course.id(), false, programmes.coordinator()));
        return year;
    }

    /** A library's open assignment of 10,000 pages in a year. */
    public Assignment assignment(TestProgrammes.Launched year, String clerk) {
        Claim claim =
                claims.claim(year.project(), 10_000, UUID.randomUUID(), programmes.actor(clerk));
        claims.confirm(claim.id(), programmes.coordinator());
        tasks.start(
                "library-assignment",
                claim.number().replace("-C-", "-A-"),
                Map.of("programmeId", year.id().toString(), "claimId", claim.id().toString()));
        return production.assignmentOfClaim(claim.id()).orElseThrow();
    }

    /** A batch of one title with so many pages, delivered by a library in a year of its own. */
    public Batch delivered(String clerk, int pages) {
        return deliver(assignment(year(), clerk), pages, programmes.actor(clerk));
    }

    public Batch deliver(Assignment assignment, int pages, Actor actor) {
        return deliver.deliver(
                new DeliveryCommand(
                        assignment.id(), "批次.csv", file(pages), false, UUID.randomUUID(), actor));
    }

    public Batch redeliver(Batch batch, int pages, Actor actor) {
        return redeliver.redeliver(
                new DeliveryCommand(
                        batch.id(),
                        "返工.csv",
                        file(pages),
                        !batch.isSelfProduced(),
                        UUID.randomUUID(),
                        actor));
    }

    /** Parts of 7 pages of a title that nobody has delivered, and the rest. */
    public static byte[] file(int pages) {
        String title = "示例志 " + UUID.randomUUID();
        StringBuilder rows = new StringBuilder("书名,分卷,页数,作者,主题词,出版日期,备注\r\n");
        for (int part = 1, left = pages; left > 0; part++, left -= 7) {
            rows.append("%s,%03d,%d,,,,%n".formatted(title, part, Math.min(7, left)));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
