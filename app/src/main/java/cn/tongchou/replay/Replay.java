package cn.tongchou.replay;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.audit.AuditSealer;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.NoticeDetails;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeDraft;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.process.LaunchProgramme;
import cn.tongchou.shared.ConstructionKind;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Runs a year of the facts from the launch to the closing, in time lapse, and goes back to real
 * time at the end.
 */
@Component
class Replay {

    private final ProgrammeManagement programmes;
    private final Attachments attachments;
    private final LaunchProgramme launch;
    private final ReplayPeople people;
    private final List<ReplayYear.Stage> stages;
    private final TimeLapse time;
    private final AuditSealer sealer;

    Replay(
            ProgrammeManagement programmes,
            Attachments attachments,
            LaunchProgramme launch,
            ReplayPeople people,
            List<ReplayYear.Stage> stages,
            TimeLapse time,
            AuditSealer sealer) {
        this.programmes = programmes;
        this.attachments = attachments;
        this.launch = launch;
        this.people = people;
        this.stages = stages;
        this.time = time;
        this.sealer = sealer;
    }

    /**
     * Runs the year.
     *
     * @param out where each stage says in one line what it did
     * @return the programme, closed
     */
    Programme run(Assumptions assumed, PrintStream out) {
        try {
            time.goTo(assumed.date("dates.launch"));
            ReplayYear year = launch(assumed, people.gather(assumed), out);
            ReplayYear.runAll(year, stages);
            while (sealer.seal() > 0) {
                // goes on until every entry of the trail is chained
            }
            return programmes.programme(year.programmeId());
        } finally {
            time.end();
        }
    }

    private UUID notice(Actor coordinator) {
        byte[] placeholder = "回放示例：通知原文不在资料之内".getBytes(StandardCharsets.UTF_8);
        return attachments.store("通知（示例）.txt", "text/plain", placeholder, coordinator);
    }

    private ReplayYear launch(Assumptions assumed, ReplayPeople.Cast cast, PrintStream out) {
        Actor coordinator = cast.coordinator();
        Programme programme =
                programmes.draft(
                        new ProgrammeDraft(
                                (int) assumed.number("year"),
                                assumed.text("title"),
                                new NoticeDetails(
                                        assumed.text("notice.title"),
                                        assumed.text("notice.number"),
                                        assumed.date("notice.date"),
                                        notice(coordinator)),
                                assumed.date("dates.launch").atTime(LocalTime.of(9, 0)),
                                assumed.date("dates.claim-window-closes")
                                        .atTime(LocalTime.of(17, 30))),
                        coordinator);
        ConstructionProject project =
                programmes.addProject(
                        programme.id(),
                        new ProjectDetails(
                                ConstructionKind.LOCAL_DOCUMENT,
                                assumed.text("project.name"),
                                assumed.number("project.pages-per-library") * cast.clerks().size(),
                                assumed.money("project.unit-price"),
                                assumed.text("project.price-source"),
                                assumed.date("project.deadline"),
                                true),
                        coordinator);
        launch.launch(programme.id(), UUID.randomUUID(), coordinator);
        ReplayYear year =
                new ReplayYear(assumed, cast, programmes.programme(programme.id()), project, out);
        year.say(
                "launch",
                "%s, %s, target %,d pages",
                programme.title(),
                project.name(),
                project.target());
        return year;
    }
}
