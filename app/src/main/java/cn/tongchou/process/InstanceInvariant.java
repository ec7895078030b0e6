package cn.tongchou.process;

import cn.tongchou.shared.Invariant;
import cn.tongchou.shared.LivingProcesses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I3, the part of process instances: what is under way in the domain has exactly one live instance
 * with its timers armed, what has ended has none, and every live instance waits for somebody or for
 * what it called.
 */
@Component
class InstanceInvariant implements Invariant {

    private static final String LIVE =
            "select d.KEY_, e.BUSINESS_KEY_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                    + " where e.PARENT_ID_ is null";
    private static final String STRANDED =
            LIVE
                    + " and not exists (select 1 from ACT_RU_TASK t where t.PROC_INST_ID_ = e.ID_)"
                    + " and not exists (select 1 from ACT_RU_EXECUTION x join ACT_RU_EXECUTION c on c.SUPER_EXEC_ = x.ID_"
                    + " where x.PROC_INST_ID_ = e.ID_)";
    private static final String ARMED =
            "select d.KEY_, e.BUSINESS_KEY_, a.ACT_ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF a on a.ID_ = j.JOB_DEF_ID_"
                    + " join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                    + " where j.TYPE_ = 'timer'";
    private static final String GONE_OFF =
            "select d.KEY_, e.BUSINESS_KEY_, h.ACT_ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                    + " join ACT_HI_ACTINST h on h.PROC_DEF_ID_ = e.PROC_DEF_ID_ and h.PROC_INST_ID_ = e.ID_"
                    + " where e.PARENT_ID_ is null and h.ACT_TYPE_ = 'boundaryTimer'";

    private final JdbcTemplate jdbc;
    private final List<LivingProcesses> modules;

    InstanceInvariant(JdbcTemplate jdbc, List<LivingProcesses> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String statement() {
        return "every process under way has one live instance, and the reverse";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        Map<String, Integer> live = counted(LIVE);
        Map<String, Integer> armed = counted(ARMED);
        armed.putAll(counted(GONE_OFF));
        long checked = live.size();
        for (LivingProcesses module : modules) {
            checkLiving(module, live, armed, violations);
        }
        modules.forEach(
                module ->
                        live.keySet().stream()
                                .filter(key -> key.startsWith(module.process() + " "))
                                .forEach(
                                        key -> violations.add(key + " is live and should not be")));
        counted(STRANDED)
                .keySet()
                .forEach(key -> violations.add(key + " is live and waits for nobody"));
        return new Result(checked, violations);
    }

    /** Takes what must live out of the map, so that what should not is left. */
    private static void checkLiving(
            LivingProcesses module,
            Map<String, Integer> live,
            Map<String, Integer> armed,
            List<String> violations) {
        module.living()
                .forEach(
                        living -> {
                            String key = module.process() + " " + living.businessKey();
                            Integer instances = live.remove(key);
                            if (instances == null || instances != 1) {
                                violations.add(
                                        "%s has %d live instances"
                                                .formatted(key, instances == null ? 0 : instances));
                            }
                            living.timers().stream()
                                    .filter(timer -> !armed.containsKey(key + " " + timer))
                                    .forEach(
                                            timer ->
                                                    violations.add(key + " has no timer " + timer));
                        });
    }

    /** How often each row comes, its columns put together as a key. */
    private Map<String, Integer> counted(String sql) {
        Map<String, Integer> rows = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    StringBuilder key = new StringBuilder(row.getString(1));
                    for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                        key.append(' ').append(row.getString(column));
                    }
                    rows.merge(key.toString(), 1, Integer::sum);
                });
        return rows;
    }
}
