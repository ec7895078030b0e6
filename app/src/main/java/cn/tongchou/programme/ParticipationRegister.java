package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.ProgrammeYear;
import cn.tongchou.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who took part in earlier years (历年申报情况, S06 and S07); a number that nobody knows stays empty. */
@Service
@Transactional
public class ParticipationRegister {

    private static final String COLUMNS =
            "participation_year, libraries, items_total, coordinated_items, note";
    private static final RowMapper<Participation> ROW =
            (r, i) ->
                    new Participation(
                            r.getInt(1),
                            r.getInt(2),
                            r.getObject(3, Integer.class),
                            r.getObject(4, Integer.class),
                            r.getString(5));

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    ParticipationRegister(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Every year, the earliest first. */
    @Transactional(readOnly = true)
    public List<Participation> all() {
        return jdbc.query(
                "select " + COLUMNS + " from participation order by participation_year", ROW);
    }

    @Transactional(readOnly = true)
    public Optional<Participation> of(int year) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from participation where participation_year = ?",
                        ROW,
                        year)
                .stream()
                .findFirst();
    }

    /**
     * Enters a year, or corrects it.
     *
     * @throws RuleViolation {@code programme.error.participation-counts} when more items are
     *     coordinated than there are
     */
    public void enter(Participation row, Actor actor) {
        int year = new ProgrammeYear(row.year()).value();
        if (row.libraries() < 0
                || row.itemsTotal() != null
                        && row.coordinatedItems() != null
                        && row.coordinatedItems() > row.itemsTotal()) {
            throw RuleViolation.at("coordinatedItems", "programme.error.participation-counts");
        }
        int changed =
                jdbc.update(
                        "update participation set libraries = ?, items_total = ?, coordinated_items = ?, note = ? where participation_year = ?",
                        row.libraries(),
                        row.itemsTotal(),
                        row.coordinatedItems(),
                        row.note(),
                        year);
        if (changed == 0) {
            jdbc.update(
                    "insert into participation (" + COLUMNS + ") values (?, ?, ?, ?, ?)",
                    year,
                    row.libraries(),
                    row.itemsTotal(),
                    row.coordinatedItems(),
                    row.note());
        }
        UUID item =
                UUID.nameUUIDFromBytes(("participation-" + year).getBytes(StandardCharsets.UTF_8));
        events.publishEvent(
                actor.changed(
                        "participation",
                        item,
                        String.valueOf(year),
                        "programme.history.participation-entered",
                        null,
                        null,
                        null,
                        row.note()));
    }

    /**
     * One year.
     *
     * @param libraries how many libraries constructed (承建馆数)
     * @param itemsTotal how many items in all (项), or {@code null} where the sources do not say
     * @param coordinatedItems how many of them the province coordinated, or {@code null}
     * @param note what the source says in words, at most 500 characters
     */
    public record Participation(
            int year, int libraries, Integer itemsTotal, Integer coordinatedItems, String note) {}
}
