package cn.tongchou.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.ListedRows;
import cn.tongchou.testing.TongchouTest;
import cn.tongchou.workbook.CellKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.MultiValueMap;

/** Any list: its pages, its order, its filter and its workbook. */
@TongchouTest
@Tag("database")
class ListsTests {

    private static final int ROWS = 137;

    @Autowired private Lists lists;

    @Autowired private ListExport export;

    @Autowired private JdbcTemplate jdbc;

    /** Somebody known, as everybody whom the trail names. */
    private Reader reader;

    private record Reader(UUID accountId, String displayName) implements ListReader {}

    private record Thing(String number, String name, Long amount, LocalDate day, Instant at) {}

    @BeforeEach
    void rows() {
        reader =
                jdbc.queryForObject(
                        "select id, display_name from account where username = 'tongchou'",
                        (row, i) ->
                                new Reader(UUID.fromString(row.getString(1)), row.getString(2)));
        jdbc.execute("drop table if exists listed_thing");
        jdbc.execute(
                "create table listed_thing (number varchar(30) not null primary key, name"
                        + " varchar(60) not null, amount bigint, due_on date, happened_at datetime(6),"
                        + " status varchar(30) not null, owner varchar(30) not null)");
        for (int i = 0; i < ROWS; i++) {
            insert(i, i % 2 == 0 ? "own" : "other");
        }
    }

    @AfterEach
    void gone() {
        jdbc.execute("drop table listed_thing");
    }

    /** Values that are equal or missing often, so that order and pages depend on the key too. */
    private void insert(int i, String owner) {
        jdbc.update(
                "insert into listed_thing values (?, ?, ?, ?, ?, ?, ?)",
                "T-%04d".formatted(i),
                i == 4 ? "=1+1" : "名 %d_%%".formatted(i % 5),
                i % 4 == 0 ? null : i % 7,
                i % 3 == 0 ? null : LocalDate.of(2016, 1, 1).plusDays(i % 6),
                i % 5 == 0
                        ? null
                        : Timestamp.from(
                                Instant.parse("2016-01-01T00:00:00.123456Z").plusSeconds(i % 9)),
                i % 2 == 0 ? "OPEN" : "CLOSED",
                owner);
    }

    private enum State {
        OPEN,
        CLOSED
    }

    private Listing<Thing> listing() {
        return Listing.<Thing>at("/things", "production.batches.title")
                .rows(
                        "t.*",
                        "listed_thing t",
                        "t.number",
                        (r, n) ->
                                new Thing(
                                        r.getString("number"),
                                        r.getString("name"),
                                        r.getObject("amount", Long.class),
                                        r.getObject("due_on", LocalDate.class),
                                        r.getTimestamp("happened_at") == null
                                                ? null
                                                : r.getTimestamp("happened_at").toInstant()))
                .filter(ListFilter.text("text", "production.column.library", "t.name"))
                .filter(
                        ListFilter.states(
                                "status",
                                "production.column.status",
                                "production.assignment-status",
                                State.values(),
                                "t.status"))
                .filter(
                        ListFilter.since(
                                "from",
                                "production.filter.delivered-from",
                                Sort.moment("t.happened_at")))
                .filter(
                        ListFilter.until(
                                "to", "production.filter.delivered-to", Sort.day("t.due_on")))
                .filter(ListFilter.flag("late", "production.filter.late", "t.amount > 3"))
                .column(
                        "number",
                        "production.column.batch",
                        Sort.text("t.number"),
                        CellKind.TEXT,
                        20,
                        Thing::number)
                .column(
                        "name",
                        "production.column.library",
                        Sort.text("t.name"),
                        CellKind.TEXT,
                        20,
                        Thing::name)
                .column(
                        "amount",
                        "production.column.quantity",
                        Sort.number("t.amount").orUnknown(),
                        CellKind.COUNT,
                        10,
                        Thing::amount)
                .column(
                        "day",
                        "production.column.deadline",
                        Sort.day("t.due_on").orUnknown(),
                        CellKind.DATE,
                        12,
                        Thing::day)
                .column(
                        "at",
                        "production.column.delivered-at",
                        Sort.moment("t.happened_at").orUnknown(),
                        CellKind.MOMENT,
                        18,
                        Thing::at)
                .column(
                        "status",
                        "production.column.status",
                        Sort.states("t.status", State.values()),
                        CellKind.TEXT,
                        12,
                        (thing, texts) -> "…")
                .column("mute", "production.column.round", null, CellKind.TEXT, 12, Thing::number)
                .sortedBy("number");
    }

    private static MultiValueMap<String, String> address(String query) {
        return ListedRows.address(query);
    }

    private static MultiValueMap<String, String> follow(String href) {
        return address(ListedRows.query(href));
    }

    private static List<String> numbers(List<Thing> things) {
        return things.stream().map(Thing::number).toList();
    }

    /** All rows page by page; between two pages somebody inserts. */
    private List<String> walk(String query, Runnable between) {
        List<String> seen = new ArrayList<>();
        ListPage<Thing> page = lists.page(listing(), address(query));
        seen.addAll(numbers(page.rows()));
        while (page.nextHref() != null) {
            between.run();
            page = lists.page(listing(), follow(page.nextHref()));
            seen.addAll(numbers(page.rows()));
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({
        "number,",
        "number,desc",
        "name,",
        "name,desc",
        "amount,",
        "amount,desc",
        "day,",
        "day,desc",
        "at,",
        "at,desc",
        "status,",
        "status,desc"
    })
    void everyColumnSortsAndItsPagesNeitherRepeatNorLoseARow(String column, String direction) {
        String query = "sort=" + column + "&dir=" + direction;
        List<String> seen = walk(query, () -> {});

        assertThat(seen).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(written(query));
        List<String> other =
                walk("sort=" + column + (direction == null ? "&dir=desc" : ""), () -> {});
        Collections.reverse(other);
        assertThat(seen).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "amount", "at"})
    void pagesBackwardsShowTheSameRowsAsPagesForwards(String column) {
        ListPage<Thing> first = lists.page(listing(), address("sort=" + column));
        ListPage<Thing> second = lists.page(listing(), follow(first.nextHref()));
        ListPage<Thing> third = lists.page(listing(), follow(second.nextHref()));

        ListPage<Thing> back = lists.page(listing(), follow(third.previousHref()));
        assertThat(back.rows()).isEqualTo(second.rows());
        ListPage<Thing> top = lists.page(listing(), follow(back.previousHref()));
        assertThat(top.rows()).isEqualTo(first.rows());
        assertThat(top.previousHref()).isNull();
        assertThat(third.nextHref()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=number",
                "sort=amount",
                "sort=amount&dir=desc",
                "sort=day",
                "sort=name&dir=desc"
            })
    void rowsInsertedWhileSomebodyPagesNeitherRepeatNorLoseTheOthers(String query) {
        List<String> before = written(query);
        int[] next = {ROWS};
        List<String> seen =
                walk(query, () -> IntStream.range(0, 20).forEach(i -> insert(next[0]++, "own")));

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        assertThat(seen.stream().filter(new HashSet<>(before)::contains).toList())
                .isEqualTo(before);
    }

    @Test
    void aRowThatChangesOrGoesBetweenTwoPagesDoesNotMoveThePlace() {
        ListPage<Thing> first = lists.page(listing(), address("sort=amount"));
        List<String> rest = written("sort=amount").subList(50, ROWS);
        jdbc.update("delete from listed_thing where number = ?", first.keys().get(49));

        assertThat(numbers(lists.page(listing(), follow(first.nextHref())).rows()))
                .isEqualTo(rest.subList(0, 50));
    }

    @Test
    void theWorkbookHoldsExactlyTheFilteredListInItsOrderAndSaysSo() throws IOException {
        String query = "status=OPEN&late=true&sort=name&dir=desc";
        List<String> seen = walk(query, () -> {});
        assertThat(seen).hasSizeBetween(10, 60);

        Sheet sheet = sheet(query);
        assertThat(numbersOf(sheet)).isEqualTo(seen);
        String head =
                sheet.getRow(1).getCell(0)
                        + "|"
                        + sheet.getRow(2).getCell(0)
                        + "|"
                        + sheet.getRow(3).getCell(0);
        assertThat(head)
                .contains(
                        "状态：",
                        "只看逾期：是",
                        "按承建馆从大到小",
                        reader.displayName(),
                        "共 " + seen.size() + " 行");
    }

    @Test
    void theWorkbookLeavesAnEntryWithItsFilterAndItsRowCount() {
        String trail = "select * from audit_entry where item_number = '/things'";
        List<Map<String, Object>> before = jdbc.queryForList(trail);
        export.file(listing(), address("late=true"), Locale.SIMPLIFIED_CHINESE, reader).close();

        List<Map<String, Object>> entries = jdbc.queryForList(trail);
        entries.removeAll(before);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).get("actor_id")).isEqualTo(reader.accountId().toString());
        long rows = walk("late=true", () -> {}).size();
        assertThat(entries.get(0).get("detail").toString())
                .startsWith(rows + " 行")
                .contains("只看逾期：是");
        assertThat(entries.get(0).get("item_number")).isEqualTo("/things");
    }

    @Test
    void whatLooksLikeAFormulaIsATextInTheWorkbook() throws IOException {
        Sheet sheet = sheet("text=" + encoded("=1"));
        Cell cell = sheet.getRow(5).getCell(1);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void onlyTheSelectedRowsAreWrittenAndNoneOfThoseThatThePersonDoesNotSee() throws IOException {
        Listing<Thing> own = listing().within("t.owner = :owner", Map.of("owner", "own"));
        MultiValueMap<String, String> address =
                address("only=selected&selected=T-0002&selected=T-0003&selected=T-0004");

        assertThat(numbersOf(sheet(own, address))).containsExactly("T-0002", "T-0004");
        assertThatThrownBy(() -> sheet(own, address("only=selected")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoseRowsAPersonSeesIsNotPartOfTheAddress() throws IOException {
        Listing<Thing> own = listing().within("t.owner = :owner", Map.of("owner", "own"));
        MultiValueMap<String, String> address = address("owner=other&t.owner=other");

        assertThat(lists.page(own, address).count()).isEqualTo((ROWS + 1) / 2);
        assertThat(numbersOf(sheet(own, address)))
                .allMatch(number -> Integer.parseInt(number.substring(2)) % 2 == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=owner",
                "sort=mute",
                "sort=t.name%3B%20drop%20table%20listed_thing",
                "sort=number&dir=x'--",
                "status=LOST",
                "status='%20or%201=1--",
                "before=",
                "from=yesterday",
                "to=9999999-01-01",
                "late=maybe",
                "lang=en"
            })
    void whatAListDoesNotKnowIsIgnored(String query) {
        ListPage<Thing> page = lists.page(listing(), address(query));
        assertThat(numbers(page.rows())).isEqualTo(written("").subList(0, 50));
        assertThat(page.count()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource({
        "amount,x~T-0003",
        "day,2016-13-77~T-1",
        "at,now~T-0001",
        "name,T-0003",
        "number,T-9999",
        "number,''"
    })
    void aPlaceThatIsNoneIsTheTop(String column, String place) {
        assertThat(
                        lists.page(
                                        listing(),
                                        address("sort=" + column + "&after=" + encoded(place)))
                                .rows())
                .isEqualTo(lists.page(listing(), address("sort=" + column)).rows());
    }

    @Test
    void wordsAreSoughtAsTheyAreTyped() {
        assertThat(lists.page(listing(), address("text=" + encoded("1_%"))).count())
                .isEqualTo(IntStream.range(0, ROWS).filter(i -> i % 5 == 1).count());
        assertThat(lists.page(listing(), address("text=" + encoded("_%%"))).count()).isZero();
    }

    @Test
    void daysAreCountedInChinaAndTheLastOneIsIncluded() {
        assertThat(lists.page(listing(), address("from=2016-01-01")).count())
                .isEqualTo(IntStream.range(0, ROWS).filter(i -> i % 5 != 0).count());
        assertThat(lists.page(listing(), address("from=2016-01-02")).count()).isZero();
        assertThat(lists.page(listing(), address("to=2016-01-02")).count())
                .isEqualTo(IntStream.range(0, ROWS).filter(i -> i % 3 != 0 && i % 6 <= 1).count());
    }

    @Test
    void aLongListSaysThatThereIsMoreThanIsCountedAndItsWorkbookCountsAll() throws IOException {
        IntStream.range(ROWS, 1100).forEach(i -> insert(i, "own"));
        ListPage<Thing> page = lists.page(listing(), address(""));
        assertThat(page.uncounted()).isTrue();
        assertThat(page.counted()).isEqualTo(Lists.COUNTED);
        assertThat(numbersOf(sheet(""))).hasSize(1100);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The order as the workbook writes it, which one statement makes. */
    private List<String> written(String query) {
        try {
            return numbersOf(sheet(query));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Sheet sheet(String query) throws IOException {
        return sheet(listing(), address(query));
    }

    private Sheet sheet(Listing<Thing> listing, MultiValueMap<String, String> address)
            throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        export.file(listing, address, Locale.SIMPLIFIED_CHINESE, reader).send(response);
        return new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))
                .getSheetAt(0);
    }

    private static List<String> numbersOf(Sheet sheet) {
        List<String> numbers = new ArrayList<>();
        for (int i = 5; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            numbers.add(row.getCell(0).getStringCellValue());
        }
        return numbers;
    }
}
