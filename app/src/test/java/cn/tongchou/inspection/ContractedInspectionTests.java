package cn.tongchou.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.process.InspectionCandidates;
import cn.tongchou.inspection.process.ReworkCandidates;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.listing.Lists;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.BidRecord;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestTenders;
import cn.tongchou.testing.TongchouTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** A year with a scanning and an inspection contract: who inspects, who reworks, who may not. */
@TongchouTest
@Tag("database")
class ContractedInspectionTests {

    @Autowired private InspectionManagement inspections;
    @Autowired private InspectionRecords records;
    @Autowired private InspectionList list;

    @Autowired private Lists lists;
    @Autowired private DefectRecording recording;
    @Autowired private SignInspection signing;
    @Autowired private InspectionCandidates inspectionCandidates;
    @Autowired private ReworkCandidates reworkCandidates;
    @Autowired private TenderManagement tenders;
    @Autowired private TestTenders testTenders;
    @Autowired private TestMoney money;
    @Autowired private TestBatches batches;
    @Autowired private TestProgrammes people;

    @Test
    void theContractedAgencyInspectsAndTheContractorReworks() {
        Batch batch = byContractor("EX-Q-01");
        UUID agency = testTenders.institution("EX-Q-01");
        UUID contractor = testTenders.institution("EX-S-01");
        assertThat(inspectionCandidates.of(batch.id().toString())).isEqualTo("INSPECTOR@" + agency);

        recording.record(batch.id(), 1, 1, "A01", null, UUID.randomUUID(), people.actor("zhijian"));
        signing.sign(batch.id(), people.actor("zhijian"));

        assertThat(records.openReworkOrder(batch.id()).orElseThrow().responsibleId())
                .isEqualTo(contractor);
        assertThat(reworkCandidates.of(batch.id().toString())).isEqualTo("SUPPLIER@" + contractor);
        Inspection signed = inspections.inspection(batch.id()).orElseThrow();
        assertThat(list.mayRead(signed, people.actor("gongyingshang"))).isTrue();
        assertThat(list.mayRead(signed, people.actor("gongyingshang2"))).isFalse();
        assertThat(list.mayRead(signed, people.actor("haerbin"))).isTrue();
        assertThat(list.mayRead(signed, people.actor("daqing"))).isFalse();
        batches.redeliver(batch, 50, people.actor("gongyingshang"));
        signing.sign(batch.id(), people.actor("zhijian"));
    }

    @Test
    void anotherAgencysInspectorsSeeNothingAndSignNothing() {
        Batch batch = byContractor("EX-Q-02");
        Actor other = people.actor("zhijian");

        assertThatThrownBy(() -> signing.sign(batch.id(), other)).isInstanceOf(NotFound.class);
        Inspection open = inspections.inspection(batch.id()).orElseThrow();
        assertThat(list.mayRead(open, other)).isFalse();
        assertThat(
                        lists.page(
                                        list.inspections(InspectionList.View.OPEN, Map.of(), other),
                                        new LinkedMultiValueMap<>())
                                .rows())
                .extracting(InspectionLine::batchId)
                .doesNotContain(batch.id());
        Actor contracted =
                new Actor(other.accountId(), "y", "质检员丙", open.agencyId(), "", Role.INSPECTOR);
        assertThat(signing.sign(batch.id(), contracted)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void theContractorsOwnPeopleNeverInspectWhatTheyScanned() {
        Batch batch = byContractor("EX-Q-01");
        Actor scanner = people.actor("gongyingshang");
        Actor colleague =
                new Actor(
                        UUID.randomUUID(),
                        "z",
                        "供应商同事",
                        scanner.institutionId(),
                        scanner.institutionName(),
                        Role.INSPECTOR);

        InspectionTests.refused(
                "inspection.error.own-batch", () -> signing.sign(batch.id(), scanner));
        InspectionTests.refused(
                "inspection.error.own-institution", () -> signing.sign(batch.id(), colleague));
        signing.sign(batch.id(), people.actor("zhijian"));
    }

    /**
     * A batch that the example contractor scanned for a library, in a year whose inspections an
     * agency has won.
     */
    private Batch byContractor(String agency) {
        TestProgrammes.Launched year = batches.year();
        Assignment assignment = batches.assignment(year, "haerbin");
        money.fund(year.id(), "300000");
        JointTender tender =
                testTenders.plan(
                        year.id(),
                        TestTenders.lot(LotKind.SCANNING, year.project(), "200000"),
                        TestTenders.lot(LotKind.INSPECTION, null, "50000"));
        List<BidRecord> bids = new ArrayList<>();
        for (Lot lot : tenders.lots(tender.id())) {
            boolean scanning = lot.kind() == LotKind.SCANNING;
            bids.addAll(
                    testTenders.bids(
                            lot,
                            scanning ? "1.50" : "40000",
                            testTenders.institution(scanning ? "EX-S-01" : agency)));
        }
        testTenders.open(tender, bids.toArray(BidRecord[]::new));
        testTenders.evaluate(tender);
        testTenders.award(tender);
        tenders.lots(tender.id()).forEach(testTenders::sign);
        return batches.deliver(assignment, 100, people.actor("gongyingshang"));
    }
}
