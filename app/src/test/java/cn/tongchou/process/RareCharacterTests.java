package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.testing.TestDatabase;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Characters of four bytes, as old names have them, survive in a process and in a table. */
@TongchouTest
@Tag("database")
class RareCharacterTests {

    private static final String RARE = "𠮷林縣志";

    @Autowired private TaskService tasks;

    @Autowired private Attachments attachments;

    @Autowired private JdbcTemplate jdbc;

    @Test
    void aRareCharacterSurvivesInAProcess() {
        var task = tasks.newTask();
        tasks.saveTask(task);
        try {
            tasks.setVariable(task.getId(), "title", RARE);
            assertThat(tasks.getVariable(task.getId(), "title")).isEqualTo(RARE);
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void aRareCharacterSurvivesInATable() {
        UUID file =
                attachments.store(RARE + ".pdf", "application/pdf", new byte[] {1}, Actor.SYSTEM);

        assertThat(attachments.read(file).name()).isEqualTo(RARE + ".pdf");
    }

    @Test
    void everyTableOnMariadbHoldsThem() {
        Assumptions.assumeTrue(TestDatabase.mariadb(), "a property of MySQL and MariaDB");
        var collations =
                jdbc.queryForList(
                        "select distinct table_collation from information_schema.tables where table_schema = database()",
                        String.class);

        assertThat(collations).isNotEmpty().allMatch(collation -> collation.startsWith("utf8mb4"));
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from information_schema.columns where table_schema = database()"
                                        + " and character_set_name is not null and character_set_name <> 'utf8mb4'",
                                Long.class))
                .isZero();
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from information_schema.tables where table_schema = database()"
                                        + " and lower(table_name) like 'act\\\\_%'",
                                Long.class))
                .isGreaterThan(40);
    }
}
