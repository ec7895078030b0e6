package cn.tongchou.production.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.DeliveryRun;
import cn.tongchou.production.DeliveryRuns;
import cn.tongchou.production.ManifestWorkbooks;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestDatabase;
import cn.tongchou.testing.TestFiles;
import cn.tongchou.testing.TongchouTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of a handed-in file: large ones, faulty ones, waiting ones. */
@TongchouTest
@Tag("database")
class DeliveryReaderTests {

    private static final String CLERK = "mudanjiang";
    private static final int LARGE = 50_000;
    private static final long MEGABYTE = 1024 * 1024;

    @Autowired private TestAssignments assignments;

    @Autowired private DeliveryReader reader;

    @Autowired private DeliverBatch deliver;

    @Autowired private RedeliverBatch redeliver;

    @Autowired private DeliveryRuns runs;

    @Autowired private ManifestWorkbooks workbooks;

    @Autowired private ProductionManagement production;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private DeliveryCommand file(Assignment assignment, String name, byte[] content) {
        return new DeliveryCommand(
                assignment.id(), name, content, false, UUID.randomUUID(), assignments.actor(CLERK));
    }

    private DeliveryRun run(DeliveryCommand command) {
        return runs.run(command.commandId(), command.actor().accountId());
    }

    private DeliveryRun read(
            DeliveryReader by, DeliveryCommand command, Function<DeliveryCommand, Batch> step) {
        runs.begin(command, command.targetId(), null);
        by.read(command, ConstructionKind.LOCAL_DOCUMENT, Locale.SIMPLIFIED_CHINESE, step);
        return run(command);
    }

    private Assignment open(long quantity) {
        return assignments.open(ConstructionKind.LOCAL_DOCUMENT, quantity, CLERK);
    }

    @Test
    void fiftyThousandRowsAreTakenInWithProgressAndAtMost128MegabytesOfHeap() {
        List<List<?>> rows = new ArrayList<>(LARGE + 1);
        rows.add(TestFiles.header(ConstructionKind.LOCAL_DOCUMENT));
        for (int i = 0; i < LARGE; i++) {
            rows.add(List.of("大志" + unique + i / 100, "%02d".formatted(i % 100), 1, "示例作者"));
        }
        DeliveryCommand command = file(open(LARGE), "大.xlsx", TestFiles.workbook(rows));
        rows.clear();
        TreeSet<Long> told = new TreeSet<>();
        AtomicLong most = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        long before = live();
        Thread scales = new Thread(() -> weigh(done, most));
        scales.start();
        DeliveryRun run;
        try {
            run =
                    read(
                            reader,
                            command,
                            taken ->
                                    deliver.deliver(
                                            taken.telling(
                                                    read -> {
                                                        taken.progress().accept(read);
                                                        DeliveryRun now = run(command);
                                                        assertThat(now.isRunning()).isTrue();
                                                        told.add(now.rowsRead());
                                                    })));
        } finally {
            done.countDown();
        }
        assertThat(run.status()).isEqualTo(DeliveryRun.Status.DELIVERED);
        assertThat(run.rowsRead()).isEqualTo(LARGE);
        assertThat(production.batch(run.batchId()).quantity()).isEqualTo(LARGE);
        assertThat(told).hasSizeGreaterThan(2);
        assertThat(told.first()).isPositive();
        // What an H2 in memory keeps of the rows afterwards is its disk, not the import's need.
        long base = TestDatabase.mariadb() ? before : live();
        assertThat(most.get()).isPositive();
        assertThat((most.get() - base) / MEGABYTE).isLessThanOrEqualTo(128);
    }

    private static void weigh(CountDownLatch done, AtomicLong most) {
        try {
            do {
                most.accumulateAndGet(live(), Math::max);
            } while (!done.await(400, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is in use once the garbage is gone. */
    private static long live() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    @Test
    void aWorkbookOfMoreThanAMillionRowsIsRefusedWithTheLimitNamedThoughItsRowsAreFaulty()
            throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                            + " ContentType=\"application/xml\"/><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                            + " PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                            + " name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            StringBuilder sheet =
                    new StringBuilder(
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
            List<String> header = TestFiles.header(ConstructionKind.LOCAL_DOCUMENT);
            for (int i = 0; i < header.size(); i++) {
                sheet.append("<c r=\"%c1\" t=\"inlineStr\"><is><t>".formatted('A' + i))
                        .append(header.get(i))
                        .append("</t></is></c>");
            }
            sheet.append("</row>");
            for (int row = 2; row <= 1_000_002; row++) {
                sheet.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
                sheet.append("\"><v>").append(row).append("</v></c></row>");
                if (sheet.length() > 100_000) {
                    zip.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
                    sheet.setLength(0);
                }
            }
            sheet.append("</sheetData></worksheet>");
            zip.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
        }
        DeliveryRun run =
                read(reader, file(open(100), "长.xlsx", file.toByteArray()), deliver::deliver);
        assertThat(run.status()).isEqualTo(DeliveryRun.Status.REFUSED);
        assertThat(run.messageCode()).isEqualTo("production.error.too-many-rows");
        assertThat(run.arguments()).containsExactly("1,000,000");
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void faultsThatCannotBeWrittenIntoTheListAreToldAllTheSame() {
        Attachments full = null;
        DeliveryCommand command = file(open(100), "错.xlsx", TestFiles.pages("错" + unique, 12, 0));
        DeliveryRun run =
                read(new DeliveryReader(runs, workbooks, full), command, deliver::deliver);
        assertThat(run.status()).isEqualTo(DeliveryRun.Status.REFUSED);
        assertThat(run.errorFileId()).isNull();
        assertThat(run.messageCode()).isEqualTo("production.error.faulty-rows-first");
        assertThat(run.arguments()).containsExactly("1", "3", "页数：页数须大于 0，现为 0");
    }

    @Test
    void aRunIsDeliveredAtTheMomentAtWhichItsBatchIs() {
        Assignment assignment = open(100);
        DeliveryCommand command = file(assignment, "时.xlsx", TestFiles.pages("时" + unique, 12));
        runs.begin(command, assignment.id(), null);
        Batch batch = deliver.deliver(command);
        // Nobody came to tell the run: the machine may have stopped here, and ten minutes passed.
        grownSilent(command);
        DeliveryRun run = run(command);
        assertThat(run.status()).isEqualTo(DeliveryRun.Status.DELIVERED);
        assertThat(run.batchId()).isEqualTo(batch.id());
        assertThat(run.rowsRead()).isOne();
    }

    private void grownSilent(DeliveryCommand command) {
        jdbc.update(
                "update delivery_run set heard_at = ? where id = ?",
                Timestamp.from(clock.now().minus(Duration.ofMinutes(11))),
                command.commandId().toString());
    }

    @Test
    void aFileThatWaitsForItsTurnIsNotInterruptedHoweverLongItTakes() {
        Assignment assignment = open(100);
        CountDownLatch turn = new CountDownLatch(1);
        DeliveryDesk desk =
                new DeliveryDesk(
                        reader,
                        new DeliverBatch(null, null, null) {
                            @Override
                            public Batch deliver(DeliveryCommand command) {
                                try {
                                    turn.await();
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                }
                                return null;
                            }
                        },
                        redeliver,
                        production,
                        programmes,
                        runs);
        List<DeliveryCommand> files =
                List.of(
                        file(assignment, "一.xlsx", new byte[] {1}),
                        file(assignment, "二.xlsx", new byte[] {1}),
                        file(assignment, "三.xlsx", new byte[] {1}));
        try {
            assertThat(AtOnce.run(3, i -> desk.handIn(files.get(i)))).isEmpty();
            files.forEach(this::grownSilent);
            desk.stayAlive();
            assertThat(files).allMatch(file -> run(file).isRunning());
            files.forEach(this::grownSilent);
            assertThat(files)
                    .extracting(file -> run(file).messageCode())
                    .containsOnly("production.run.interrupted");
        } finally {
            turn.countDown();
            desk.stop();
        }
    }
}
