package cn.tongchou.process;

import cn.tongchou.shared.Clock;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a process stands, for pages: counts of its activities and of the open tasks below it. It
 * changes nothing.
 */
@Component
@Transactional(readOnly = true)
public class ProcessState {

    private static final String BODY = "#multiInstanceBody";

    private static final String COUNTS =
            """
            select 'ACTIVITIES' as counted, p.PROC_DEF_KEY_ as process_id, a.ACT_ID_ as activity_id,
                   sum(case when a.END_TIME_ is null then 1 else 0 end) as still_open, count(*) as begun, 0 as past_due
              from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
             where p.BUSINESS_KEY_ = :key and p.PROC_DEF_KEY_ = :process
             group by p.PROC_DEF_KEY_, a.ACT_ID_
            union all
            select 'TASKS', d.KEY_, t.TASK_DEF_KEY_, count(*), count(*),
                   sum(case when t.DUE_DATE_ <= :today then 1 else 0 end)
              from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
              join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
              join ACT_RU_EXECUTION root on root.ID_ = e.ROOT_PROC_INST_ID_
             where root.BUSINESS_KEY_ = :key
             group by d.KEY_, t.TASK_DEF_KEY_
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    ProcessState(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How far the process with this business key has come; empty when it has not begun. One
     * statement, whatever hangs below the process.
     *
     * @param processId the drawing, such as {@code annual-programme}
     */
    public Snapshot of(String processId, String businessKey) {
        List<ActivityCount> activities = new ArrayList<>();
        List<TaskCount> tasks = new ArrayList<>();
        jdbc.query(
                COUNTS,
                Map.of(
                        "key",
                        businessKey,
                        "process",
                        processId,
                        "today",
                        Timestamp.from(Clock.startOf(clock.today()))),
                row -> {
                    String activity = row.getString("activity_id");
                    long open = row.getLong("still_open");
                    if ("TASKS".equals(row.getString("counted"))) {
                        tasks.add(
                                new TaskCount(
                                        row.getString("process_id"),
                                        activity,
                                        open,
                                        row.getLong("past_due")));
                    } else {
                        activities.add(
                                new ActivityCount(activity, open, row.getLong("begun") - open));
                    }
                });
        return new Snapshot(activities, tasks);
    }

    /** How many jobs failed so often that they are not tried again by themselves. */
    public long failedJobs() {
        return jdbc.queryForObject(
                "select count(*) from ACT_RU_JOB where RETRIES_ = 0", Map.of(), Long.class);
    }

    /**
     * One element of the drawing.
     *
     * @param open how many stand there now
     * @param finished how many are over
     */
    public record ActivityCount(String activityId, long open, long finished) {}

    /**
     * The open tasks of one activity in the process or in any process that it called.
     *
     * @param late how many are past their due day
     */
    public record TaskCount(String processId, String activityId, long open, long late) {}

    /** The counts at one moment. */
    public record Snapshot(List<ActivityCount> activities, List<TaskCount> tasks) {

        /** Whether the process has begun. */
        public boolean begun() {
            return !activities.isEmpty();
        }

        /** How many of the activity stand there now. */
        public long open(String activityId) {
            return activities.stream()
                    .filter(a -> a.activityId().equals(activityId))
                    .mapToLong(ActivityCount::open)
                    .sum();
        }

        /** How many of the activity are over. */
        public long finished(String activityId) {
            return activities.stream()
                    .filter(a -> a.activityId().equals(activityId))
                    .mapToLong(ActivityCount::finished)
                    .sum();
        }

        /** Whether the activity is over for good: all of its instances have ended. */
        public boolean isDone(String activityId) {
            boolean many =
                    activities.stream().anyMatch(a -> a.activityId().equals(activityId + BODY));
            return many
                    ? open(activityId + BODY) == 0
                    : finished(activityId) > 0 && open(activityId) == 0;
        }

        /** Whether something of the activity stands there now. */
        public boolean isNow(String activityId) {
            return open(activityId) > 0;
        }

        /** How many open tasks of these drawings are past their due day. */
        public long late(List<String> processIds) {
            return tasks.stream()
                    .filter(t -> processIds.contains(t.processId()))
                    .mapToLong(TaskCount::late)
                    .sum();
        }
    }
}
