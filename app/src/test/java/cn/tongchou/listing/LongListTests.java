package cn.tongchou.listing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.production.Batch;
import cn.tongchou.production.BatchLine;
import cn.tongchou.production.BatchListing;
import cn.tongchou.production.ProductionListings;
import cn.tongchou.testing.ListedRows;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A page of a year's batches costs the same wherever it lies: the database goes along an index and
 * stops after the page (P8).
 */
@TongchouTest
@Tag("database")
class LongListTests {

    private static final int ROWS = 6_000;
    private static final int PAGE = Lists.SIZE + 1;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Autowired private TestBatches batches;

    @Autowired private TestProgrammes people;

    @Autowired private BatchListing listing;

    @Autowired private ProductionListings listings;

    @Autowired private JdbcTemplate jdbc;

    private Batch model;
    private String stem;

    @BeforeEach
    void manyBatches() {
        model = batches.delivered("haerbin", 20);
        stem = model.number().substring(0, 4) + "-ZZ-";
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    new Object[] {
                        UUID.randomUUID().toString(),
                        stem + "%06d".formatted(i),
                        model.id().toString()
                    });
        }
        jdbc.batchUpdate(
                "insert into batch (id, version, number, assignment_id, programme_id, project_id, institution_id, round_id,"
                        + " round_no, status, quantity, row_total, manifest_hash, delivered_at, status_since)"
                        + " select ?, b.version, ?, b.assignment_id, b.programme_id, b.project_id, b.institution_id, b.round_id,"
                        + " b.round_no, b.status, b.quantity, b.row_total, b.manifest_hash, b.delivered_at, b.status_since"
                        + " from batch b where b.id = ?",
                rows);
        jdbc.execute(isH2() ? "analyze" : "analyze table batch");
    }

    @AfterEach
    void gone() {
        jdbc.update("delete from batch where number like ?", stem + "%");
    }

    @Test
    void theLastPageReadsAsFewRowsAsTheFirst() {
        fewRows("");
    }

    /** MariaDB also goes along an index where a filter or another order is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"status=DELIVERED", "sort=number&dir=desc"})
    @EnabledIfSystemProperty(named = "tongchou.test.database", matches = "mariadb")
    void alsoWithAFilterAndTheOtherWayRound(String query) {
        fewRows(query);
    }

    private void fewRows(String query) {
        assertThat(read(query, null)).as("first page").isLessThanOrEqualTo(4L * PAGE);
        assertThat(read(query, stem + "%06d".formatted(ROWS - PAGE - 1)))
                .as("last page")
                .isLessThanOrEqualTo(4L * PAGE);
    }

    /** Rows that the database reads for a page that begins after a number. */
    private long read(String query, String after) {
        Listing<BatchLine> all =
                listing.of(
                        model.programmeId(),
                        listings.projects(model.programmeId()),
                        listings.names(),
                        people.actor("tongchou"));
        MultiValueMap<String, String> address =
                new LinkedMultiValueMap<>(ListedRows.address(query));
        if (after != null) {
            address.add("after", after);
        }
        ListAddress<BatchLine> asked = ListAddress.of(all, address);
        assertThat(asked.place() == null).isEqualTo(after == null);
        ListStatement statement = new ListStatement(asked);
        String sql = statement.page(PAGE);
        String plain =
                NamedParameterUtils.substituteNamedParameters(
                        NamedParameterUtils.parseSqlStatement(sql),
                        new org.springframework.jdbc.core.namedparam.MapSqlParameterSource(
                                statement.values()));
        Object[] values = NamedParameterUtils.buildValueArray(sql, statement.values());
        return jdbc.execute(
                (ConnectionCallback<Long>)
                        connection ->
                                isH2()
                                        ? scanned(connection, plain, values)
                                        : handled(connection, plain, values));
    }

    private boolean isH2() {
        return jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection ->
                                connection.getMetaData().getDatabaseProductName().equals("H2"));
    }

    private static long scanned(Connection connection, String sql, Object[] values)
            throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain analyze " + sql)) {
            bind(explain, values);
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return SCANNED.matcher(plan.getString(1))
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")))
                        .sum();
            }
        }
    }

    private static long handled(Connection connection, String sql, Object[] values)
            throws SQLException {
        long before = handlers(connection);
        try (PreparedStatement page = connection.prepareStatement(sql)) {
            bind(page, values);
            try (ResultSet rows = page.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
        return handlers(connection) - before;
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static long handlers(Connection connection) throws SQLException {
        try (Statement status = connection.createStatement();
                ResultSet counters =
                        status.executeQuery("show session status like 'Handler_read%'")) {
            long sum = 0;
            while (counters.next()) {
                sum += counters.getLong(2);
            }
            return sum;
        }
    }
}
