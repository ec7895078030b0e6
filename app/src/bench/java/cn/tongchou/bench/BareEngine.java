package cn.tongchou.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The engine alone with the drawings as they are: every bean that they name does nothing. It keeps
 * history as the product's engine does and works on the same kind of database.
 */
final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    BareEngine(DataSource database, boolean h2) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        if (h2) {
            configuration.setSkipIsolationLevelCheck(true);
        }
        ((ProcessEngineConfigurationImpl) configuration).setBeans(new StandIns());
        engine = configuration.buildProcessEngine();
        deploy();
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        try {
            for (String kind : List.of("bpmn", "dmn")) {
                for (Resource model :
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath:processes/*." + kind)) {
                    deployment.addInputStream(model.getFilename(), model.getInputStream());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The drawings could not be read", e);
        }
        deployment.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Any bean that a drawing names. */
    private static final class StandIns extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String bean && bean.matches("[a-z]\\w+") && !known(bean);
        }

        /** Names of variables of the drawings and of the engine's own objects. */
        private static boolean known(String name) {
            return Set.of(
                                    "execution",
                                    "task",
                                    "verdict",
                                    "nextStep",
                                    "decision",
                                    "quotaLeft",
                                    "furtherRound",
                                    "memoOutcome",
                                    "awardOutcome",
                                    "acceptanceDecision",
                                    "paymentOutcome",
                                    "contractSettled",
                                    "reportOutcome")
                            .contains(name)
                    || name.endsWith("Id");
        }

        @Override
        public Object get(Object name) {
            return containsKey(name) ? new StandIn((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }

    /** Does nothing, and has an answer to what the drawings ask. */
    public static final class StandIn implements JavaDelegate {

        private static final Date LATER = Date.from(Instant.parse("2999-06-30T16:00:00Z"));
        private final String name;

        StandIn(String name) {
            this.name = name;
        }

        @Override
        public void execute(DelegateExecution execution) {
            if (name.equals("openAssignment")) {
                execution.setVariable("assignmentId", "of-" + execution.getVariable("claimId"));
            }
            if (name.equals("failedBatch")) {
                execution.setVariable("nextStep", "REWORK");
            }
        }

        public Date workingDays(int days) {
            return LATER;
        }

        public Date closesAt(String id) {
            return LATER;
        }

        public Date reminderAt(String id) {
            return LATER;
        }

        public Date dueAt(String id) {
            return LATER;
        }

        public Date overdueAt(String id) {
            return LATER;
        }

        public String overdueDaily(String id) {
            return "R/2999-06-30T16:00:00Z/P1D";
        }

        public boolean needsAcceptance(String contractId) {
            return !contractId.endsWith("-1");
        }

        public Date releaseDueAt(String contractId) {
            return LATER;
        }

        public Date payDueAt(String contractId) {
            return LATER;
        }

        public Date payReminderAt(String contractId) {
            return LATER;
        }

        public Date acceptDueAt(String contractId) {
            return LATER;
        }

        /**
         * Whose task it is, or the items of a year: three courses, three claims, four contracts.
         */
        public Object of(String id) {
            int items =
                    switch (name) {
                        case "trainingCourses", "confirmedClaims" -> 3;
                        case "contracts" -> 4;
                        default -> 0;
                    };
            return items == 0
                    ? name + "@" + id
                    : java.util.stream.IntStream.rangeClosed(1, items)
                            .mapToObj(i -> name + "-" + id + "-" + i)
                            .toList();
        }

        public String businessKey(String id) {
            return "of-" + id;
        }

        public String assignmentNumber(String claimId) {
            return "of-" + claimId;
        }
    }
}
