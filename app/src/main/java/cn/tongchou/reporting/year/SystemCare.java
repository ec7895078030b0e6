package cn.tongchou.reporting.year;

import cn.tongchou.institution.WorkingDays;
import cn.tongchou.process.ProcessState;
import cn.tongchou.shared.Clock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator looks after: jobs that failed, letters that stay, people kept out, years
 * whose holidays are not entered.
 */
@Component
@Transactional(readOnly = true)
public class SystemCare {

    /** Within so many days the deadlines of tasks that begin now reach into the next year. */
    private static final int COMING = 31;

    private static final String SQL =
            """
            select sum(case when status in ('FAILED', 'UNCLEAR', 'NO_ADDRESS') then 1 else 0 end) as stuck,
                   sum(case when status = 'WAITING' then 1 else 0 end) as waiting,
                   (select count(*) from sign_in_attempt where place = owner and free_at > :now) as held,
                   (select count(*) from account where enabled = false) as closed
              from outgoing_mail
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ProcessState processes;
    private final WorkingDays calendar;
    private final Clock clock;

    SystemCare(
            NamedParameterJdbcTemplate jdbc,
            ProcessState processes,
            WorkingDays calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How many of each there are, what asks for a hand first. */
    public List<Matter> matters() {
        long failed = processes.failedJobs();
        LocalDate today = clock.today();
        long unknown =
                IntStream.of(today.getYear(), today.plusDays(COMING).getYear())
                        .distinct()
                        .filter(year -> !calendar.known(year))
                        .count();
        return jdbc.queryForObject(
                SQL,
                Map.of("now", Timestamp.from(clock.now())),
                (r, i) ->
                        List.of(
                                new Matter("failed-jobs", failed, true, "/jobs"),
                                new Matter("letters-stuck", r.getLong("stuck"), true, "/outbox"),
                                new Matter("sign-ins-held", r.getLong("held"), true, "/accounts"),
                                new Matter("holidays-unknown", unknown, true, "/calendar"),
                                new Matter(
                                        "letters-waiting", r.getLong("waiting"), false, "/outbox"),
                                new Matter(
                                        "accounts-closed",
                                        r.getLong("closed"),
                                        false,
                                        "/accounts")));
    }

    /**
     * A number of things to look after.
     *
     * @param name last part of the message keys
     * @param wrong whether there should be none
     * @param href the page on which they stand
     */
    public record Matter(String name, long number, boolean wrong, String href) {

        /** Whether somebody must look now. */
        public boolean asks() {
            return wrong && number > 0;
        }
    }
}
