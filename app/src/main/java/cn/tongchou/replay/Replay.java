package cn.tongchou.replay;

import cn.tongchou.audit.AuditSealer;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.shared.ConstructionKind;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Runs a year of the facts from the launch to the closing, in time lapse, and goes back to real
 * time at the end.
 */
@Component
public class Replay {

    private final ProgrammeManagement programmes;
    private final LaunchStage launch;
    private final List<ReplayYear.Stage> stages;
    private final TimeLapse time;
    private final AuditSealer sealer;

    Replay(
            ProgrammeManagement programmes,
            LaunchStage launch,
            List<ReplayYear.Stage> stages,
            TimeLapse time,
            AuditSealer sealer) {
        this.programmes = programmes;
        this.launch = launch;
        this.stages = stages;
        this.time = time;
        this.sealer = sealer;
    }

    /**
     * Runs the year.
     *
     * @param telling who hears what each stage did
     * @return the programme, closed
     */
    public Programme run(Assumptions assumed, ReplayPeople.Cast cast, Telling telling) {
        try {
            ReplayYear year =
                    launch.launch(assumed, cast, List.of(project(assumed, cast)), telling);
            ReplayYear.runAll(year, stages);
            while (sealer.seal() > 0) {
                // goes on until every entry of the trail is chained
            }
            return programmes.programme(year.programmeId());
        } finally {
            time.end();
        }
    }

    private static ProjectDetails project(Assumptions assumed, ReplayPeople.Cast cast) {
        return new ProjectDetails(
                ConstructionKind.LOCAL_DOCUMENT,
                assumed.text("project.name"),
                assumed.number("project.pages-per-library") * cast.clerks().size(),
                assumed.money("project.unit-price"),
                assumed.text("project.price-source"),
                assumed.date("project.deadline"),
                true);
    }
}
