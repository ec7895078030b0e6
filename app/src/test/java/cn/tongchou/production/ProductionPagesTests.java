package cn.tongchou.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.resource.ResourceListing;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.ConstructionYears;
import cn.tongchou.testing.ListedRows;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestFiles;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** Handing in by the browser: the result stays, mistakes come back, and others see nothing. */
@TongchouTest
@Tag("database")
class ProductionPagesTests {

    private static final String CLERK = "shuangyashan";

    @Autowired private TestAssignments assignments;

    @Autowired private ProductionManagement production;

    @Autowired private DeliverBatch deliver;

    @Autowired private ConstructionYears years;

    @Autowired private TestBatches batches;

    @Autowired private TestInspections inspections;

    @Autowired private ResourceListing listing;

    @Autowired private ListedRows listed;

    @Autowired private SignIn signIn;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private ResultActions handIn(
            UUID assignment, UUID command, String name, byte[] file, String username)
            throws Exception {
        return signIn.web()
                .perform(
                        multipart("/assignments/" + assignment + "/batches")
                                .file(
                                        new MockMultipartFile(
                                                "file", name, "application/octet-stream", file))
                                .param("commandId", command.toString())
                                .with(signIn.as(username)));
    }

    private ResultActions page(String path, String username) throws Exception {
        return signIn.web().perform(get(path).with(signIn.as(username)));
    }

    @Test
    void aListHandedInBecomesABatchAndItsPagesShowIt() throws Exception {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        UUID command = UUID.randomUUID();
        handIn(
                        assignment.id(),
                        command,
                        "..\\..\\第一批.xlsx",
                        TestFiles.pages("𠮷林志" + unique, 12, 8),
                        CLERK)
                .andExpect(redirectedUrl("/deliveries/" + command));
        Batch batch = production.batches(assignment.id()).get(0);
        page("/deliveries/" + command, CLERK)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(batch.number())))
                .andExpect(content().string(Matchers.not(Matchers.containsString(".."))));
        page("/assignments/" + assignment.id(), CLERK)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(batch.number())));
        page("/batches/" + batch.id(), CLERK)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("𠮷林志" + unique)));
        page("/batches/" + batch.id() + "/rounds/1/file", CLERK)
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        page("/batches/" + batch.id() + "?round=2", CLERK).andExpect(status().isNotFound());
        for (String username : List.of(CLERK, "tongchou", "lingdao", "caiwu")) {
            page("/assignments", username).andExpect(status().isOk());
            page("/batches?status=DELIVERED&kind=LOCAL_DOCUMENT", username)
                    .andExpect(status().isOk());
        }
    }

    @Test
    void theSameFormTwiceMakesOneBatch() throws Exception {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        UUID command = UUID.randomUUID();
        byte[] file = TestFiles.pages("两次" + unique, 12);
        handIn(assignment.id(), command, "a.xlsx", file, CLERK)
                .andExpect(redirectedUrl("/deliveries/" + command));
        handIn(assignment.id(), command, "a.xlsx", file, CLERK)
                .andExpect(status().is3xxRedirection());
        assertThat(production.batches(assignment.id())).hasSize(1);
    }

    @Test
    void faultsComeBackAsTheSameListForThisPersonOnly() throws Exception {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        UUID command = UUID.randomUUID();
        handIn(assignment.id(), command, "a.xlsx", TestFiles.pages("错" + unique, 12, 0), CLERK)
                .andExpect(redirectedUrl("/deliveries/" + command));
        page("/deliveries/" + command, CLERK)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("什么也没有保存")));
        page("/deliveries/" + command + "/faults", CLERK)
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        Matchers.containsString("attachment")));
        page("/deliveries/" + command, "haerbin").andExpect(status().isNotFound());
        page("/deliveries/" + command + "/faults", "haerbin").andExpect(status().isNotFound());
        assertThat(production.batches(assignment.id())).isEmpty();
    }

    @Test
    void whatIsNoListIsToldInPlainWords() throws Exception {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        UUID command = UUID.randomUUID();
        handIn(
                assignment.id(),
                command,
                "a.xlsx",
                "不是表格".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                CLERK);
        page("/deliveries/" + command, CLERK)
                .andExpect(content().string(Matchers.containsString("不是能读取的表格")));
        handIn(assignment.id(), UUID.randomUUID(), "a.xlsx", new byte[0], CLERK)
                .andExpect(status().is(422));
    }

    @Test
    void anUntrainedLibraryReadsWhichCoursesAreMissing() throws Exception {
        Assignment assignment = assignments.untrained(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        page("/assignments/" + assignment.id(), CLERK)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("平台使用")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/batches\""))));
        UUID command = UUID.randomUUID();
        handIn(assignment.id(), command, "a.xlsx", TestFiles.pages("未训" + unique, 1), CLERK);
        page("/deliveries/" + command, CLERK)
                .andExpect(content().string(Matchers.containsString("项目解读、设备使用、平台使用")));
    }

    @Test
    void othersSeeNothingOfAnAssignment() throws Exception {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Batch batch =
                production.deliver(
                        new DeliveryCommand(
                                assignment.id(),
                                "a.xlsx",
                                TestFiles.pages("旁" + unique, 1),
                                false,
                                UUID.randomUUID(),
                                assignments.actor(CLERK)));
        for (String username : List.of("haerbin", "gongyingshang")) {
            page("/assignments/" + assignment.id(), username).andExpect(status().isNotFound());
            page("/batches/" + batch.id(), username).andExpect(status().isNotFound());
            page("/batches/" + batch.id() + "/rounds/1/file", username)
                    .andExpect(status().isNotFound());
            handIn(
                            assignment.id(),
                            UUID.randomUUID(),
                            "a.xlsx",
                            TestFiles.pages("旁二" + unique, 1),
                            username)
                    .andExpect(status().isNotFound());
            page("/assignments", username)
                    .andExpect(
                            content()
                                    .string(
                                            Matchers.not(
                                                    Matchers.containsString(assignment.number()))));
        }
        page("/assignments/" + UUID.randomUUID(), "haerbin").andExpect(status().isNotFound());
        page("/assignments/" + assignment.id(), "zhijian").andExpect(status().isForbidden());
        signIn.web()
                .perform(
                        post("/assignments/" + assignment.id() + "/acceptance-request")
                                .with(signIn.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theContractorSeesItsOwnPartOfAnAssignmentAndAnotherSupplierNothing() throws Exception {
        var year = years.constructing(Map.of("haerbin", 1000L));
        Assignment assignment = production.assignments(year.id()).get(0);
        Batch own = delivered(assignment, 137, false, "haerbin");
        Batch contracted = delivered(assignment, 211, true, "haerbin");
        for (String path : List.of("/assignments/" + assignment.id(), "/assignments")) {
            page(path + "?year=" + year.programme().year(), "gongyingshang")
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString(">211<")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString(">137<"))))
                    .andExpect(content().string(Matchers.not(Matchers.containsString(">348<"))));
        }
        page("/assignments/" + assignment.id(), "haerbin")
                .andExpect(content().string(Matchers.containsString(">348<")));
        page("/batches/" + contracted.id(), "gongyingshang").andExpect(status().isOk());
        page("/batches/" + own.id(), "gongyingshang").andExpect(status().isNotFound());
        page("/batches/" + contracted.id(), "gongyingshang2").andExpect(status().isNotFound());
        page("/assignments/" + assignment.id(), "gongyingshang2").andExpect(status().isNotFound());
        page("/batches/" + contracted.id(), "caiwu")
                .andExpect(
                        content().string(Matchers.not(Matchers.containsString("/inspections/"))));
        page("/batches/" + contracted.id(), "lingdao")
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "/inspections/" + contracted.id())));
    }

    private Batch delivered(Assignment assignment, int pages, boolean byContractor, String clerk) {
        return deliver.deliver(
                new DeliveryCommand(
                        assignment.id(),
                        "a.xlsx",
                        TestFiles.pages("页" + pages + unique, pages),
                        byContractor,
                        UUID.randomUUID(),
                        assignments.actor(clerk)));
    }

    @Test
    void aPartLinksToItsBatchOnlyForWhoMaySeeTheBatch() throws Exception {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Batch batch = delivered(assignment, 5, false, CLERK);
        inspections.pass(batch);
        UUID part = listed.all(listing.of(assignments.actor(CLERK)), "text=" + unique).get(0).id();
        String link = "/batches/" + batch.id();
        for (String username : List.of(CLERK, "tongchou", "caiwu", "lingdao")) {
            page("/resources/" + part, username)
                    .andExpect(content().string(Matchers.containsString(link)));
        }
        for (String username : List.of("haerbin", "gongyingshang", "zhijian", "admin")) {
            page("/resources/" + part, username)
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.not(Matchers.containsString(link))));
        }
    }

    @Test
    void reworkIsOfferedWhenItIsDueAndNotWhileTheCoordinatorDecides() throws Exception {
        Batch failed = batches.delivered(CLERK, 140);
        inspections.fail(failed);
        page("/batches/" + failed.id(), CLERK)
                .andExpect(content().string(Matchers.containsString("/rounds\"")));
        Batch third = inspections.failedThreeTimes(CLERK);
        page("/batches/" + third.id(), CLERK)
                .andExpect(content().string(Matchers.containsString("统筹处理中")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/rounds\""))));
        UUID command = UUID.randomUUID();
        signIn.web()
                .perform(
                        multipart("/batches/" + third.id() + "/rounds")
                                .file(new MockMultipartFile("file", "a.csv", null, new byte[] {1}))
                                .param("commandId", command.toString())
                                .with(signIn.as(CLERK)))
                .andExpect(status().isConflict());
        page("/deliveries/" + command, CLERK).andExpect(status().isNotFound());
    }

    @Test
    void everyKindHasATemplateToDownload() throws Exception {
        for (ConstructionKind kind : ConstructionKind.values()) {
            page("/templates/" + kind + ".xlsx", CLERK)
                    .andExpect(status().isOk())
                    .andExpect(
                            header().string(
                                            "Content-Disposition",
                                            Matchers.containsString(".xlsx")));
        }
        page("/templates/NOTHING.xlsx", CLERK).andExpect(status().isNotFound());
    }
}
