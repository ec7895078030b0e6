package cn.tongchou.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.institution.WorkingDays;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeStatus;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TongchouTest
class ProgrammePagesTests {

    @Autowired private SignIn people;

    @Autowired private TestProgrammes test;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private WorkingDays workingDays;

    private MockMvc web;

    @BeforeEach
    void pages() {
        web = people.web();
    }

    @Test
    void aYearIsDraftedFilledAndLaunchedInTheBrowser() throws Exception {
        int year = TestYears.next();
        web.perform(
                        multipart("/programmes")
                                .file(
                                        new MockMultipartFile(
                                                "noticeFile",
                                                "通知.pdf",
                                                "application/pdf",
                                                new byte[] {1}))
                                .with(people.as("tongchou"))
                                .param("commandId", command())
                                .param("year", String.valueOf(year))
                                .param("title", year + " 年度联合建设")
                                .param("noticeTitle", "通知")
                                .param("noticeNumber", "示例 1 号")
                                .param("noticeDate", "2017-03-01")
                                .param("claimOpensAt", "2099-03-01T09:00")
                                .param("claimClosesAt", "2099-03-31T17:00"))
                .andExpect(status().is3xxRedirection());
        Programme draft = programmes.byYear(year).orElseThrow();
        String page = "/programmes/" + draft.id();
        web.perform(
                        post(page + "/launch")
                                .with(people.as("tongchou"))
                                .param("commandId", command()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("至少要有一个建设项目")));
        web.perform(
                        post(page + "/projects")
                                .with(people.as("tongchou"))
                                .param("commandId", command())
                                .param("kind", "LOCAL_DOCUMENT")
                                .param("name", "地方文献数字化")
                                .param("target", "330000")
                                .param("unitPrice", "0.34")
                                .param("deadline", "2099-11-30"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("priceSource-error")))
                .andExpect(content().string(containsString("330000")));
        web.perform(
                        post(page + "/projects")
                                .with(people.as("tongchou"))
                                .param("commandId", command())
                                .param("kind", "LOCAL_DOCUMENT")
                                .param("name", "地方文献数字化")
                                .param("target", "330000")
                                .param("unitPrice", "0.34")
                                .param("priceSource", "询价记录")
                                .param("deadline", "2099-11-30")
                                .param("coordinated", "true"))
                .andExpect(redirectedUrl(page + "/edit"));
        web.perform(get(page + "/edit").with(people.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("地方文献数字化")));
        web.perform(
                        post(page + "/launch")
                                .with(people.as("tongchou"))
                                .param("commandId", command()))
                .andExpect(redirectedUrl(page + "/claims"));
        assertThat(programmes.programme(draft.id()).status()).isEqualTo(ProgrammeStatus.RUNNING);
        web.perform(get(page + "/edit").with(people.as("tongchou"))).andExpect(redirectedUrl(page));
    }

    @Test
    void aDraftIsForCoordinatorsOnly() throws Exception {
        Programme draft = test.draft(null, null);
        UUID notice = programmes.notice(draft.id()).id();
        web.perform(get("/programmes").with(people.as("haerbin")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(draft.title()))));
        web.perform(get("/programmes").with(people.as("tongchou")))
                .andExpect(content().string(containsString(draft.title())));
        web.perform(get("/programmes/" + draft.id() + "/claims").with(people.as("haerbin")))
                .andExpect(status().isNotFound());
        web.perform(get("/notice-register/" + notice + "/file").with(people.as("haerbin")))
                .andExpect(status().isNotFound());
        web.perform(get("/notice-register/" + notice + "/file").with(people.as("tongchou")))
                .andExpect(status().isOk());
    }

    @Test
    void onlyCoordinatorsPlanAYear() throws Exception {
        Programme draft = test.draft(null, null);
        for (String who :
                new String[] {"haerbin", "gongyingshang", "zhijian", "caiwu", "lingdao", "admin"}) {
            web.perform(get("/programmes/new").with(people.as(who)))
                    .andExpect(status().isForbidden());
            web.perform(
                            post("/programmes/" + draft.id() + "/launch")
                                    .with(people.as(who))
                                    .param("commandId", command()))
                    .andExpect(status().isForbidden());
        }
        for (String who : new String[] {"gongyingshang", "zhijian", "admin"}) {
            web.perform(get("/programmes").with(people.as(who))).andExpect(status().isForbidden());
        }
    }

    @Test
    void aProjectOfADraftIsChangedAndTakenOut() throws Exception {
        Programme draft = test.draft(null, null);
        var project =
                programmes.addProject(
                        draft.id(),
                        TestProgrammes.project(ConstructionKind.WEB_ARCHIVE, 60),
                        test.coordinator());
        web.perform(get("/projects/" + project.id() + "/edit").with(people.as("tongchou")))
                .andExpect(status().isOk());
        web.perform(
                        post("/projects/" + project.id())
                                .with(people.as("tongchou"))
                                .param("commandId", command())
                                .param("revision", String.valueOf(project.revision()))
                                .param("kind", "WEB_ARCHIVE")
                                .param("name", "网事典藏")
                                .param("target", "63")
                                .param("deadline", "2099-11-30"))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/edit"));
        assertThat(programmes.project(project.id()).target()).isEqualTo(63);
        web.perform(
                        post("/projects/" + project.id() + "/removal")
                                .with(people.as("tongchou"))
                                .param("commandId", command()))
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/edit"));
        assertThat(programmes.projects(draft.id())).isEmpty();
        web.perform(get("/programmes/" + draft.id() + "/edit").with(people.as("tongchou")))
                .andExpect(content().string(containsString("移除建设项目")))
                .andExpect(content().string(containsString(project.number())));
    }

    @Test
    void anOldPageWritesOverNeitherThePlanNorAProject() throws Exception {
        Programme draft = test.draft(null, null);
        var project =
                programmes.addProject(
                        draft.id(),
                        TestProgrammes.project(ConstructionKind.WEB_ARCHIVE, 60),
                        test.coordinator());
        long plan = programmes.programme(draft.id()).revision();
        programmes.changeProject(
                project.id(),
                TestProgrammes.project(ConstructionKind.WEB_ARCHIVE, 61),
                test.actor("tongchou2"));
        web.perform(
                        post("/projects/" + project.id())
                                .with(people.as("tongchou"))
                                .param("commandId", command())
                                .param("revision", String.valueOf(project.revision()))
                                .param("kind", "WEB_ARCHIVE")
                                .param("name", "网事典藏")
                                .param("target", "6363")
                                .param("deadline", "2099-11-30"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("统筹乙 已于")))
                .andExpect(content().string(containsString("value=\"6363\"")));
        assertThat(programmes.project(project.id()).target()).isEqualTo(61);
        revise(draft, plan)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("统筹乙 已于")))
                .andExpect(content().string(containsString("改过的名称")));
        revise(draft, programmes.programme(draft.id()).revision())
                .andExpect(redirectedUrl("/programmes/" + draft.id() + "/edit"));
        assertThat(programmes.programme(draft.id()).title()).isEqualTo("改过的名称");
    }

    private org.springframework.test.web.servlet.ResultActions revise(
            Programme draft, long revision) throws Exception {
        return web.perform(
                post("/programmes/" + draft.id())
                        .with(people.as("tongchou"))
                        .param("commandId", command())
                        .param("revision", String.valueOf(revision))
                        .param("year", String.valueOf(draft.year()))
                        .param("title", "改过的名称"));
    }

    @Test
    void theYearsPageShowsItsHistoryToTheProvince() throws Exception {
        var year = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 10));
        programmes.suspend(year.project(), "上级通知暂缓", test.file(), test.coordinator());
        web.perform(get("/programmes/" + year.id()).with(people.as("lingdao")))
                .andExpect(content().string(containsString("启动年度计划")))
                .andExpect(content().string(containsString("上级通知暂缓")));
        web.perform(get("/programmes/" + year.id()).with(people.as("haerbin")))
                .andExpect(content().string(not(containsString("上级通知暂缓"))));
    }

    @Test
    void theYearChosenStaysChosenAndSwitchesThePage() throws Exception {
        var first = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 10));
        var second = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 10));
        MockHttpSession session = new MockHttpSession();
        web.perform(
                        get("/programmes")
                                .param("year", String.valueOf(first.programme().year()))
                                .with(people.as("haerbin"))
                                .session(session))
                .andExpect(model().attribute("programmeId", first.id()));
        web.perform(get("/tasks").with(people.as("haerbin")).session(session))
                .andExpect(model().attribute("programmeId", first.id()));
        web.perform(
                        get("/programmes/" + second.id() + "/claims")
                                .with(people.as("haerbin"))
                                .session(session))
                .andExpect(model().attribute("programmeId", second.id()))
                .andExpect(
                        content().string(containsString("/programmes/" + first.id() + "/claims")));
        web.perform(get("/tasks").with(people.as("haerbin")).session(session))
                .andExpect(model().attribute("programmeId", second.id()));
    }

    @Test
    void theRegisterShowsEarlierYearsAndTakesNewOnes() throws Exception {
        web.perform(get("/notice-register").with(people.as("lingdao")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("省馆对其中 3 项进行全省统筹")));
        web.perform(
                        post("/notice-register/years")
                                .with(people.as("lingdao"))
                                .param("commandId", command()))
                .andExpect(status().isForbidden());
        web.perform(
                        post("/notice-register/years")
                                .with(people.as("tongchou"))
                                .param("commandId", command())
                                .param("year", "2012")
                                .param("libraries", "1")
                                .param("itemsTotal", "1")
                                .param("coordinatedItems", "2"))
                .andExpect(status().is(422));
        web.perform(
                        post("/notice-register/years")
                                .with(people.as("tongchou"))
                                .param("commandId", command())
                                .param("year", "2012")
                                .param("libraries", "1"))
                .andExpect(redirectedUrl("/notice-register"));
    }

    @Test
    void theAdministratorEntersHolidaysAndDeadlinesCountThem() throws Exception {
        assertThat(workingDays.known(2031)).isFalse();
        web.perform(post("/calendar").with(people.as("tongchou")).param("commandId", command()))
                .andExpect(status().isForbidden());
        web.perform(
                        post("/calendar")
                                .with(people.as("admin"))
                                .param("commandId", command())
                                .param("from", "2031-10-01")
                                .param("to", "2031-09-30")
                                .param("name", "国庆节")
                                .param("source", "示例通知"))
                .andExpect(status().is(422));
        web.perform(
                        post("/calendar")
                                .with(people.as("admin"))
                                .param("commandId", command())
                                .param("from", "2031-10-01")
                                .param("to", "2031-10-07")
                                .param("name", "国庆节")
                                .param("source", "示例通知"))
                .andExpect(redirectedUrl("/calendar?of=2031"));
        assertThat(workingDays.known(2031)).isTrue();
        assertThat(workingDays.plus(LocalDate.of(2031, 9, 30), 1))
                .isEqualTo(LocalDate.of(2031, 10, 8));
        web.perform(get("/calendar").param("of", "2031").with(people.as("tongchou")))
                .andExpect(content().string(containsString("2031-10-07")));
        web.perform(
                        post("/calendar/removal")
                                .with(people.as("admin"))
                                .param("commandId", command())
                                .param("day", "2031-10-01"))
                .andExpect(redirectedUrl("/calendar?of=2031"));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
    }

    private static String command() {
        return UUID.randomUUID().toString();
    }
}
