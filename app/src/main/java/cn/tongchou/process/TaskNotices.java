package cn.tongchou.process;

import cn.tongchou.identity.Role;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the general notices of tasks: waiting, due soon, overdue. */
@Component
class TaskNotices {

    private static final String PAGE = "page:";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** The person that a group of the engine's tasks means: a role, or a role at an institution. */
    Set<Notice.Recipient> recipients(Stream<String> groups) {
        Set<Notice.Recipient> told = new HashSet<>();
        groups.forEach(
                group -> {
                    String[] parts = group.split("@", 2);
                    Role role = Role.valueOf(parts[0]);
                    told.add(
                            parts.length == 1
                                    ? Notice.Recipient.role(role)
                                    : Notice.Recipient.roleAt(role, UUID.fromString(parts[1])));
                });
        return told;
    }

    /**
     * The page where a task is done, which stays the item's page when the task is gone.
     *
     * @param formKey such as {@code page:/claims/{claimId}}
     * @param variable the value of a process variable by its name
     */
    String page(String formKey, Function<String, Object> variable) {
        if (formKey == null || !formKey.startsWith(PAGE)) {
            return "/tasks";
        }
        return VARIABLE.matcher(formKey.substring(PAGE.length()))
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        String.valueOf(variable.apply(found.group(1)))));
    }

    /**
     * @param event the last part of the message key
     * @param due when it is due, or {@code null}
     */
    Notice of(
            String event,
            String taskId,
            String activityId,
            String businessKey,
            String link,
            Date due,
            Set<Notice.Recipient> told) {
        // A day ends with the first instant of the next one: a task due then is due that day.
        var day = due == null ? null : Clock.dateOf(due.toInstant().minusMillis(1));
        Notice notice =
                new Notice(
                        event + ':' + taskId + (day == null ? "" : ":" + day),
                        "process.notice." + event,
                        List.of(
                                Notice.word("worklist.task." + activityId),
                                businessKey == null ? "" : businessKey,
                                day == null
                                        ? Notice.word("process.task.no-deadline")
                                        : day.toString()),
                        link,
                        told);
        return day == null ? notice : notice.due(day);
    }
}
