package cn.tongchou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.production.Batch;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year whose figures are assumed says on a page of its own which, to everybody. */
@TongchouTest
class FigureSourcesTests {

    @Autowired private TestBatches batches;

    @Autowired private FigureSources sources;

    @Autowired private ProgrammeManagement programmes;

    @LocalServerPort private int port;

    @Test
    void whichFiguresAreAssumedIsSaidToEverybody() {
        Batch batch = batches.delivered("haerbin", 100);
        sources.name(
                batch.programmeId(),
                programmes.programme(batch.programmeId()).calendarYear(),
                List.of("示例来源"),
                List.of("示例假定"));

        for (String username : TestPeople.BY_ROLE.values()) {
            var page =
                    Client.of(port, username)
                            .get("/programmes/" + batch.programmeId() + "/sources");
            assertThat(page.statusCode()).as(username).isEqualTo(200);
            assertThat(page.body()).as(username).contains("示例来源", "示例假定");
        }
    }

    @Test
    void whoTurnsFromItToAnotherYearComesToThatYear() {
        Batch batch = batches.delivered("haerbin", 20);
        String year = "/programmes/" + batch.programmeId();

        var answer = Client.of(port, "tongchou").get(year + "/sources");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Client.path(answer)).isEqualTo(year);
    }
}
