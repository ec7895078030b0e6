package cn.tongchou.reporting;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.DefectRecording;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestProgrammes;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A small year made through the steps that people use: 哈尔滨 delivered 700 of 10,000 pages (400
 * passed, 300 in rework) and claims 300 records that nobody has decided; 齐齐哈尔 delivered 500 of
 * 10,000 pages, which wait for inspection; 牡丹江 delivered all of its 200 pages, which are accepted;
 * 大庆 withdrew its claim.
 */
@Component
public class SmallYear {

    private final TestProgrammes programmes;
    private final TestAssignments assignments;
    private final TestBatches batches;
    private final ClaimManagement claims;
    private final DefectRecording defects;
    private final SignInspection signing;
    private final RequestAcceptance request;
    private final AcceptAssignment acceptance;
    private TestProgrammes.Launched shared;

    SmallYear(
            TestProgrammes programmes,
            TestAssignments assignments,
            TestBatches batches,
            ClaimManagement claims,
            DefectRecording defects,
            SignInspection signing,
            RequestAcceptance request,
            AcceptAssignment acceptance) {
        this.programmes = programmes;
        this.assignments = assignments;
        this.batches = batches;
        this.claims = claims;
        this.defects = defects;
        this.signing = signing;
        this.request = request;
        this.acceptance = acceptance;
    }

    /** A year that tests only read. */
    public synchronized TestProgrammes.Launched readOnly() {
        if (shared == null) {
            shared = build();
        }
        return shared;
    }

    public TestProgrammes.Launched build() {
        TestProgrammes.Launched year =
                programmes.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100_000),
                        TestProgrammes.project(ConstructionKind.GOV_OPEN_INFO, 5_000));
        UUID pages = project(year, ConstructionKind.LOCAL_DOCUMENT);
        Assignment haerbin = open(pages, 10_000, "haerbin");
        Assignment qiqihaer = open(pages, 10_000, "qiqihaer");
        Assignment mudanjiang = open(pages, 200, "mudanjiang");
        claims.claim(
                project(year, ConstructionKind.GOV_OPEN_INFO),
                300,
                UUID.randomUUID(),
                actor("haerbin"));
        UUID withdrawn = claims.claim(pages, 900, UUID.randomUUID(), actor("daqing")).id();
        claims.withdraw(withdrawn, actor("daqing"));

        Actor inspector = actor("zhijian");
        signing.sign(batches.deliver(haerbin, 400, actor("haerbin")).id(), inspector);
        Batch failing = batches.deliver(haerbin, 300, actor("haerbin"));
        defects.record(failing.id(), 1, 1, "A01", null, UUID.randomUUID(), inspector);
        signing.sign(failing.id(), inspector);
        batches.deliver(qiqihaer, 500, actor("qiqihaer"));
        signing.sign(batches.deliver(mudanjiang, 200, actor("mudanjiang")).id(), inspector);
        request.request(mudanjiang.id(), UUID.randomUUID(), actor("mudanjiang"));
        acceptance.accept(UUID.randomUUID(), mudanjiang.id(), actor("tongchou2"));
        return programmes.of(year.id());
    }

    public static UUID project(TestProgrammes.Launched year, ConstructionKind kind) {
        return year.projects().stream()
                .filter(project -> project.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Actor actor(String username) {
        return programmes.actor(username);
    }

    private Assignment open(UUID projectId, long quantity, String clerk) {
        Assignment assignment = assignments.of(projectId, quantity, clerk);
        assignments.train(assignment.programmeId(), clerk);
        return assignment;
    }
}
