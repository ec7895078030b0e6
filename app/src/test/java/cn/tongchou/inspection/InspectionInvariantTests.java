package cn.tongchou.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.production.Batch;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** I5 finds what was altered behind the product's back. */
@TongchouTest
@Tag("database")
class InspectionInvariantTests {

    @Autowired private InspectionRecords records;
    @Autowired private DefectRecording recording;
    @Autowired private TestBatches batches;
    @Autowired private TestInspections test;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void whatIsAlteredByHandAfterTheSignatureIsFound() {
        Batch batch = batches.delivered("haerbin", 100);
        recording.record(batch.id(), 1, 1, "C01", null, UUID.randomUUID(), test.inspector());
        test.pass(batch);
        String id = records.newest(batch.id()).orElseThrow().id().toString();
        String plan = records.newest(batch.id()).orElseThrow().planId().toString();
        long index =
                jdbc.queryForObject(
                        "select unit_index from sampled_unit where plan_id = ? and unit_ordinal = 1",
                        Long.class,
                        plan);

        jdbc.update("update defect set code = 'C02' where inspection_id = ?", id);
        assertThat(test.violations())
                .singleElement()
                .asString()
                .contains(batch.number(), "were altered");
        jdbc.update("update defect set code = 'C01' where inspection_id = ?", id);

        jdbc.update("update inspection set inspector_name = 'x' where id = ?", id);
        assertThat(test.violations())
                .singleElement()
                .asString()
                .contains(batch.number(), "were altered");
        jdbc.update(
                "update inspection set inspector_name = ? where id = ?",
                test.inspector().displayName(),
                id);

        jdbc.update(
                "update sampled_unit set unit_index = 99999 where plan_id = ? and unit_ordinal = 1",
                plan);
        assertThat(test.violations())
                .contains(
                        "batch "
                                + batch.number()
                                + " round 1: the sample is not the one its seed draws");
        jdbc.update(
                "update sampled_unit set unit_index = ? where plan_id = ? and unit_ordinal = 1",
                index,
                plan);
    }
}
