package cn.tongchou.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.process.SignContracts;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestTenders;
import cn.tongchou.testing.TestYearStages;
import cn.tongchou.testing.TongchouTest;
import cn.tongchou.training.process.TrainingCourseBean;
import cn.tongchou.training.process.TrainingSteps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Courses, sessions, who came, and what a library still lacks. */
@TongchouTest
@Tag("database")
class TrainingTests {

    @Autowired private TestProgrammes programmes;

    @Autowired private TrainingManagement training;

    @Autowired private TrainingSteps steps;

    @Autowired private TrainingCourseBean bean;

    @Autowired private ProgrammeManagement years;

    @Autowired private ProcessTasks tasks;

    @Autowired private TransactionTemplate step;

    @Autowired private Clock clock;

    @Autowired private SignIn signIn;

    @Autowired private TestYearStages stages;

    @Autowired private TestTenders tendering;

    @Autowired private TenderManagement tenders;

    @Autowired private SignContracts sign;

    private TestProgrammes.Launched year;
    private Actor coordinator;
    private Actor clerk;

    @BeforeEach
    void launch() {
        year = programmes.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 1000));
        coordinator = programmes.coordinator();
        clerk = programmes.actor("hegang");
    }

    private TrainingCourse course(CourseKind kind) {
        return training.courses(year.id()).stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private SessionPlan plan(LocalDate day) {
        return new SessionPlan(day, "省馆三楼", new BigDecimal("3.5"), "示例讲师");
    }

    private void attend(TrainingSession session, boolean came) {
        Enrolment person =
                training.enrol(session.id(), clerk.institutionId(), "示例学员", "13800001234", clerk);
        training.recordAttendance(
                session.id(), List.of(new Presence(person.id(), came, null)), coordinator);
    }

    @Test
    void aLaunchedProgrammeHasTheThreeCoursesAllRequired() {
        assertThat(training.courses(year.id()))
                .extracting(TrainingCourse::kind)
                .containsExactly(CourseKind.values());
        assertThat(training.missingCourses(year.id(), clerk.institutionId()))
                .containsExactly(CourseKind.values());
        assertThat(bean.of(year.id().toString())).hasSize(3);
        assertThat(course(CourseKind.PLATFORM_USE).number())
                .isEqualTo(year.number() + "/PLATFORM_USE");
    }

    @Test
    void onlyWhoWasThereCounts() {
        attend(
                training.scheduleSession(
                        course(CourseKind.PLATFORM_USE).id(), plan(clock.today()), coordinator),
                false);
        assertThat(training.missingCourses(year.id(), clerk.institutionId()))
                .contains(CourseKind.PLATFORM_USE);
        TrainingSession again =
                training.scheduleSession(
                        course(CourseKind.PLATFORM_USE).id(), plan(clock.today()), coordinator);
        assertThat(again.isSupplementary()).isTrue();
        attend(again, true);
        assertThat(training.missingCourses(year.id(), clerk.institutionId()))
                .containsExactly(CourseKind.PROJECT_BRIEFING, CourseKind.EQUIPMENT_USE);
        assertThat(training.missingCourses(year.id(), programmes.actor("daqing").institutionId()))
                .hasSize(3);
    }

    @Test
    void anOptionalCourseHoldsNobodyBackAndNeedsNoProcess() {
        steps.setRequired(
                course(CourseKind.EQUIPMENT_USE).id(), false, UUID.randomUUID(), coordinator);
        assertThat(training.missingCourses(year.id(), clerk.institutionId()))
                .doesNotContain(CourseKind.EQUIPMENT_USE);
        assertThat(bean.of(year.id().toString())).hasSize(2);
        steps.schedule(
                course(CourseKind.EQUIPMENT_USE).id(),
                plan(clock.today()),
                UUID.randomUUID(),
                coordinator);
        assertThatThrownBy(
                        () ->
                                steps.setRequired(
                                        course(CourseKind.EQUIPMENT_USE).id(),
                                        true,
                                        UUID.randomUUID(),
                                        coordinator))
                .hasMessageContaining("course-begun");
    }

    @Test
    void theStepsMoveTheProcessAndSupplementaryTrainingComesAnyTimeAfterIt() {
        TrainingCourse course = course(CourseKind.PLATFORM_USE);
        assertThatThrownBy(
                        () ->
                                steps.schedule(
                                        course.id(),
                                        plan(clock.today()),
                                        UUID.randomUUID(),
                                        coordinator))
                .as("not before the stage begins")
                .isInstanceOf(AlreadyDone.class);
        assertThat(training.sessions(course.id())).isEmpty();
        Map<String, Object> ids =
                Map.of("programmeId", year.id().toString(), "courseId", course.id().toString());
        step.executeWithoutResult(s -> tasks.start("training-course", course.number(), ids));
        UUID command = UUID.randomUUID();
        TrainingSession session =
                steps.schedule(course.id(), plan(clock.today()), command, coordinator);
        assertThat(tasks.isOpen(course.number(), "user_record_attendance")).isTrue();
        assertThatThrownBy(
                        () ->
                                steps.schedule(
                                        course.id(), plan(clock.today()), command, coordinator))
                .isInstanceOf(DoubleSubmit.class);
        Enrolment person = training.enrol(session.id(), clerk.institutionId(), "甲", null, clerk);
        steps.recordAttendance(
                session.id(),
                List.of(new Presence(person.id(), false, null)),
                UUID.randomUUID(),
                coordinator);
        assertThat(tasks.openActivities(course.number())).isEmpty();
        TrainingSession supplementary =
                steps.schedule(course.id(), plan(clock.today()), UUID.randomUUID(), coordinator);
        Enrolment late =
                training.enrol(supplementary.id(), clerk.institutionId(), "甲", null, clerk);
        steps.recordAttendance(
                supplementary.id(),
                List.of(new Presence(late.id(), true, true)),
                UUID.randomUUID(),
                coordinator);
        assertThat(training.missingCourses(year.id(), clerk.institutionId()))
                .doesNotContain(CourseKind.PLATFORM_USE);
    }

    @Test
    void attendanceIsNotRecordedBeforeTheDayNorForNobody() {
        TrainingCourse course = course(CourseKind.PLATFORM_USE);
        TrainingSession later =
                training.scheduleSession(course.id(), plan(clock.today().plusDays(3)), coordinator);
        assertThatThrownBy(() -> training.recordAttendance(later.id(), List.of(), coordinator))
                .hasMessageContaining("not-held-yet");
        TrainingSession today =
                training.scheduleSession(course.id(), plan(clock.today()), coordinator);
        assertThatThrownBy(() -> training.recordAttendance(today.id(), List.of(), coordinator))
                .hasMessageContaining("nobody-enrolled");
    }

    @Test
    void aClerkEnrolsForTheOwnLibraryOnlyAndNobodyTwice() {
        TrainingSession session =
                training.scheduleSession(
                        course(CourseKind.PLATFORM_USE).id(), plan(clock.today()), coordinator);
        UUID other = programmes.actor("daqing").institutionId();
        assertThatThrownBy(() -> training.enrol(session.id(), other, "甲", null, clerk))
                .isInstanceOf(NotFound.class);
        training.enrol(session.id(), clerk.institutionId(), "𠮷甲", "0451-8888 1234", clerk);
        assertThatThrownBy(
                        () ->
                                training.enrol(
                                        session.id(), clerk.institutionId(), "𠮷甲 ", null, clerk))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.field()).isEqualTo("personName"));
        assertThatThrownBy(
                        () -> training.enrol(session.id(), clerk.institutionId(), "乙", "电话", clerk))
                .hasMessageContaining("phone");
        assertThat(training.enrolments(session.id()))
                .extracting(Enrolment::personName)
                .containsExactly("𠮷甲");
        assertThat(training.enrolments(session.id()).get(0).maskedPhone()).isEqualTo("045****1234");
    }

    @Test
    void noCourseBecomesRequiredOnceTheTrainingHasBegun() {
        var signed = stages.awarded("1000.00", "400.00");
        UUID briefing = training.courses(signed.id()).get(0).id();
        steps.setRequired(briefing, false, UUID.randomUUID(), coordinator);
        var tender = tenders.tender(signed.id()).orElseThrow();
        sign.sign(
                tendering.contractOf(tenders.lots(tender.id()).get(0)),
                null,
                UUID.randomUUID(),
                coordinator);
        assertThatThrownBy(() -> steps.setRequired(briefing, true, UUID.randomUUID(), coordinator))
                .hasMessageContaining("course-begun");
        assertThat(training.missingCourses(signed.id(), clerk.institutionId()))
                .doesNotContain(CourseKind.PROJECT_BRIEFING);
    }

    @Test
    void whomALibrarySendsIsSeenByItAndTheCoordinatorOnly() throws Exception {
        TrainingSession session =
                training.scheduleSession(
                        course(CourseKind.PLATFORM_USE).id(), plan(clock.today()), coordinator);
        training.enrol(session.id(), clerk.institutionId(), "鹤岗来的学员", "13800001234", clerk);
        Enrolment off = training.enrol(session.id(), clerk.institutionId(), "鹤岗不来了", null, clerk);
        steps.cancelEnrolment(off.id(), UUID.randomUUID(), clerk);
        for (String reader : new String[] {"hegang", "tongchou"}) {
            assertThat(page(reader)).contains("鹤岗来的学员").contains("鹤岗不来了");
        }
        assertThat(page("daqing")).doesNotContain("鹤岗来的学员").doesNotContain("鹤岗不来了");
    }

    private String page(String reader) throws Exception {
        return signIn.web()
                .perform(get("/programmes/" + year.id() + "/training").with(signIn.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aStalePageOverwritesNoAttendanceAndKeepsTheMarks() throws Exception {
        TrainingCourse course = course(CourseKind.PLATFORM_USE);
        TrainingSession session =
                training.scheduleSession(course.id(), plan(clock.today()), coordinator);
        Enrolment one = training.enrol(session.id(), clerk.institutionId(), "甲", null, clerk);
        String early = training.revision(session.id());
        Enrolment two = training.enrol(session.id(), clerk.institutionId(), "乙", null, clerk);
        assertThatThrownBy(() -> training.requireSeen(session.id(), early))
                .hasMessageContaining("enrolled-meanwhile");
        String seen = training.revision(session.id());
        training.recordAttendance(
                session.id(), List.of(new Presence(one.id(), true, null)), coordinator);

        String form = "/programmes/" + year.id() + "/training/sessions/" + session.id();
        signIn.web()
                .perform(
                        post(form + "/attendance")
                                .with(signIn.as("tongchou2"))
                                .param("attended", two.id().toString())
                                .param("revision", seen)
                                .param("commandId", UUID.randomUUID().toString()))
                .andExpect(status().is(422))
                .andExpect(
                        content()
                                .string(
                                        org.hamcrest.Matchers.containsString(
                                                coordinator.displayName() + " 于")))
                .andExpect(
                        content()
                                .string(
                                        org.hamcrest.Matchers.matchesRegex(
                                                "(?s).*value=\"" + two.id() + "\" checked.*")));
        assertThat(training.enrolment(one.id()).attended()).isTrue();
        assertThat(training.enrolment(two.id()).attended()).isFalse();
    }

    @Test
    void nothingChangesAfterTheProgrammeIsClosed() {
        TrainingSession session =
                training.scheduleSession(
                        course(CourseKind.PLATFORM_USE).id(), plan(clock.today()), coordinator);
        Enrolment person = training.enrol(session.id(), clerk.institutionId(), "甲", null, clerk);
        years.close(year.id(), coordinator);
        assertThatThrownBy(() -> steps.cancelEnrolment(person.id(), UUID.randomUUID(), clerk))
                .isInstanceOf(AlreadyDone.class);
        assertThatThrownBy(
                        () ->
                                training.scheduleSession(
                                        course(CourseKind.PLATFORM_USE).id(),
                                        plan(clock.today()),
                                        coordinator))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void theLibrarysPageSaysWhatIsMissing() throws Exception {
        String path = "/programmes/" + year.id() + "/training";
        signIn.web()
                .perform(get(path).with(signIn.as("hegang")))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("暂不能提交批次")));
        signIn.web()
                .perform(get(path).with(signIn.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("还缺必修课程的馆")));
        signIn.web()
                .perform(get(path).with(signIn.as("gongyingshang")))
                .andExpect(status().isForbidden());
        signIn.web()
                .perform(post(path + "/sessions").with(signIn.as("hegang")))
                .andExpect(status().isForbidden());
        signIn.web()
                .perform(
                        post(path + "/sessions")
                                .with(signIn.as("tongchou"))
                                .param("courseId", course(CourseKind.PLATFORM_USE).id().toString())
                                .param("heldOn", clock.today().toString())
                                .param("place", "")
                                .param("hours", "3.55")
                                .param("lecturer", "甲")
                                .param("commandId", UUID.randomUUID().toString()))
                .andExpect(status().is(422));
    }
}
