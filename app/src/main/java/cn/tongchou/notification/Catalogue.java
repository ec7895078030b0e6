package cn.tongchou.notification;

import static cn.tongchou.identity.Role.COORDINATOR;
import static cn.tongchou.identity.Role.FINANCE;
import static cn.tongchou.identity.Role.INSPECTOR;
import static cn.tongchou.identity.Role.LEADER;
import static cn.tongchou.identity.Role.LIBRARY_CLERK;
import static cn.tongchou.identity.Role.SUPPLIER;

import cn.tongchou.identity.Role;
import cn.tongchou.shared.Notice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one catalogue of events: who is told of what, whether a letter is written, and whether it is
 * urgent. Urgent is what is overdue, and what stops somebody: a project that is suspended, a
 * payment that finance returns. An urgent letter leaves on any day, singly, whatever its reader has
 * chosen; every other one waits for a working day.
 */
final class Catalogue {

    /** The letter that gathers a day's notices; it is itself no event and stands in no list. */
    static final String DIGEST = "notification.notice.digest";

    static final String TASK_WAITING = "process.notice.task-waiting";
    static final String TASK_DUE_SOON = "process.notice.task-due-soon";
    static final String TASK_OVERDUE = "process.notice.task-overdue";

    private static final Role[] WORKERS = {
        COORDINATOR, LIBRARY_CLERK, SUPPLIER, INSPECTOR, FINANCE, LEADER
    };

    /** Every event in the order of the year. */
    static final List<Entry> ENTRIES =
            List.of(
                    letter(TASK_WAITING, WORKERS),
                    letter(TASK_DUE_SOON, WORKERS),
                    urgent(TASK_OVERDUE, WORKERS),
                    letter("identity.notice.substitute-named", WORKERS),
                    letter("identity.notice.substitute-ended", WORKERS),
                    letter("programme.notice.launched", LIBRARY_CLERK),
                    letter("programme.notice.target-changed", LIBRARY_CLERK),
                    urgent(
                            "programme.notice.suspended",
                            LIBRARY_CLERK,
                            COORDINATOR,
                            FINANCE,
                            LEADER),
                    letter("programme.notice.resumed", LIBRARY_CLERK, COORDINATOR, FINANCE, LEADER),
                    letter("claim.notice.round-opened", LIBRARY_CLERK),
                    appOnly("claim.notice.submitted", COORDINATOR),
                    letter("claim.notice.reminder", LIBRARY_CLERK),
                    letter("claim.notice.window-moved", LIBRARY_CLERK),
                    letter("claim.notice.round-collected", COORDINATOR),
                    letter("claim.notice.confirmed", LIBRARY_CLERK),
                    letter("claim.notice.reduced", LIBRARY_CLERK),
                    letter("claim.notice.rejected", LIBRARY_CLERK),
                    letter("budget.notice.memo-approved", FINANCE),
                    letter("budget.notice.memo-rejected", COORDINATOR),
                    letter("budget.notice.funds-received", COORDINATOR),
                    letter("tender.notice.awarded", SUPPLIER, INSPECTOR),
                    letter("tender.notice.signed", SUPPLIER, INSPECTOR),
                    letter("training.notice.scheduled", LIBRARY_CLERK),
                    letter("production.notice.opened", LIBRARY_CLERK, SUPPLIER),
                    appOnly("production.notice.delivered-by-contractor", LIBRARY_CLERK),
                    appOnly("production.notice.delivered-for-contractor", SUPPLIER),
                    letter("production.notice.deadline-near", LIBRARY_CLERK),
                    letter("production.notice.contractor-deadline-near", SUPPLIER),
                    urgent("production.notice.overdue", LIBRARY_CLERK, COORDINATOR),
                    urgent("production.notice.contractor-overdue", SUPPLIER),
                    letter("production.notice.report-opened", LIBRARY_CLERK),
                    letter("production.notice.report-due-soon", LIBRARY_CLERK),
                    urgent("production.notice.report-overdue", LIBRARY_CLERK),
                    urgent("production.notice.library-report-overdue", COORDINATOR),
                    letter("production.notice.report-reminded", LIBRARY_CLERK),
                    letter("production.notice.report-submitted", COORDINATOR),
                    letter("production.notice.report-returned", LIBRARY_CLERK),
                    appOnly("production.notice.report-taken", LIBRARY_CLERK),
                    letter("production.notice.report-closed", LIBRARY_CLERK),
                    letter("inspection.notice.sample-drawn", INSPECTOR),
                    letter("inspection.notice.inspection-due", INSPECTOR),
                    urgent("inspection.notice.inspection-overdue", INSPECTOR, COORDINATOR),
                    letter("inspection.notice.batch-passed", LIBRARY_CLERK, SUPPLIER),
                    letter("inspection.notice.rework-ordered", LIBRARY_CLERK, SUPPLIER),
                    letter("inspection.notice.rework-due", LIBRARY_CLERK, SUPPLIER),
                    urgent(
                            "inspection.notice.rework-overdue",
                            LIBRARY_CLERK,
                            SUPPLIER,
                            COORDINATOR),
                    letter("inspection.notice.third-failure", LIBRARY_CLERK, SUPPLIER, COORDINATOR),
                    letter("inspection.notice.batch-rejected", LIBRARY_CLERK, SUPPLIER),
                    letter("production.notice.acceptance-requested", COORDINATOR),
                    letter("acceptance.notice.accepted", LIBRARY_CLERK),
                    letter("acceptance.notice.reduced", LIBRARY_CLERK),
                    letter("acceptance.notice.extended", LIBRARY_CLERK),
                    letter("acceptance.notice.earned", SUPPLIER),
                    letter("acceptance.notice.lot-qualified", SUPPLIER, INSPECTOR),
                    letter("acceptance.notice.lot-refused", SUPPLIER, INSPECTOR),
                    letter("acceptance.notice.released", FINANCE),
                    letter("acceptance.notice.payment-due", FINANCE),
                    letter("acceptance.notice.paid", COORDINATOR, SUPPLIER, INSPECTOR),
                    urgent("acceptance.notice.returned", COORDINATOR),
                    letter("acceptance.notice.compiled", LEADER),
                    letter("acceptance.notice.report-returned", COORDINATOR),
                    letter("acceptance.notice.closed", LIBRARY_CLERK, COORDINATOR, FINANCE));

    private static final Map<String, Entry> BY_KEY =
            ENTRIES.stream()
                    .collect(
                            Collectors.toMap(
                                    Entry::key,
                                    Function.identity(),
                                    (one, other) -> {
                                        throw new IllegalStateException(one.key() + " twice");
                                    },
                                    LinkedHashMap::new));

    private Catalogue() {}

    /**
     * Tasks whose own stage tells those who may take them, by the notice of the task itself: so
     * nobody is told twice.
     */
    private static final Map<String, Map<String, String>> TOLD_BY_STAGE =
            Map.of(
                    TASK_WAITING,
                    Map.ofEntries(
                            Map.entry("user_close_claim_window", "claim.notice.round-collected"),
                            Map.entry("user_confirm_claims", "claim.notice.round-collected"),
                            Map.entry("user_record_allocation", "budget.notice.memo-approved"),
                            Map.entry("user_plan_lots", "budget.notice.funds-received"),
                            Map.entry("user_deliver_batches", "production.notice.opened"),
                            Map.entry("user_inspect_sample", "inspection.notice.sample-drawn"),
                            Map.entry("user_rework_batch", "inspection.notice.rework-ordered"),
                            Map.entry(
                                    "user_decide_failed_batch", "inspection.notice.third-failure"),
                            Map.entry(
                                    "user_accept_assignment",
                                    "production.notice.acceptance-requested"),
                            Map.entry("user_pay", "acceptance.notice.released"),
                            Map.entry(
                                    "user_fill_monthly_report", "production.notice.report-opened"),
                            Map.entry(
                                    "user_take_monthly_report",
                                    "production.notice.report-submitted")),
                    TASK_DUE_SOON,
                    Map.of(
                            "user_deliver_batches", "production.notice.deadline-near",
                            "user_inspect_sample", "inspection.notice.inspection-due",
                            "user_rework_batch", "inspection.notice.rework-due",
                            "user_fill_monthly_report", "production.notice.report-due-soon",
                            "user_pay", "acceptance.notice.payment-due"),
                    TASK_OVERDUE,
                    Map.of(
                            "user_deliver_batches", "production.notice.overdue",
                            "user_fill_monthly_report", "production.notice.report-overdue",
                            "user_inspect_sample", "inspection.notice.inspection-overdue",
                            "user_rework_batch", "inspection.notice.rework-overdue"));

    /**
     * The entry of a notice's key.
     *
     * @throws IllegalArgumentException when nobody has decided who is told of it
     */
    static Entry entry(String key) {
        Entry entry = BY_KEY.get(key);
        if (entry == null) {
            throw new IllegalArgumentException("the catalogue of notices lacks " + key);
        }
        return entry;
    }

    /** Whether this is the general notice of a task of which its own stage tells. */
    static boolean isToldByStage(Notice notice) {
        Set<String> tasks = TOLD_BY_STAGE.getOrDefault(notice.key(), Map.of()).keySet();
        return !tasks.isEmpty()
                && tasks.contains(notice.arguments().get(0).replaceFirst("^.*\\.", ""));
    }

    /** The tasks of which a stage itself tells, by the general notice and the stage's own. */
    static Map<String, Map<String, String>> toldByStage() {
        return TOLD_BY_STAGE;
    }

    /** Message key of the short name of an event, or of the daily letter. */
    static String nameKey(String key) {
        return "notification.event." + key.replace(".notice.", ".");
    }

    private static Entry letter(String key, Role... told) {
        return new Entry(key, roles(told), false, true);
    }

    private static Entry urgent(String key, Role... told) {
        return new Entry(key, roles(told), true, true);
    }

    private static Entry appOnly(String key, Role... told) {
        return new Entry(key, roles(told), false, false);
    }

    private static Set<Role> roles(Role... told) {
        return EnumSet.copyOf(Arrays.asList(told));
    }

    /**
     * One event.
     *
     * @param key message key of its texts; {@code .subject} and {@code .body} are its two parts
     * @param told the roles it is told to, as far as it concerns their institution or themselves
     * @param urgent whether its letter leaves on any day and singly
     * @param mail whether a letter is written at all
     */
    record Entry(String key, Set<Role> told, boolean urgent, boolean mail) {

        /** Message key of its short name. */
        public String nameKey() {
            return Catalogue.nameKey(key);
        }

        /** Message key of the part of the year it belongs to. */
        public String stageKey() {
            return "notification.stage." + key.replaceFirst("\\..*", "");
        }
    }
}
