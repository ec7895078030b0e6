package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.acceptance.process.CloseYear;
import cn.tongchou.audit.AuditSealer;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Invariant;
import cn.tongchou.tender.LotKind;
import cn.tongchou.testing.ConstructionYears;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestInspections;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever of a year is altered behind the product's back is found and named by its number. A
 * finished year and one under construction are built once; every alteration is rolled back.
 */
@TongchouTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlteredByHandTests {

    @Autowired private YearAtWork work;
    @Autowired private ConstructionYears years;
    @Autowired private ProductionManagement production;
    @Autowired private CloseYear closing;
    @Autowired private PaymentManagement payments;
    @Autowired private TestBatches batches;
    @Autowired private TestInspections inspections;
    @Autowired private AuditSealer sealer;
    @Autowired private List<Invariant> invariants;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TransactionTemplate transaction;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();

    @BeforeAll
    void aYearIsFinished() {
        TestProgrammes.Launched year = work.of(100);
        Assignment assignment = work.assignment(year);
        Batch batch = work.delivered(assignment, 60, true);
        inspections.fail(batch);
        inspections.pass(batches.redeliver(batch, 60, work.actor("gongyingshang")));
        work.passed(assignment, 40, false);
        work.ask(assignment);
        work.accepted(assignment);
        for (LotKind kind : List.of(LotKind.SCANNING, LotKind.PLATFORM, LotKind.INSPECTION)) {
            work.settled(year, kind, payments.payable(work.due(year, kind).id()));
        }
        ReportSeen seen =
                ReportSeen.of(
                        closing.compile(
                                UUID.randomUUID(), year.id(), null, work.actor("tongchou")));
        closing.approve(UUID.randomUUID(), year.id(), seen, work.actor("lingdao"));
        UUID running = years.constructing(Map.of("haerbin", 10L, "daqing", 10L)).id();
        String open = production.assignments(running).get(0).number();
        names.put("$open", open);
        names.put("$unassigned", open.replace("-A-", "-C-"));
        while (sealer.seal() > 0) {
            // until every entry is chained
        }
        String platform = work.contract(year, LotKind.PLATFORM).number();
        names.put("$year", year.id().toString());
        names.put("$number", year.number());
        names.put("$project", year.projects().get(0).number());
        names.put("$assignment", assignment.number());
        names.put("$claim", assignment.number().replace("-A-", "-C-"));
        names.put("$batch", batch.number());
        names.put("$contract", platform);
        names.put("$scanning", work.contract(year, LotKind.SCANNING).number());
        name("$tender", "select number from joint_tender where programme_id = '$year'");
        name("$grant", "select document_number from fund_allocation where programme_id = '$year'");
        name("$receipt", "select document_number from fund_receipt where programme_id = '$year'");
        name("$seq", "select ledger_seq from fund_allocation where programme_id = '$year'");
        name(
                "$payment",
                "select p.number from payment p join contract c on c.id = p.contract_id where c.number = '$contract'");
        name("$report", "select number from annual_report where programme_id = '$year'");
        name(
                "$entry",
                "select entry_no from audit_entry where item_number = '$contract' and what = 'tender.history.signed'");
        name(
                "$command",
                "select command_id from audit_entry where item_type = 'payment' and state_to = 'AWAITING_PAYMENT' and item_number = (select min(number) from payment where programme_id = '$year' and number <> '$payment')");
        name("$other", "select id from institution where code = 'EX-S-03'");
        name("$somebody", "select id from account where username = 'caiwu2'");
    }

    private void name(String name, String sql) {
        names.put(name, jdbc.queryForObject(filled(sql), String.class));
    }

    @Test
    void nothingOfTheFinishedYearIsFoundAsItStands() {
        Set<String> found = new HashSet<>();
        for (int id = 1; id <= 11; id++) {
            if (id != 10) {
                found.addAll(violations("I" + id));
            }
        }
        assertThat(found)
                .noneMatch(
                        violation ->
                                List.of("$number", "$assignment", "$batch", "$contract", "$claim")
                                        .stream()
                                        .anyMatch(name -> violation.contains(names.get(name))));
    }

    @ParameterizedTest(name = "{0} names {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    I9  | $claim      | update claim set status = 'SUBMITTED' where number = '$claim'
                    I9  | $claim      | update claim set decided_by = null where number = '$claim'
                    I9  | $claim      | update claim set decided_by = '$somebody' where number = '$claim'
                    I1  | $project    | update claim set quantity = quantity - 1 where number = '$claim'
                    I1  | $project    | update quota_pool set claimed = claimed - 1 where programme_id = '$year'
                    I1  | $project    | update quota_pool set total = total + 1 where programme_id = '$year'
                    I1  | $claim      | delete from quota_pool where programme_id = '$year'
                    I2  | entry $seq  | update ledger_line set debit = debit + 1 where entry_seq = $seq and debit > 0
                    I2  | entry $seq  | update ledger_entry set remark = 'altered' where seq = $seq
                    I2  | $grant      | update ledger_entry set amount = amount + 1 where seq = $seq
                    I2  | $contract   | update contract set amount = amount + 1 where number = '$contract'
                    I2  | $contract   | update contract set supplier_id = '$other' where number = '$contract'
                    I2  | $scanning   | update contract set unit_price = 0.90 where number = '$scanning'
                    I2  | $contract   | update commitment set amount = amount + 1 where document = '$contract'
                    I2  | $contract   | delete from commitment where document = '$contract'
                    I2  | $contract   | update commitment set contract_id = programme_id where document = '$contract'
                    I2  | $contract   | update tender_lot set award_amount = award_amount - 1 where id = (select lot_id from contract where number = '$contract')
                    I2  | $tender     | update tender_bid set price = price - 1 where lot_id = (select lot_id from contract where number = '$contract')
                    I2  | $contract   | update lot_acceptance set result = 'NOT_QUALIFIED', qualified_key = null, reason = 'x' where contract_id = (select id from contract where number = '$contract')
                    I2  | $contract   | update contract set status = 'ACTIVE' where number = '$contract'
                    I2  | $grant      | update fund_allocation set amount = amount + 1 where document_number = '$grant'
                    I2  | $grant      | update fund_allocation set corrected = corrected + 1 where document_number = '$grant'
                    I2  | $grant      | update fund_allocation set received = received - 1 where document_number = '$grant'
                    I2  | $receipt    | update fund_receipt set amount = amount - 1 where document_number = '$receipt'
                    I2  | $receipt    | delete from fund_receipt where document_number = '$receipt'
                    I2  | $payment    | update payment set amount = amount - 1 where number = '$payment'
                    I2  | $payment    | update payment set remainder = remainder + 1 where number = '$payment'
                    I9  | $payment    | update payment set settled_by = '$somebody' where number = '$payment'
                    I5  | $batch      | update batch set contract_id = null where number = '$batch'
                    I5  | $batch      | update delivery_row set quantity = quantity + 1 where round_id = (select round_id from batch where number = '$batch') and row_no = 1
                    I5  | $batch      | update delivery_row set title = 'x' where round_id = (select round_id from batch where number = '$batch') and row_no = 1
                    I11 | $batch      | update batch set manifest_hash = 'x' where number = '$batch'
                    I5  | $batch      | update sampled_unit set page_no = page_no + 1 where plan_id in (select id from sampling_plan where batch_number = '$batch') and unit_ordinal = 1
                    I5  | $batch      | update defect set code = 'A02' where inspection_id in (select id from inspection where batch_number = '$batch')
                    I5  | $batch      | update inspection set verdict = 'FAILED' where batch_number = '$batch' and round = 2
                    I5  | $batch      | update inspection set inspected_by = '$somebody' where batch_number = '$batch' and round = 2
                    I5  | $batch      | update inspection set signed_at = '2001-01-01 00:00:00' where batch_number = '$batch' and round = 2
                    I5  | $batch      | update inspection set agency_id = null where batch_number = '$batch' and round = 2
                    I3  | $batch      | delete from inspection where batch_number = '$batch' and round = 2
                    I3  | $batch      | update batch set status = 'IN_REWORK' where number = '$batch'
                    I11 | $batch      | update work_part set pages = pages + 1 where batch_id = (select id from batch where number = '$batch')
                    I11 | $batch      | update work_part set status = 'REWORK' where batch_id = (select id from batch where number = '$batch')
                    I11 | $batch      | delete from work_part where batch_id = (select id from batch where number = '$batch')
                    I11 | $assignment | update assignment set quantity = quantity + 1 where number = '$assignment'
                    I11 | $assignment | update assignment_acceptance set accepted_quantity = accepted_quantity - 1 where programme_id = '$year'
                    I9  | entry $entry | update audit_entry set detail = 'altered' where entry_no = $entry
                    I9  | entry $entry | delete from audit_entry where entry_no = $entry
                    I9  | $contract   | update audit_entry set item_number = 'x' where entry_no = $entry
                    I9  | HAND-1      | insert into audit_entry (id, happened_at, actor_name, item_type, item_id, item_number, what) values ('hand', '2001-01-01 00:00:00', '系统', 'claim', 'hand', 'HAND-1', 'x')
                    I4  | $report     | update annual_report set sha256 = 'x', approved_sha256 = 'x' where number = '$report'
                    I4  | $report     | update attachment set content = X'00' where id = (select document_id from annual_report where number = '$report')
                    I4  | "年报"       | update attachment set size_bytes = 1 where id = (select document_id from annual_report where number = '$report')
                    I4  | $number     | update programme set status = 'RUNNING' where id = '$year'
                    I3  | $number     | update programme set status = 'RUNNING' where id = '$year'
                    I8  | $payment    | update audit_entry set command_id = null where item_number = '$payment'
                    I8  | $payment    | delete from command_log where command_id in (select command_id from audit_entry where item_number = '$payment')
                    I8  | $payment    | update audit_entry set command_id = '$command' where item_number = '$payment' and state_to = 'AWAITING_PAYMENT'
                    I3  | $open       | delete from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = '$open')
                    I3  | $open       | update ACT_RU_EXECUTION set BUSINESS_KEY_ = 'x' where BUSINESS_KEY_ = '$open'
                    I3  | $open       | update assignment set status = 'RELEASED' where number = '$open'
                    I3  | $open       | delete from assignment where number = '$open'
                    I11 | $unassigned | delete from assignment where number = '$open'
                    I6  | signed:$contract | delete from outgoing_mail where notice_id in (select id from notice where event_key = 'contract-signed:$contract')
                    I6  | signed:$contract | update outgoing_mail set status = 'SENT', attempts = 1, sent_at = null where notice_id in (select id from notice where event_key = 'contract-signed:$contract')
                    I6  | signed:$contract | update outgoing_mail set status = 'WAITING', sent_at = written_at where notice_id in (select id from notice where event_key = 'contract-signed:$contract')
                    """)
    void whatWasAlteredByHandIsNamed(String id, String named, String alteration) {
        Set<String> standing = before.computeIfAbsent(id, this::violations);
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    assertThat(jdbc.update(filled(alteration))).isPositive();
                    Set<String> found = violations(id);
                    found.removeAll(standing);
                    assertThat(found).anyMatch(violation -> violation.contains(filled(named)));
                });
    }

    private Set<String> violations(String id) {
        return invariants.stream()
                .filter(invariant -> invariant.id().equals(id))
                .flatMap(invariant -> invariant.check().violations().stream())
                .collect(Collectors.toSet());
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }
}
