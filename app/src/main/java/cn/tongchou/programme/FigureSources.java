package cn.tongchou.programme;

import cn.tongchou.shared.NotFound;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the figures of an example year come from: what the sources state, and what is assumed
 * because they do not. A programme that people plan themselves has neither.
 */
@Service
@Transactional
public class FigureSources {

    private static final String STATED = "STATED";
    private static final String ASSUMED = "ASSUMED";

    private final Programmes programmes;
    private final JdbcTemplate jdbc;

    FigureSources(Programmes programmes, JdbcTemplate jdbc) {
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    /**
     * Says once where a programme's figures come from; from then on every page of it says that some
     * are assumed.
     *
     * @param calendarYear in which its days lie
     * @param stated sentences in Chinese, at most 300 characters each
     * @param assumed the same; at least one
     */
    public void name(
            UUID programmeId, int calendarYear, List<String> stated, List<String> assumed) {
        Programme programme = programmes.findById(programmeId).orElseThrow(NotFound::new);
        programme.assumeFigures(calendarYear);
        programmes.saveAndFlush(programme);
        insert(programmeId, STATED, stated);
        insert(programmeId, ASSUMED, assumed);
    }

    private void insert(UUID programmeId, String kind, List<String> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            jdbc.update(
                    "insert into figure_source (programme_id, kind, line_no, sentence) values (?,"
                            + " ?, ?, ?)",
                    programmeId.toString(),
                    kind,
                    i + 1,
                    sentences.get(i));
        }
    }

    /**
     * Where the figures come from.
     *
     * @throws NotFound for a programme whose figures are its own
     */
    @Transactional(readOnly = true)
    public Sources of(UUID programmeId) {
        Sources sources = new Sources(read(programmeId, STATED), read(programmeId, ASSUMED));
        if (sources.assumed().isEmpty()) {
            throw new NotFound();
        }
        return sources;
    }

    private List<String> read(UUID programmeId, String kind) {
        try (Stream<String> sentences =
                jdbc.queryForStream(
                        "select sentence from figure_source where programme_id = ? and kind = ?"
                                + " order by line_no",
                        (row, i) -> row.getString(1),
                        programmeId.toString(),
                        kind)) {
            return sentences.toList();
        }
    }

    /**
     * @param stated what the sources state
     * @param assumed what they do not
     */
    public record Sources(List<String> stated, List<String> assumed) {}
}
