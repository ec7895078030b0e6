package cn.tongchou.listing;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.StateChanged;
import cn.tongchou.workbook.SheetColumn;
import cn.tongchou.workbook.WorkbookWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Writes lists as workbooks: every row of exactly the filter and order of an address, or the
 * selected ones of them. The head says which rows, how many, when and by whom; the trail keeps it.
 */
@Component
public class ListExport {

    private static final int FETCHED_AT_ONCE = 500;
    private static final int LONGEST_DETAIL = 1000;

    private final NamedParameterJdbcTemplate jdbc;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ListExport(
            DataSource database,
            MessageSource messages,
            Formats formats,
            Clock clock,
            ApplicationEventPublisher events) {
        JdbcTemplate streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The workbook of a list at one moment. Rows stream through, so that their number does not
     * matter to memory.
     *
     * @param address of the list's page; {@code only=selected} for the rows it names as {@code
     *     selected}
     * @throws RuleViolation {@code listing.error.nothing-selected}
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public <R> ListFile file(
            Listing<R> listing,
            MultiValueMap<String, String> address,
            Locale locale,
            ListReader reader) {
        ListAddress<R> asked = ListAddress.of(listing, address);
        if ("selected".equals(address.getFirst("only")) && asked.selected().isEmpty()) {
            throw RuleViolation.of("listing.error.nothing-selected");
        }
        ListTexts texts = new ListTexts(messages, locale);
        ListStatement statement = new ListStatement(asked);
        long rows =
                jdbc.queryForObject(
                        statement.count(Long.MAX_VALUE), statement.values(), Long.class);
        String title = texts.get(listing.title);
        String words = inWords(asked, texts);
        WorkbookWriter book = new WorkbookWriter();
        try {
            SheetRun sheets =
                    new SheetRun(
                            book,
                            title,
                            columns(listing, texts),
                            head(words, asked, rows, reader, texts));
            jdbc.query(
                    statement.all(),
                    statement.values(),
                    row -> {
                        R one = listing.rows.mapRow(row, 0);
                        sheets.row(
                                listing.columns.stream()
                                        .map(column -> cell(column.value().apply(one, texts)))
                                        .toList());
                    });
            if (sheets.written() != rows) {
                throw new IllegalStateException(
                        sheets.written() + " rows where " + rows + " were counted");
            }
            events.publishEvent(exported(listing, words, rows, reader, texts));
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
        String name = title + '_' + clock.today() + ".xlsx";
        return new ListFile(name, rows, book);
    }

    private List<String> head(
            String words, ListAddress<?> asked, long rows, ListReader reader, ListTexts texts) {
        String direction = asked.falling() ? "listing.falling" : "listing.rising";
        return List.of(
                words,
                texts.get(
                        "listing.file.order",
                        texts.get(direction, texts.get(asked.sort().heading()))),
                texts.get(
                        "listing.file.made",
                        formats.time(clock.now()),
                        reader.displayName(),
                        formats.count(rows)));
    }

    /** Which rows these are, as a person says it. */
    private static String inWords(ListAddress<?> asked, ListTexts texts) {
        StringJoiner words = new StringJoiner(texts.get("listing.file.and"));
        asked.listing()
                .said
                .forEach(
                        (label, text) ->
                                words.add(
                                        texts.get("listing.file.filter", texts.get(label), text)));
        for (ListFilter filter : asked.listing().filters) {
            String value = asked.chosen().get(filter.name());
            if (value != null) {
                words.add(
                        texts.get(
                                "listing.file.filter",
                                texts.get(filter.label()),
                                filter.inWords(value, texts)));
            }
        }
        if (!asked.selected().isEmpty()) {
            words.add(texts.get("listing.file.selected"));
        }
        return texts.get(
                "listing.file.rows",
                words.length() == 0 ? texts.get("listing.file.everything") : words.toString());
    }

    private static <R> List<SheetColumn> columns(Listing<R> listing, ListTexts texts) {
        return listing.columns.stream()
                .map(
                        column ->
                                SheetColumn.of(
                                        texts.get(column.heading()), column.kind(), column.width()))
                .toList();
    }

    private static Object cell(Object value) {
        if (value instanceof Money money) {
            return money.amount();
        }
        return value instanceof Instant moment
                ? LocalDateTime.ofInstant(moment, Clock.ZONE)
                : value;
    }

    private static StateChanged exported(
            Listing<?> listing, String words, long rows, ListReader reader, ListTexts texts) {
        String detail = texts.get("listing.history.detail", rows, words);
        return new StateChanged(
                "list",
                UUID.nameUUIDFromBytes(listing.path.getBytes(StandardCharsets.UTF_8)),
                listing.path,
                "listing.history.exported",
                null,
                null,
                null,
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail,
                reader.accountId(),
                reader.displayName());
    }
}
