package cn.tongchou.demo;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.replay.Assumptions;
import cn.tongchou.replay.LaunchStage;
import cn.tongchou.replay.ReplayPeople;
import cn.tongchou.replay.ReplayYear;
import cn.tongchou.replay.TimeLapse;
import cn.tongchou.shared.ConstructionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 2017, the year that is being claimed; its 网事典藏 is suspended, as the sources say. */
@Component
@Profile(Demo.PROFILE)
class ClaimedYear {

    private final LaunchStage launch;
    private final ClaimManagement claims;
    private final ProgrammeManagement programmes;
    private final Attachments attachments;
    private final InstitutionDirectory institutions;
    private final TimeLapse time;
    private final Progress progress;

    ClaimedYear(
            LaunchStage launch,
            ClaimManagement claims,
            ProgrammeManagement programmes,
            Attachments attachments,
            InstitutionDirectory institutions,
            TimeLapse time,
            Progress progress) {
        this.launch = launch;
        this.claims = claims;
        this.programmes = programmes;
        this.attachments = attachments;
        this.institutions = institutions;
        this.time = time;
        this.progress = progress;
    }

    void run(Assumptions assumed, ReplayPeople.Cast cast) {
        List<ExampleRow> projects = RunningYear.rows(assumed, "projects");
        ReplayYear year =
                launch.launch(
                        assumed,
                        cast,
                        projects.stream()
                                .map(row -> row.project(assumed.text("price-source")))
                                .toList(),
                        progress.within(Progress.Step.CLAIMED_YEAR, projects.size()));
        Agenda agenda = new Agenda();
        agenda.on(assumed.date("dates.suspension"), () -> suspend(year));
        for (ExampleRow row : RunningYear.rows(assumed, "claims")) {
            agenda.on(
                    row.day("day"),
                    () ->
                            claims.claim(
                                    year.project(row.number("project")).id(),
                                    row.number("quantity"),
                                    UUID.randomUUID(),
                                    row.clerk(year, institutions)));
        }
        agenda.run(time, done -> {});
    }

    private void suspend(ReplayYear year) {
        byte[] placeholder = "示例：暂缓建设的文件不在资料之内".getBytes(StandardCharsets.UTF_8);
        UUID paper =
                attachments.store(
                        "暂缓建设（示例）.txt", "text/plain", placeholder, year.cast().coordinator());
        UUID archive =
                year.projects().stream()
                        .filter(project -> project.kind() == ConstructionKind.WEB_ARCHIVE)
                        .map(ConstructionProject::id)
                        .findFirst()
                        .orElseThrow();
        programmes.suspend(
                archive, year.assumptions().text("suspension"), paper, year.cast().coordinator());
    }
}
