package cn.tongchou.programme.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.NoticeDetails;
import cn.tongchou.programme.NoticeRegister;
import cn.tongchou.programme.ParticipationRegister;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.SeenRevisions;
import cn.tongchou.shared.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * A coordinator's steps in a year's plan: the form takes effect once, and its file is stored with
 * it.
 */
@Component
@Step
class ProgrammeDesk {

    private final ProgrammeManagement programmes;
    private final NoticeRegister notices;
    private final ParticipationRegister participation;
    private final Attachments attachments;
    private final SeenRevisions revisions;
    private final Commands commands;

    ProgrammeDesk(
            ProgrammeManagement programmes,
            NoticeRegister notices,
            ParticipationRegister participation,
            Attachments attachments,
            SeenRevisions revisions,
            Commands commands) {
        this.programmes = programmes;
        this.notices = notices;
        this.participation = participation;
        this.attachments = attachments;
        this.revisions = revisions;
        this.commands = commands;
    }

    public Programme draft(ProgrammeForm form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        return programmes.draft(form.draft(store(form.noticeFile(), actor)), actor);
    }

    public void revise(UUID programmeId, ProgrammeForm form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        Programme programme = programmes.programme(programmeId);
        if (programme.isDraft()) {
            revisions.require(
                    form.revision(), programme.revision(), programmes.historyItems(programmeId));
        }
        programmes.revise(programmeId, form.draft(store(form.noticeFile(), actor)), actor);
    }

    public void addProject(UUID programmeId, ProjectForm form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        programmes.addProject(programmeId, form.details(), actor);
    }

    public void changeProject(UUID projectId, ProjectForm form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        ConstructionProject project = programmes.project(projectId);
        if (programmes.programme(project.programmeId()).isDraft()) {
            revisions.require(form.revision(), project.revision(), List.of(projectId));
        }
        programmes.changeProject(projectId, form.details(), actor);
    }

    public void removeProject(UUID projectId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        programmes.removeProject(projectId, actor);
    }

    public void register(RegisterController.NoticeForm form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        notices.register(
                form.year(),
                new NoticeDetails(
                        form.noticeTitle(),
                        form.noticeNumber(),
                        form.noticeDate(),
                        store(form.noticeFile(), actor)),
                actor);
    }

    public void enter(RegisterController.YearForm form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        participation.enter(
                new ParticipationRegister.Participation(
                        form.year(),
                        form.libraries(),
                        form.itemsTotal(),
                        form.coordinatedItems(),
                        form.note()),
                actor);
    }

    private UUID store(MultipartFile file, Actor actor) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return attachments.store(
                    file.getOriginalFilename(), file.getContentType(), file.getBytes(), actor);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
