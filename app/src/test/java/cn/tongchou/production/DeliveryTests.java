package cn.tongchou.production;

import static cn.tongchou.testing.TestFiles.csv;
import static cn.tongchou.testing.TestFiles.header;
import static cn.tongchou.testing.TestFiles.pages;
import static cn.tongchou.testing.TestFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.resource.PartStatus;
import cn.tongchou.resource.ResourceCatalogue;
import cn.tongchou.resource.ResourceManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a delivery changes, and what it is refused for: all of it is stored, or nothing. */
@TongchouTest
@Tag("database")
class DeliveryTests {

    private static final String CLERK = "jixi";

    @Autowired private TestAssignments assignments;

    @Autowired private TestProgrammes programmes;

    @Autowired private ProductionManagement production;

    @Autowired private ProgrammeManagement years;

    @Autowired private ResourceCatalogue catalogue;

    @Autowired private ResourceManagement resources;

    @Autowired private Deliveries deliveries;

    @Autowired private Numbers numbers;

    @Autowired private PlatformTransactionManager transactions;

    @Autowired private DeliveryInvariant invariant;

    @Autowired private JdbcTemplate jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private Actor clerk() {
        return programmes.actor(CLERK);
    }

    private DeliveryCommand file(UUID target, byte[] content) {
        return new DeliveryCommand(target, "清单.xlsx", content, false, UUID.randomUUID(), clerk());
    }

    private long rows() {
        return jdbc.queryForObject("select count(*) from delivery_row", Long.class);
    }

    private void refusedWithNothingStored(Runnable delivery, String code) {
        long before = rows();
        long rounds = jdbc.queryForObject("select count(*) from batch_round", Long.class);
        long files = jdbc.queryForObject("select count(*) from attachment", Long.class);
        assertThatThrownBy(delivery::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from batch_round", Long.class))
                .isEqualTo(rounds);
        assertThat(jdbc.queryForObject("select count(*) from attachment", Long.class))
                .isEqualTo(files);
    }

    @Test
    void aBatchCountsItsPagesAndRegistersItsPartsWithRareCharacters() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Batch batch = production.deliver(file(assignment.id(), pages("𠮷林志" + unique, 120, 80)));
        assertThat(batch.number()).matches("\\d{4}-LD-B-0001");
        assertThat(batch.quantity()).isEqualTo(200);
        assertThat(batch.isSelfProduced()).isTrue();
        assertThat(batch.status()).isEqualTo(BatchStatus.DELIVERED);
        assertThat(production.assignment(assignment.id()).deliveredQuantity()).isEqualTo(200);
        assertThat(catalogue.partsOf(batch.id())).isEqualTo(2);
        assertThat(production.manifestRows(batch.id(), 1, 1, 10))
                .extracting(ManifestRow::heading)
                .containsExactly("𠮷林志" + unique + "-01", "𠮷林志" + unique + "-02");
        assertThat(production.recomputedManifestHash(batch.id(), 1))
                .isEqualTo(batch.manifestHash());
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void everyPageOfEveryPartIsAUnit() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Batch batch = production.deliver(file(assignment.id(), pages("页" + unique, 3, 1, 4)));
        assertThat(production.manifest(batch.id(), 1).units()).isEqualTo(8);
        assertThat(production.manifestUnits(batch.id(), 1, List.of(7L, 0L, 2L, 3L, 4L)))
                .extracting(unit -> unit.unit() + ":" + unit.row().part() + "/" + unit.inRow())
                .containsExactly("0:01/1", "2:01/3", "3:02/1", "4:03/1", "7:03/4");
        assertThatThrownBy(() -> production.manifestUnits(batch.id(), 1, List.of(8L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileWithOneFaultyRowStoresNothing() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100_000, CLERK);
        int[] counts = new int[1200];
        java.util.Arrays.fill(counts, 2);
        counts[1100] = -1;
        refusedWithNothingStored(
                () -> production.deliver(file(assignment.id(), pages("错" + unique, counts))),
                "production.error.faulty-rows");
        assertThat(production.assignment(assignment.id()).deliveredQuantity()).isZero();
    }

    @Test
    void moreThanTheAssignmentIsRefused() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        production.deliver(file(assignment.id(), pages("一" + unique, 60)));
        refusedWithNothingStored(
                () -> production.deliver(file(assignment.id(), pages("二" + unique, 41))),
                "production.error.quantity-exceeded");
        production.deliver(file(assignment.id(), pages("三" + unique, 40)));
        assertThat(production.assignment(assignment.id()).deliveredQuantity()).isEqualTo(100);
    }

    @Test
    void twoDeliveriesAtOnceNeverExceedTheAssignment() throws Exception {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        List<Callable<Boolean>> clerks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            byte[] file = pages("同时" + unique + i, 30);
            clerks.add(
                    () -> {
                        try {
                            production.deliver(file(assignment.id(), file));
                            return true;
                        } catch (RuleViolation full) {
                            assertThat(full.code()).isEqualTo("production.error.quantity-exceeded");
                            return false;
                        }
                    });
        }
        var pool = Executors.newFixedThreadPool(6);
        try {
            int taken = 0;
            for (Future<Boolean> result : pool.invokeAll(clerks)) {
                taken += result.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(3);
        } finally {
            pool.shutdownNow();
        }
        assertThat(production.assignment(assignment.id()).deliveredQuantity()).isEqualTo(90);
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void thePartOfAnEarlierBatchIsRefusedAndNamesTheBatch() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Batch first = production.deliver(file(assignment.id(), pages("重" + unique, 10, 11)));
        assertThatThrownBy(
                        () ->
                                production.deliver(
                                        file(assignment.id(), pages("重" + unique, 10, 11, 12))))
                .isInstanceOfSatisfying(
                        ManifestRefused.class,
                        refused -> {
                            assertThat(refused.faults()).containsOnlyKeys(2, 3);
                            assertThat(refused.faults().get(3).get(0).arguments())
                                    .containsExactly(first.number(), 2L);
                        });
        production.markInRework(first.id(), Actor.SYSTEM);
        production.markRejected(first.id(), "示例原因", Actor.SYSTEM);
        assertThat(production.assignment(assignment.id()).deliveredQuantity()).isZero();
        assertThat(catalogue.partsOf(first.id())).as("a rejected batch has no resources").isZero();
        Batch again = production.deliver(file(assignment.id(), pages("重" + unique, 10, 11, 12)));
        assertThat(again.quantity()).isEqualTo(33);
        assertThat(resources.duplicatesOf(again.id(), clerk())).isEmpty();
    }

    @Test
    void aPartThatStandsInTheDeckIsFlaggedWithWhereItStands() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Batch batch =
                production.deliver(
                        file(
                                assignment.id(),
                                workbook(
                                        List.of(
                                                header(ConstructionKind.LOCAL_DOCUMENT),
                                                row("密山革命老区", "54", unique),
                                                row("密山革命老区" + unique, "54", unique)))));
        assertThat(resources.duplicatesOf(batch.id(), clerk()))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.heading()).isEqualTo("密山革命老区-54");
                            assertThat(found.deck()).isTrue();
                            assertThat(found.status()).isEqualTo(PartStatus.APPROVED);
                        });
        production.markInRework(batch.id(), Actor.SYSTEM);
        production.markRejected(batch.id(), "示例原因", Actor.SYSTEM);
        assertThat(catalogue.partsOf(batch.id())).isZero();
    }

    private static List<?> row(String title, String part, String creator) {
        return List.of(title, part, 10, creator, "", "", "");
    }

    @Test
    void othersOfTheKindTakeTheirNumbersWhileABatchIsRegistered() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        String series =
                production
                        .deliver(file(assignment.id(), pages("先" + unique, 1)))
                        .number()
                        .replaceFirst("-\\d+$", "");
        AtomicReference<String> other = new AtomicReference<>();
        ResourceCatalogue watched =
                Mockito.mock(ResourceCatalogue.class, AdditionalAnswers.delegatesTo(catalogue));
        Mockito.doAnswer(
                        call -> {
                            other.set(numberMeanwhile(series));
                            return call.getMethod().invoke(catalogue, call.getArguments());
                        })
                .when(watched)
                .registerBatch(Mockito.any(), Mockito.any(), Mockito.anyString(), Mockito.any());
        ReflectionTestUtils.setField(deliveries, "catalogue", watched);
        try {
            Batch second = production.deliver(file(assignment.id(), pages("后" + unique, 1)));
            assertThat(second.number()).isEqualTo(series + "-0002").isEqualTo(other.get());
        } finally {
            ReflectionTestUtils.setField(deliveries, "catalogue", catalogue);
        }
    }

    /** Another person's step takes a number and gives it back. */
    private String numberMeanwhile(String series) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(
                            () ->
                                    new TransactionTemplate(transactions)
                                            .execute(
                                                    step -> {
                                                        step.setRollbackOnly();
                                                        return numbers.next(series);
                                                    }))
                    .get(20, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void anUntrainedLibraryIsHeldBackUntilSomebodyWasThere() {
        Assignment assignment = assignments.untrained(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        refusedWithNothingStored(
                () -> production.deliver(file(assignment.id(), pages("训" + unique, 10))),
                "production.error.training-missing");
        assignments.train(assignment.programmeId(), CLERK);
        assertThat(production.deliver(file(assignment.id(), pages("训" + unique, 10))).quantity())
                .isEqualTo(10);
    }

    @Test
    void aRedeliveryIsANewRoundAndTheOldOneIsKept() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        Batch batch = production.deliver(file(assignment.id(), pages("返" + unique, 50, 40)));
        assertThatThrownBy(
                        () -> production.redeliver(file(batch.id(), pages("返" + unique, 50, 40))))
                .isInstanceOf(AlreadyDone.class);
        production.markInRework(batch.id(), Actor.SYSTEM);
        refusedWithNothingStored(
                () -> production.redeliver(file(batch.id(), pages("返" + unique, 61, 40))),
                "production.error.quantity-exceeded");
        Batch again = production.redeliver(file(batch.id(), pages("返" + unique, 60, 40)));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.number()).isEqualTo(batch.number());
        assertThat(again.quantity()).isEqualTo(100);
        assertThat(production.rounds(batch.id()))
                .extracting(BatchRound::quantity)
                .containsExactly(90L, 100L);
        assertThat(production.manifestRows(batch.id(), 1, 1, 9))
                .extracting(ManifestRow::quantity)
                .containsExactly(50L, 40L);
        assertThat(production.manifestRows(batch.id(), 2, 1, 9))
                .extracting(ManifestRow::quantity)
                .containsExactly(60L, 40L);
        assertThat(catalogue.partsOf(batch.id())).isEqualTo(2);
        assertThat(production.assignment(assignment.id()).deliveredQuantity()).isEqualTo(100);
        production.markPassed(batch.id(), Actor.SYSTEM);
        assertThat(production.passedQuantity(assignment.id())).isEqualTo(100);
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void theSixtyThreeSitesOfTheDeckAreOneDelivery() throws Exception {
        List<List<?>> rows = new ArrayList<>();
        rows.add(header(ConstructionKind.WEB_ARCHIVE));
        List<String> sites =
                Files.readAllLines(Path.of("app/src/main/resources/db/data/web-sites.csv"));
        for (String site : sites.subList(1, sites.size())) {
            String[] cells = site.split(",");
            rows.add(List.of(cells[1], cells[4], "2017-05-01"));
        }
        Assignment assignment = assignments.open(ConstructionKind.WEB_ARCHIVE, 60, "haerbin");
        Actor library = programmes.actor("haerbin");
        Batch batch =
                production.deliver(
                        new DeliveryCommand(
                                assignment.id(),
                                "网站.csv",
                                csv(rows),
                                false,
                                UUID.randomUUID(),
                                library));
        assertThat(batch.quantity())
                .as("captured sites are the claim, beyond the 60 claimed")
                .isEqualTo(63);
        assertThat(batch.number()).matches("\\d{4}-WA-B-0001");
        assertThat(catalogue.partsOf(batch.id())).isZero();
    }

    @Test
    void recordsAndTopicsAreCountedByRow() {
        Assignment records = assignments.open(ConstructionKind.GOV_OPEN_INFO, 10, CLERK);
        assertThat(
                        production
                                .deliver(
                                        file(
                                                records.id(),
                                                workbook(
                                                        List.of(
                                                                header(
                                                                        ConstructionKind
                                                                                .GOV_OPEN_INFO),
                                                                List.of(
                                                                        "通知",
                                                                        "市政府",
                                                                        "市政府网",
                                                                        "http://a.gov.cn/" + unique,
                                                                        "2017-05-01"),
                                                                List.of(
                                                                        "通知",
                                                                        "市政府",
                                                                        "市政府网",
                                                                        "http://b.gov.cn/" + unique,
                                                                        "2017-05-01")))))
                                .quantity())
                .isEqualTo(2);
        Assignment topics = assignments.open(ConstructionKind.TOPIC_RESOURCE, 10, CLERK);
        Batch batch =
                production.deliver(
                        file(
                                topics.id(),
                                workbook(
                                        List.of(
                                                header(ConstructionKind.TOPIC_RESOURCE),
                                                List.of("龙江剧" + unique, "视频", 12.5, "小时")))));
        assertThat(batch.quantity()).isEqualTo(1);
        assertThat(
                        production
                                .manifestRows(batch.id(), 1, 1, 1)
                                .get(0)
                                .value(ManifestField.ITEM_AMOUNT))
                .isEqualTo("12.5");
    }

    @Test
    void deliveryStaysOpenWhileTheProjectIsSuspended() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        years.suspend(assignment.projectId(), "示例暂缓", programmes.file(), programmes.coordinator());
        assertThat(production.deliver(file(assignment.id(), pages("暂" + unique, 10))).quantity())
                .isEqualTo(10);
    }

    @Test
    void anotherLibrarysAssignmentAndAMissingOneAnswerAlike() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, "haerbin");
        for (UUID target : List.of(assignment.id(), UUID.randomUUID())) {
            assertThatThrownBy(() -> production.deliver(file(target, pages("别" + unique, 10))))
                    .isInstanceOf(NotFound.class);
        }
        DeliveryCommand supplier =
                new DeliveryCommand(
                        assignment.id(),
                        "a.xlsx",
                        pages("供" + unique, 10),
                        true,
                        UUID.randomUUID(),
                        programmes.actor("gongyingshang"));
        assertThatThrownBy(() -> production.deliver(supplier)).isInstanceOf(NotFound.class);
    }

    @Test
    void aContractorIsNamedOnlyWhereThereIsAContract() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        DeliveryCommand command =
                new DeliveryCommand(
                        assignment.id(),
                        "a.xlsx",
                        pages("商" + unique, 10),
                        true,
                        UUID.randomUUID(),
                        clerk());
        refusedWithNothingStored(() -> production.deliver(command), "production.error.no-contract");
    }

    @Test
    void acceptanceIsAskedForOnlyWhenEveryBatchIsDecided() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        Batch batch = production.deliver(file(assignment.id(), pages("验" + unique, 10)));
        assertThatThrownBy(() -> production.requestAcceptance(assignment.id(), clerk()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        v -> assertThat(v.arguments()).containsExactly(batch.number()));
        assertThatThrownBy(
                        () ->
                                production.requestAcceptance(
                                        assignment.id(), programmes.actor("haerbin")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRowAlteredByHandIsFound() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 100, CLERK);
        Batch batch = production.deliver(file(assignment.id(), pages("改" + unique, 10, 20)));
        UUID round = production.rounds(batch.id()).get(0).id();
        jdbc.update(
                "update delivery_row set quantity = 11 where round_id = ? and row_no = 1",
                round.toString());
        try {
            assertThat(invariant.check().violations())
                    .anyMatch(text -> text.contains(batch.id().toString()));
        } finally {
            jdbc.update(
                    "update delivery_row set quantity = 10 where round_id = ? and row_no = 1",
                    round.toString());
        }
        assertThat(invariant.check().violations()).isEmpty();
    }
}
