package cn.tongchou.process;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.workbook.CellKind;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * What the engine does by itself and could not: jobs without a try left, and those that it will try
 * again.
 */
@Component
class FailedJobListing {

    private static final Sort DUE = Sort.moment("j.DUEDATE_").orUnknown();
    private static final Sort MADE = Sort.moment("j.CREATE_TIME_").orUnknown();
    private static final Sort KEY = Sort.text("e.BUSINESS_KEY_").orUnknown();
    private static final Sort STAGE = Sort.text("j.PROCESS_DEF_KEY_").orUnknown();

    private static final String ROWS =
            "ACT_RU_JOB j left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                    + " left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_";

    private static final RowMapper<FailedJob> JOB =
            (r, i) -> {
                Timestamp due = r.getTimestamp("due");
                Timestamp made = r.getTimestamp("made");
                return new FailedJob(
                        r.getString("id"),
                        r.getString("stage"),
                        r.getString("definition"),
                        r.getString("activity"),
                        r.getString("business_key"),
                        due == null ? null : due.toInstant(),
                        made == null ? null : made.toInstant(),
                        r.getInt("retries"),
                        r.getString("error"));
            };

    Listing<FailedJob> all() {
        return Listing.<FailedJob>at("/jobs", "process.jobs.title")
                .rows(
                        "j.ID_ as id, j.PROCESS_DEF_KEY_ as stage, j.PROCESS_DEF_ID_ as definition, d.ACT_ID_ as activity,"
                                + " e.BUSINESS_KEY_ as business_key, j.DUEDATE_ as due, j.CREATE_TIME_ as made,"
                                + " j.RETRIES_ as retries, j.EXCEPTION_MSG_ as error",
                        ROWS,
                        "j.ID_",
                        JOB)
                .filter(
                        ListFilter.choice(
                                        "state",
                                        "process.column.state",
                                        List.of(
                                                state("failed", "j.RETRIES_ = 0"),
                                                state(
                                                        "retrying",
                                                        "j.RETRIES_ > 0 and j.EXCEPTION_MSG_ is not null")),
                                        "")
                                .asTabs()
                                .standing("failed"))
                .filter(ListFilter.text("item", "process.column.item", KEY.sql()))
                .sortedDownBy("made")
                .column(
                        "stage",
                        "process.column.stage",
                        STAGE,
                        CellKind.TEXT,
                        20,
                        (job, texts) -> texts.get(job.stageKey()))
                .column("item", "process.column.item", KEY, CellKind.TEXT, 24, FailedJob::item)
                .column(
                        "activity",
                        "process.column.activity",
                        null,
                        CellKind.TEXT,
                        30,
                        FailedJob::activity)
                .column("made", "process.column.made", MADE, CellKind.MOMENT, 18, FailedJob::made)
                .column("due", "process.column.due", DUE, CellKind.MOMENT, 18, FailedJob::due)
                .column(
                        "retries",
                        "process.column.retries",
                        Sort.number("j.RETRIES_"),
                        CellKind.COUNT,
                        10,
                        FailedJob::retries)
                .column("error", "process.column.error", null, CellKind.TEXT, 60, FailedJob::error);
    }

    private static ListFilter.Option state(String value, String condition) {
        return ListFilter.Option.of(value, "process.job-state." + value).where(condition);
    }
}
