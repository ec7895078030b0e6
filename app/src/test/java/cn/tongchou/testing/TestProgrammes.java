package cn.tongchou.testing;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.NoticeDetails;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeDraft;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.process.LaunchProgramme;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programmes for tests, each of its own year, made through the same services and steps that people
 * use.
 */
@Component
public class TestProgrammes {

    private final ProgrammeManagement programmes;
    private final LaunchProgramme launch;
    private final AccountDirectory people;
    private final Attachments attachments;
    private final Clock clock;

    TestProgrammes(
            ProgrammeManagement programmes,
            LaunchProgramme launch,
            AccountDirectory people,
            Attachments attachments,
            Clock clock) {
        this.programmes = programmes;
        this.launch = launch;
        this.people = people;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** One of the example accounts: {@code tongchou}, {@code haerbin}, {@code caiwu} … */
    public Actor actor(String username) {
        return people.actor(username);
    }

    public Actor coordinator() {
        return actor("tongchou");
    }

    /** A project of a kind without a price. */
    public static ProjectDetails project(ConstructionKind kind, long target) {
        return new ProjectDetails(
                kind, "示例项目", target, null, null, LocalDate.of(2999, 12, 1), true);
    }

    /** A draft with a complete notice and the window given, without projects. */
    public Programme draft(LocalDateTime opensAt, LocalDateTime closesAt) {
        int year = TestYears.next();
        return programmes.draft(
                new ProgrammeDraft(year, year + " 年度联合建设", notice(year), opensAt, closesAt),
                coordinator());
    }

    /** A notice with all its parts. */
    public NoticeDetails notice(int year) {
        return new NoticeDetails(
                "关于开展 " + year + " 年度数字资源联合建设工作的通知",
                "示例〔" + year + "〕1 号",
                LocalDate.of(2017, 3, 1),
                file());
    }

    /** A small stored file. */
    public UUID file() {
        return attachments.store(
                "通知.pdf", "application/pdf", "示例".getBytes(StandardCharsets.UTF_8), coordinator());
    }

    /** A launched programme whose window has been open for an hour and stays open for ten days. */
    public Launched launched(ProjectDetails... projects) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), Clock.ZONE);
        return launched(now.minusHours(1), now.plusDays(10), projects);
    }

    public Launched launched(
            LocalDateTime opensAt, LocalDateTime closesAt, ProjectDetails... projects) {
        Programme programme = draft(opensAt, closesAt);
        for (ProjectDetails project : projects) {
            programmes.addProject(programme.id(), project, coordinator());
        }
        launch.launch(programme.id(), UUID.randomUUID(), coordinator());
        return of(programme.id());
    }

    @Transactional(readOnly = true)
    public Launched of(UUID programmeId) {
        return new Launched(programmes.programme(programmeId), programmes.projects(programmeId));
    }

    /** A programme with its projects, in the order in which they were added within a kind. */
    public record Launched(Programme programme, java.util.List<ConstructionProject> projects) {

        public UUID id() {
            return programme.id();
        }

        /** The business key of the year's processes. */
        public String number() {
            return programme.number();
        }

        /** The first project. */
        public UUID project() {
            return projects.get(0).id();
        }
    }
}
