package cn.tongchou.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.production.Batch;
import cn.tongchou.production.ManifestRow;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sampling, defects and signatures of delivered batches. */
@TongchouTest
@Tag("database")
class InspectionTests {

    @Autowired private InspectionManagement inspections;
    @Autowired private InspectionRecords records;
    @Autowired private DefectRecording recording;
    @Autowired private SignInspection signing;
    @Autowired private SampledUnits units;
    @Autowired private ProductionManagement production;
    @Autowired private AccountManagement accounts;
    @Autowired private TestBatches batches;
    @Autowired private TestProgrammes people;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TestInspections test;
    @Autowired private ItemHistory history;

    @AfterEach
    void everythingHolds() {
        assertThat(test.violations()).isEmpty();
    }

    @Test
    void aDeliveredBatchIsSampledAtOnceByItsPages() {
        Batch batch = batches.delivered("haerbin", 412);

        Inspection inspection = inspections.inspection(batch.id()).orElseThrow();
        SamplingPlan plan = inspections.plan(batch.id(), 1).orElseThrow();
        assertThat(plan.lotSize()).isEqualTo(412);
        assertThat(plan.sampleSize()).isEqualTo(21);
        assertThat(plan.generator()).isEqualTo("SHA256-COUNTER-1");
        assertThat(plan.manifestHash()).isEqualTo(batch.manifestHash());
        assertThat(plan.seed())
                .isEqualTo(SampleGenerator.seed(batch.manifestHash(), batch.number(), 1));
        assertThat(records.units(inspection, 1, 100))
                .hasSize(21)
                .extracting(SampledUnit::unitIndex)
                .containsExactly(boxed(plan.redraw()));
        assertThat(inspection.isOpen()).isTrue();
    }

    @Test
    void anyPageOfAnyPartIsFoundInItsRow() {
        Batch batch = batches.delivered("haerbin", 412);
        Inspection inspection = inspections.inspection(batch.id()).orElseThrow();

        for (SampledUnit unit : records.units(inspection, 1, 100)) {
            ManifestRow row = records.row(inspection, unit);
            assertThat(row.firstUnit() + unit.pageNo()).isEqualTo(unit.unitIndex());
            assertThat(unit.pageNo()).isBetween(1L, row.quantity());
        }
    }

    @Test
    void aSampleIsDrawnOnceARound() {
        Batch batch = batches.delivered("haerbin", 100);

        refused("inspection.error.sample-drawn", () -> inspections.drawSample(batch.id()));
        assertThat(inspections.inspections(batch.id())).hasSize(1);
        UUID plan = records.newest(batch.id()).orElseThrow().planId();
        assertThatThrownBy(
                        () ->
                                jdbc.update(
                                        "insert into sampled_unit select plan_id, 99, unit_index, row_no, page_no from sampled_unit"
                                                + " where plan_id = ? and unit_ordinal = 1",
                                        plan.toString()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void defectsAreRecordedOnSampledUnitsOnlyAndOnceEach() {
        Batch batch = batches.delivered("haerbin", 100);

        record(batch, 2, "B02", "右侧 5 毫米");
        refused("inspection.error.defect-twice", () -> record(batch, 2, "B02", null));
        refused("inspection.error.unit-not-sampled", () -> record(batch, 6, "B01", null));
        refused("inspection.error.unit-not-sampled", () -> record(batch, 0, "B01", null));
        refused("inspection.error.defect-unknown", () -> record(batch, 1, "B06", null));
        refused("inspection.error.note-too-long", () -> record(batch, 1, "B01", "长".repeat(201)));

        Inspection inspection = records.newest(batch.id()).orElseThrow();
        assertThat(records.defects(inspection))
                .singleElement()
                .satisfies(defect -> assertThat(defect.note()).isEqualTo("右侧 5 毫米"));
        assertThat(inspection.defectsB()).isEqualTo(1);
        assertThat(inspection.nonconforming()).isEqualTo(1);
        assertThat(inspection.seenTo()).isEqualTo(2);
    }

    @Test
    void aDefectIsTakenBackUntilTheVerdictIsSigned() {
        Batch batch = batches.delivered("haerbin", 100);
        Defect wrong = record(batch, 1, "A01", null);
        Defect right = record(batch, 1, "C01", null);
        recording.remove(batch.id(), 1, wrong.id(), UUID.randomUUID(), inspector());
        assertThatThrownBy(
                        () ->
                                recording.remove(
                                        batch.id(), 1, wrong.id(), UUID.randomUUID(), inspector()))
                .isInstanceOf(NotFound.class);

        assertThat(signing.sign(batch.id(), inspector())).isEqualTo(Verdict.PASSED);

        late("inspection.error.already-signed", () -> record(batch, 2, "B01", null));
        late(
                "inspection.error.already-signed",
                () -> recording.remove(batch.id(), 1, right.id(), UUID.randomUUID(), inspector()));
        late("inspection.error.already-signed", () -> signing.sign(batch.id(), inspector()));
    }

    @Test
    void oneCommandRecordsOneDefect() {
        Batch batch = batches.delivered("haerbin", 100);
        UUID command = UUID.randomUUID();
        recording.record(batch.id(), 1, 1, "B01", null, command, inspector());

        assertThatThrownBy(
                        () -> recording.record(batch.id(), 1, 2, "B01", null, command, inspector()))
                .isInstanceOf(DoubleSubmit.class);
    }

    @Test
    void theVerdictFollowsFromTheDefectsAndIsSigned() {
        Batch batch = batches.delivered("haerbin", 400);
        record(batch, 3, "B01", null);
        record(batch, 4, "C01", null);

        assertThat(signing.sign(batch.id(), inspector())).isEqualTo(Verdict.PASSED);

        Inspection signed = records.newest(batch.id()).orElseThrow();
        assertThat(signed.inspectedBy()).isEqualTo(inspector().accountId());
        assertThat(signed.inspectorName()).isEqualTo(inspector().displayName());
        assertThat(signed.signatureHash()).hasSize(64);
        assertThat(signed.defectsC()).isEqualTo(1);
    }

    @Test
    void whoSignsMustHaveSeenTheDefectsThatStand() {
        Batch batch = batches.delivered("haerbin", 100);
        String nothing = records.fingerprint(records.newest(batch.id()).orElseThrow());
        Defect fatal = record(batch, 1, "A01", null);
        String seen = records.fingerprint(records.newest(batch.id()).orElseThrow());
        recording.remove(batch.id(), 1, fatal.id(), UUID.randomUUID(), inspector());
        record(batch, 1, "B01", null);

        for (String stale : List.of(nothing, seen)) {
            refused(
                    "inspection.error.changed-meanwhile",
                    () -> signing.sign(batch.id(), 1, stale, UUID.randomUUID(), inspector()));
        }
        assertThat(records.newest(batch.id()).orElseThrow().isOpen()).isTrue();
        String now = records.fingerprint(records.newest(batch.id()).orElseThrow());
        signing.sign(batch.id(), 1, now, UUID.randomUUID(), inspector());
    }

    @Test
    void everyDefectRecordedOrRemovedStaysInTheHistory() {
        Batch batch = batches.delivered("haerbin", 100);
        Defect fatal = record(batch, 2, "A01", "第 3 页打不开");
        recording.remove(batch.id(), 1, fatal.id(), UUID.randomUUID(), inspector());

        assertThat(history.of(records.newest(batch.id()).orElseThrow().planId()))
                .allSatisfy(
                        entry -> {
                            assertThat(entry.who()).isEqualTo(inspector().displayName());
                            assertThat(entry.reason()).isEqualTo("第 3 页打不开");
                            assertThat(entry.detail()).startsWith("#2 A01 ");
                        })
                .extracting(ItemHistory.Entry::what)
                .containsExactlyInAnyOrder(
                        "inspection.history.defect-recorded", "inspection.history.defect-removed");
    }

    @Test
    void nobodyInspectsABatchThatHeDeliveredAlsoAfterAChangeOfRole() {
        String name = "zhuan" + UUID.randomUUID().toString().substring(0, 8);
        Actor clerk = people.actor("haerbin");
        UUID account =
                accounts.open(
                                name,
                                "转岗甲",
                                clerk.institutionId(),
                                Role.LIBRARY_CLERK,
                                null,
                                "Zhuan-gang#2015",
                                people.actor("admin"))
                        .id();
        Batch batch =
                batches.deliver(
                        batches.assignment(batches.year(), "haerbin"), 100, people.actor(name));
        accounts.assignRole(account, Role.INSPECTOR, people.actor("admin"));
        Actor after = people.actor(name);
        accounts.setEnabled(account, false, people.actor("admin"));

        refused(
                "inspection.error.own-batch",
                () -> recording.record(batch.id(), 1, 1, "B01", null, UUID.randomUUID(), after));
        refused("inspection.error.own-batch", () -> signing.sign(batch.id(), after));
        assertThat(records.mayInspect(records.newest(batch.id()).orElseThrow(), after)).isFalse();
    }

    @Test
    void theLibrarysOwnPeopleAndOtherRolesDoNotInspect() {
        Batch batch = batches.delivered("haerbin", 100);
        Actor clerk = people.actor("haerbin");
        Actor colleague =
                new Actor(
                        UUID.randomUUID(),
                        "x",
                        "同事",
                        clerk.institutionId(),
                        clerk.institutionName(),
                        Role.INSPECTOR);

        refused("inspection.error.own-institution", () -> signing.sign(batch.id(), colleague));
        refused(
                "inspection.error.not-inspector",
                () -> signing.sign(batch.id(), people.coordinator()));
    }

    private Defect record(Batch batch, int unit, String code, String note) {
        return recording.record(batch.id(), 1, unit, code, note, UUID.randomUUID(), inspector());
    }

    private Actor inspector() {
        return people.actor("zhijian");
    }

    private static Long[] boxed(long[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toArray(Long[]::new);
    }

    static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }

    static void late(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        AlreadyDone.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }
}
