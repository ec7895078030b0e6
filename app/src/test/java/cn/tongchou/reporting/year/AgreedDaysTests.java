package cn.tongchou.reporting.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.TongchouTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class AgreedDaysTests {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 20);

    @Autowired private AgreedDays days;
    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void clear() {
        jdbc.update("delete from open_task where task_id like 'agreed-%'");
    }

    @Test
    void whoWaitsReadsTheDayOfTheOneWhoActs() {
        open("agreed-1", "AGREED-1", "user_pay", "FINANCE", DAY);
        open("agreed-2", "AGREED-2", "user_release_payment", "COORDINATOR", DAY.plusDays(1));
        open("agreed-3", "AGREED-3", "user_release_payment", "COORDINATOR", null);
        open("agreed-4", "AGREED-10", "user_pay", "FINANCE", DAY.plusDays(9));
        assertThat(
                        days.of(
                                List.of(
                                        wait("payment", "AGREED-1", null),
                                        wait("settlement", "AGREED-2", null),
                                        wait("settlement", "AGREED-3", null),
                                        wait("settlement", "AGREED-1", null),
                                        wait("rework", "AGREED-1", DAY.minusDays(3)))))
                .extracting(Wait::due)
                .containsExactly(DAY, DAY.plusDays(1), null, null, DAY.minusDays(3));
    }

    @Test
    void everyStepIsATaskOfADrawing() throws IOException {
        StringBuilder drawn = new StringBuilder();
        for (Resource each :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:processes/*.bpmn")) {
            drawn.append(each.getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(AgreedDays.STEPS.values())
                .extracting(AgreedDays.Step::task)
                .allMatch(task -> drawn.indexOf("serTask id=\"" + task + "\"") > 0);
    }

    private static Wait wait(String what, String item, LocalDate due) {
        return new Wait(null, null, "reporting.wait." + what, item, DAY.minusDays(5), due);
    }

    private void open(String id, String number, String task, String group, LocalDate due) {
        jdbc.update(
                "insert into open_task (task_id, group_name, task_key, stage, business_key, candidates, since_at,"
                        + " due_on, due_key, since_key, number_key) values (?, ?, ?, 'acceptance-and-payment', ?, ?, ?, ?, ?, ?, ?)",
                id,
                group,
                task,
                number,
                group,
                Timestamp.from(Instant.EPOCH),
                due,
                "9999-12-31/" + id,
                "1970/" + id,
                number + "/" + id);
    }
}
