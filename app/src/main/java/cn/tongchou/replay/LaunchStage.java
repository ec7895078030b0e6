package cn.tongchou.replay;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.FigureSources;
import cn.tongchou.programme.NoticeDetails;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeDraft;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.process.LaunchProgramme;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 年度启动: the notice, the construction projects, and the launch, on the day of the assumptions. */
@Component
public class LaunchStage {

    private final ProgrammeManagement programmes;
    private final Attachments attachments;
    private final LaunchProgramme launch;
    private final FigureSources sources;
    private final TimeLapse time;

    LaunchStage(
            ProgrammeManagement programmes,
            Attachments attachments,
            LaunchProgramme launch,
            FigureSources sources,
            TimeLapse time) {
        this.programmes = programmes;
        this.sources = sources;
        this.attachments = attachments;
        this.launch = launch;
        this.time = time;
    }

    /**
     * Launches the year.
     *
     * @param projects in the order in which the assumptions name them
     */
    public ReplayYear launch(
            Assumptions assumed,
            ReplayPeople.Cast cast,
            List<ProjectDetails> projects,
            Telling telling) {
        time.goTo(assumed.date("dates.launch"));
        Actor coordinator = cast.coordinator();
        Programme programme = programmes.draft(draft(assumed, coordinator), coordinator);
        List<ConstructionProject> added =
                projects.stream()
                        .map(each -> programmes.addProject(programme.id(), each, coordinator))
                        .toList();
        sources.name(
                programme.id(),
                assumed.calendarYear(),
                assumed.shown("facts"),
                assumed.shown("assumptions"));
        launch.launch(programme.id(), UUID.randomUUID(), coordinator);
        ReplayYear year =
                new ReplayYear(assumed, cast, programmes.programme(programme.id()), added, telling);
        for (ConstructionProject project : added) {
            year.say(
                    "launch",
                    "%s, %s, target %,d %s",
                    programme.title(),
                    project.name(),
                    project.target(),
                    project.unit().name().toLowerCase(java.util.Locale.ROOT) + "s");
        }
        return year;
    }

    private ProgrammeDraft draft(Assumptions assumed, Actor coordinator) {
        byte[] placeholder = "回放示例：通知原文不在资料之内".getBytes(StandardCharsets.UTF_8);
        UUID notice = attachments.store("通知（示例）.txt", "text/plain", placeholder, coordinator);
        return new ProgrammeDraft(
                (int) assumed.number("year"),
                assumed.text("title"),
                new NoticeDetails(
                        assumed.text("notice.title"),
                        assumed.text("notice.number"),
                        assumed.date("notice.date"),
                        notice),
                assumed.date("dates.launch").atTime(LocalTime.of(9, 0)),
                assumed.date("dates.claim-window-closes").atTime(LocalTime.of(17, 30)));
    }
}
