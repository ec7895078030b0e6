package cn.tongchou.process;

import cn.tongchou.shared.Invariant;
import cn.tongchou.shared.WaitingStates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I3: what waits in the domain waits in the engine, and the reverse. Every module answers for its
 * activities; a task of an activity that nobody answers for is a violation too.
 */
@Component
class ProcessInvariant implements Invariant {

    private final JdbcTemplate jdbc;
    private final List<WaitingStates> modules;

    ProcessInvariant(JdbcTemplate jdbc, List<WaitingStates> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String statement() {
        return "every waiting object has exactly one live task, and the reverse";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        Map<String, Integer> tasks = new HashMap<>();
        Set<String> activities = new HashSet<>();
        jdbc.query(
                "select t.TASK_DEF_KEY_, e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_",
                row -> {
                    tasks.merge(row.getString(2) + " " + row.getString(1), 1, Integer::sum);
                    activities.add(row.getString(1));
                });
        List<String> violations = new ArrayList<>();
        modules.forEach(module -> activities.removeAll(module.activities()));
        activities.forEach(
                activity -> violations.add("nobody answers for the activity " + activity));
        long checked = tasks.size();
        for (WaitingStates module : modules) {
            for (WaitingStates.Waiting waiting : module.waiting().toList()) {
                Integer live = tasks.remove(waiting.businessKey() + " " + waiting.activityId());
                if (live == null || live != 1) {
                    violations.add(
                            "%s waits for %s but has %d tasks"
                                    .formatted(
                                            waiting.item(),
                                            waiting.activityId(),
                                            live == null ? 0 : live));
                }
            }
        }
        tasks.keySet().stream()
                .filter(task -> !activities.contains(task.substring(task.lastIndexOf(' ') + 1)))
                .forEach(task -> violations.add("task without a waiting object: " + task));
        return new Result(checked, violations);
    }
}
