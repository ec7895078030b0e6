package cn.tongchou.tender.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.TenderManagement;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the steps of the tender have in common: the command is taken once, the task is completed
 * under the programme's number.
 */
@Component
class TenderSteps {

    private final TenderManagement tenders;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;
    private final Commands commands;

    TenderSteps(
            TenderManagement tenders,
            ProgrammeManagement programmes,
            ProcessTasks tasks,
            Commands commands) {
        this.tenders = tenders;
        this.programmes = programmes;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * Takes the command once, and only while its task is open; whoever comes late is told who has
     * done it and when.
     */
    void begin(UUID programmeId, String activity, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        tasks.requireOpen(programmes.programme(programmeId).number(), activity);
    }

    JointTender tender(UUID programmeId) {
        return tenders.tender(programmeId).orElseThrow(NotFound::new);
    }

    void complete(UUID programmeId, String activity, Map<String, Object> outcome, Actor actor) {
        tasks.complete(programmes.programme(programmeId).number(), activity, outcome, actor);
    }
}
