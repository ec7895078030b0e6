package cn.tongchou.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.TongchouTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deadline in a year without data says that it is counted Monday to Friday. */
@TongchouTest
class UnknownYearPageTests {

    @Autowired private SignIn people;

    @Autowired private TestProgrammes test;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private HolidayRegister holidays;

    private final LocalDate deadline = LocalDate.of(TestYears.next(), 12, 1);

    @Test
    void everyDeadlineOfAPageIsMarkedAndItsFootSaysItOnce() throws Exception {
        Programme draft = draft();
        String sentence = deadline.getYear() + " 年节假日尚未录入，工作日暂按周一至周五计算。";
        String foot = "※</span> <span>" + sentence;

        String unknown = page(draft);
        assertThat(unknown.split("title=\"" + sentence, -1)).as("two marks").hasSize(3);
        assertThat(unknown.split(foot, -1)).as("one sentence").hasSize(2);

        holidays.enter(deadline, deadline, false, "元旦", "test");
        assertThat(page(draft)).contains(deadline.toString()).doesNotContain(sentence);
    }

    private Programme draft() {
        LocalDateTime opens = LocalDateTime.of(2098, 3, 1, 9, 0);
        Programme draft = test.draft(opens, opens.plusDays(10));
        for (ConstructionKind kind :
                new ConstructionKind[] {
                    ConstructionKind.LOCAL_DOCUMENT, ConstructionKind.WEB_ARCHIVE
                }) {
            programmes.addProject(
                    draft.id(),
                    new ProjectDetails(kind, "示例项目", 100L, null, null, deadline, true),
                    test.coordinator());
        }
        return draft;
    }

    private String page(Programme draft) throws Exception {
        return people.web()
                .perform(get("/programmes/" + draft.id() + "/edit").with(people.as("tongchou")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
