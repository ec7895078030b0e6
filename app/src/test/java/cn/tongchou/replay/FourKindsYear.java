package cn.tongchou.replay;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.NoticeDetails;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeDraft;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.process.LaunchProgramme;
import cn.tongchou.shared.ConstructionKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A programme of 2015 with all four kinds: two projects in which three libraries deliver one, two
 * and three batches, and two more.
 */
@Component
class FourKindsYear {

    private static final int YEAR = 2015;

    private final ProgrammeManagement programmes;
    private final LaunchProgramme launch;
    private final ClaimManagement claims;
    private final ConfirmClaims confirmation;
    private final ProductionManagement production;
    private final DeliverBatch delivery;
    private final RequestAcceptance request;
    private final SignInspection signature;
    private final InspectionRecords inspections;
    private final Attachments attachments;
    private final ReplayPeople people;
    private final List<ReplayYear.Stage> stages;
    private final TimeLapse time;
    private final cn.tongchou.audit.AuditSealer sealer;

    FourKindsYear(
            ProgrammeManagement programmes,
            LaunchProgramme launch,
            ClaimManagement claims,
            ConfirmClaims confirmation,
            ProductionManagement production,
            DeliverBatch delivery,
            RequestAcceptance request,
            SignInspection signature,
            InspectionRecords inspections,
            Attachments attachments,
            ReplayPeople people,
            List<ReplayYear.Stage> stages,
            TimeLapse time,
            cn.tongchou.audit.AuditSealer sealer) {
        this.programmes = programmes;
        this.launch = launch;
        this.claims = claims;
        this.confirmation = confirmation;
        this.production = production;
        this.delivery = delivery;
        this.request = request;
        this.signature = signature;
        this.inspections = inspections;
        this.attachments = attachments;
        this.people = people;
        this.stages = stages;
        this.time = time;
        this.sealer = sealer;
    }

    /** Runs the year from its launch to its closing. */
    Outcome run() {
        try {
            Assumptions assumed = Assumptions.of(YEAR, null);
            time.goTo(assumed.date("dates.launch"));
            ReplayPeople.Cast cast = people.gather(assumed);
            List<ConstructionProject> projects = new ArrayList<>();
            Programme programme = launched(assumed, cast, projects);
            ReplayYear year =
                    new ReplayYear(
                            assumed, cast, programme, projects, Telling.printing(System.out));
            claim(year, projects);
            stages.stream()
                    .filter(s -> s instanceof FundStage || s instanceof TenderStage)
                    .forEach(s -> s.run(year));
            stages.stream()
                    .filter(TrainingStage.class::isInstance)
                    .map(TrainingStage.class::cast)
                    .forEach(s -> s.hold(year, assumed.date("dates.training"), cast.clerks()));
            long atOnce = construct(year, projects);
            stages.stream()
                    .filter(s -> s instanceof AcceptanceStage || s instanceof ClosingStage)
                    .forEach(s -> s.run(year));
            while (sealer.seal() > 0) {
                // until every entry is chained
            }
            return new Outcome(
                    programme.id(),
                    atOnce,
                    projects.stream().map(project -> accepted(programme, project)).toList());
        } finally {
            time.end();
        }
    }

    private long accepted(Programme programme, ConstructionProject project) {
        return production.assignments(programme.id()).stream()
                .filter(assignment -> assignment.projectId().equals(project.id()))
                .mapToLong(Assignment::acceptedQuantity)
                .sum();
    }

    private Programme launched(
            Assumptions assumed, ReplayPeople.Cast cast, List<ConstructionProject> projects) {
        UUID notice =
                attachments.store(
                        "通知.txt",
                        "text/plain",
                        "示例".getBytes(StandardCharsets.UTF_8),
                        cast.coordinator());
        Programme programme =
                programmes.draft(
                        new ProgrammeDraft(
                                YEAR,
                                "四类项目",
                                new NoticeDetails(
                                        "通知", "示例〔2015〕1号", assumed.date("notice.date"), notice),
                                assumed.date("dates.launch").atTime(9, 0),
                                assumed.date("dates.claim-window-closes").atTime(17, 30)),
                        cast.coordinator());
        LocalDate deadline = assumed.date("project.deadline");
        long[] targets = {9_000, 900, 63, 3};
        for (ConstructionKind kind : ConstructionKind.values()) {
            projects.add(
                    programmes.addProject(
                            programme.id(),
                            new ProjectDetails(
                                    kind,
                                    kind.name(),
                                    targets[kind.ordinal()],
                                    null,
                                    null,
                                    deadline,
                                    true),
                            cast.coordinator()));
        }
        launch.launch(programme.id(), UUID.randomUUID(), cast.coordinator());
        return programmes.programme(programme.id());
    }

    private void claim(ReplayYear year, List<ConstructionProject> projects) {
        time.goTo(year.assumptions().date("dates.claims"));
        List<Actor> three = year.cast().clerks().subList(1, 4);
        three.forEach(
                clerk -> {
                    claims.claim(projects.get(0).id(), 3_000, UUID.randomUUID(), clerk);
                    claims.claim(projects.get(1).id(), 300, UUID.randomUUID(), clerk);
                });
        Actor lead = year.cast().clerks().get(0);
        claims.claim(projects.get(2).id(), 63, UUID.randomUUID(), lead);
        claims.claim(projects.get(3).id(), 3, UUID.randomUUID(), lead);
        time.goTo(year.assumptions().date("dates.claim-window-closes").plusDays(1));
        for (Claim claim : claims.undecided(year.programmeId())) {
            claims.confirm(claim.id(), year.cast().coordinator());
        }
        confirmation.complete(year.programmeId(), UUID.randomUUID(), year.cast().coordinator());
    }

    /** Every library's batches; the batches of one assignment wait in inspection together. */
    private long construct(ReplayYear year, List<ConstructionProject> projects) {
        time.goTo(year.assumptions().date("dates.first-delivery"));
        long atOnce = 0;
        for (Assignment assignment : production.assignments(year.programmeId())) {
            Actor clerk =
                    year.cast().clerks().stream()
                            .filter(c -> c.worksAt(assignment.institutionId()))
                            .findFirst()
                            .orElseThrow();
            int kind =
                    projects.stream()
                            .map(ConstructionProject::id)
                            .toList()
                            .indexOf(assignment.projectId());
            int batches = kind > 1 ? 1 : year.cast().clerks().indexOf(clerk);
            List<Batch> delivered = new ArrayList<>();
            for (int no = 1; no <= batches; no++) {
                byte[] manifest = manifest(kind, clerk, no, assignment.quantity() / batches);
                Actor deliverer = kind == 0 ? year.cast().supplier() : clerk;
                delivered.add(
                        delivery.deliver(
                                new DeliveryCommand(
                                        assignment.id(),
                                        "manifest.csv",
                                        manifest,
                                        kind == 0,
                                        UUID.randomUUID(),
                                        deliverer)));
            }
            long open =
                    delivered.stream()
                            .filter(batch -> inspections.newest(batch.id()).orElseThrow().isOpen())
                            .count();
            atOnce = batches == 2 ? Math.max(atOnce, open) : atOnce;
            delivered.forEach(batch -> signature.sign(batch.id(), year.cast().inspector()));
            request.request(assignment.id(), UUID.randomUUID(), clerk);
        }
        return atOnce;
    }

    private static byte[] manifest(int kind, Actor clerk, int no, long quantity) {
        StringBuilder csv = new StringBuilder();
        switch (kind) {
            case 0 -> {
                return ReplayManifests.pages(clerk.institutionName() + no, quantity, 200);
            }
            case 1 -> {
                csv.append("题名,发文机构,来源网站,URL,发布日期\r\n");
                for (int i = 0; i < quantity; i++) {
                    csv.append(
                            "示例信息%d-%d,示例办公室,示例网,http://www.example.gov.cn/%s/%d/%d.html,2015-06-02\r\n"
                                    .formatted(no, i, clerk.username(), no, i));
                }
            }
            case 2 -> {
                csv.append("机构名称,网站域名,采集日期\r\n");
                sites().forEach(
                                site ->
                                        csv.append(site[1])
                                                .append(',')
                                                .append(site[4])
                                                .append(",2015-06-02\r\n"));
            }
            default -> {
                csv.append("题名,类型,数量,单位\r\n");
                for (int i = 0; i < quantity; i++) {
                    csv.append("示例选题%d,视频,12.5,小时\r\n".formatted(i));
                }
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The 63 sites of the register, as one delivery of 网事典藏. */
    private static List<String[]> sites() {
        try {
            String csv =
                    new ClassPathResource("db/data/web-sites.csv")
                            .getContentAsString(StandardCharsets.UTF_8);
            return csv.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param inInspectionAtOnce how many batches of one library waited in inspection together
     * @param acceptedByKind accepted quantity per project, in the order of the kinds
     */
    record Outcome(UUID programmeId, long inInspectionAtOnce, List<Long> acceptedByKind) {}
}
