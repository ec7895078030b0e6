package cn.tongchou.programme.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The coordinator launches the year: the programme is public, its pools and first claim round open,
 * its process starts.
 */
@Component
public class LaunchProgramme {

    /** Id of the process that is the map of the year. */
    public static final String PROCESS = "annual-programme";

    /** Process variable with the programme's id, known in every stage. */
    public static final String PROGRAMME_ID = "programmeId";

    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;
    private final Commands commands;

    LaunchProgramme(ProgrammeManagement programmes, ProcessTasks tasks, Commands commands) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * Takes the step; errors as {@link ProgrammeManagement#launch}.
     *
     * @param commandId of the form; the same id has one effect
     */
    @Step
    public void launch(UUID programmeId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        Programme programme = programmes.launch(programmeId, actor);
        tasks.start(PROCESS, programme.number(), Map.of(PROGRAMME_ID, programmeId.toString()));
    }
}
