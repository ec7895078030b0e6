package cn.tongchou.production;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what became of each handed-in file. Every change commits by itself, so that progress is
 * seen while it lasts. That a file was delivered is no such change: its round says so, which names
 * the run and commits with the batch.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class DeliveryRuns {

    private static final String SEPARATOR = "\u001f";
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeliveryRuns(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws DoubleSubmit when the same form was handed in before
     */
    public void begin(DeliveryCommand command, UUID assignmentId, UUID batchId) {
        Timestamp now = Timestamp.from(clock.now());
        try {
            jdbc.update(
                    "insert into delivery_run (id, assignment_id, batch_id, account_id, file_name, status, rows_read,"
                            + " faulty_rows, started_at, heard_at) values (?, ?, ?, ?, ?, 'RUNNING', 0, 0, ?, ?)",
                    command.commandId().toString(),
                    assignmentId.toString(),
                    batchId == null ? null : batchId.toString(),
                    command.actor().accountId().toString(),
                    shortName(command.fileName()),
                    now,
                    now);
        } catch (DuplicateKeyException twice) {
            throw new DoubleSubmit();
        }
    }

    public void progress(UUID runId, long rowsRead) {
        jdbc.update(
                "update delivery_run set rows_read = ?, heard_at = ? where id = ?",
                rowsRead,
                Timestamp.from(clock.now()),
                runId.toString());
    }

    /** The file is being read, or waits for its turn. */
    public void heard(UUID runId) {
        jdbc.update(
                "update delivery_run set heard_at = ? where id = ? and status = 'RUNNING'",
                Timestamp.from(clock.now()),
                runId.toString());
    }

    /** Refused as a whole, or with faulty rows and the file that names them. */
    public void refused(UUID runId, RuleViolation violation, UUID errorFileId) {
        long faulty = violation instanceof ManifestRefused rows ? rows.faults().size() : 0;
        String arguments =
                Arrays.stream(violation.arguments())
                        .map(DeliveryRuns::text)
                        .collect(Collectors.joining(SEPARATOR));
        jdbc.update(
                "update delivery_run set status = 'REFUSED', faulty_rows = ?, error_file_id = ?, message_code = ?,"
                        + " message_arguments = ?, heard_at = ? where id = ?",
                faulty,
                errorFileId == null ? null : errorFileId.toString(),
                violation.code(),
                arguments.substring(0, Math.min(1000, arguments.length())),
                Timestamp.from(clock.now()),
                runId.toString());
    }

    private static String text(Object argument) {
        return argument instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : String.valueOf(argument);
    }

    public void failed(UUID runId, String reference) {
        jdbc.update(
                "update delivery_run set status = 'FAILED', message_code = 'production.run.failed', message_arguments = ?,"
                        + " heard_at = ? where id = ?",
                reference,
                Timestamp.from(clock.now()),
                runId.toString());
    }

    /**
     * A run, by the person who handed the file in. One that has not been heard of for ten minutes
     * died with its machine: nothing of it was stored.
     *
     * @throws NotFound when there is none, or it is another person's
     */
    public DeliveryRun run(UUID runId, UUID accountId) {
        jdbc.update(
                "update delivery_run set status = 'FAILED', message_code = 'production.run.interrupted', message_arguments = ''"
                        + " where id = ? and status = 'RUNNING' and heard_at < ? and not exists"
                        + " (select 1 from batch_round q where q.command_id = delivery_run.id)",
                runId.toString(),
                Timestamp.from(clock.now().minus(SILENCE)));
        return jdbc
                .query(
                        "select r.id, r.assignment_id, coalesce(q.batch_id, r.batch_id), r.account_id, r.file_name,"
                                + " case when q.id is null then r.status else 'DELIVERED' end,"
                                + " coalesce(q.row_total, r.rows_read), r.faulty_rows, r.error_file_id, r.message_code,"
                                + " r.message_arguments, r.started_at, r.heard_at from delivery_run r"
                                + " left join batch_round q on q.command_id = r.id where r.id = ? and r.account_id = ?",
                        DeliveryRuns::row,
                        runId.toString(),
                        accountId.toString())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static DeliveryRun row(ResultSet r, int index) throws SQLException {
        String arguments = r.getString(11);
        return new DeliveryRun(
                uuid(r, 1),
                uuid(r, 2),
                uuid(r, 3),
                uuid(r, 4),
                r.getString(5),
                DeliveryRun.Status.valueOf(r.getString(6)),
                r.getLong(7),
                r.getLong(8),
                uuid(r, 9),
                r.getString(10),
                arguments == null ? List.of() : List.of(arguments.split(SEPARATOR, -1)),
                r.getTimestamp(12).toInstant(),
                r.getTimestamp(13).toInstant());
    }

    private static UUID uuid(ResultSet r, int column) throws SQLException {
        String text = r.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    private static String shortName(String fileName) {
        String last =
                fileName == null
                        ? ""
                        : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (last.isEmpty()) {
            return "-";
        }
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
