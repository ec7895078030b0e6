package cn.tongchou.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * An engine in memory with the models as they are drawn, and stand-ins for the beans that they
 * name: the paths of a model can be walked without the application.
 */
public final class ModelEngine {

    /** The date that every deadline of the stand-ins has at first. */
    static final Date DEADLINE = Date.from(Instant.parse("2117-06-30T16:00:00Z"));

    private static ModelEngine only;

    private final ProcessEngine engine;
    private Date deadline = DEADLINE;

    /** Names of the delegates that ran, in order, each with the business key of its process. */
    final List<String> ran = new ArrayList<>();

    /** What the multi-instance call activities of the year run over. */
    final List<String> courses = new ArrayList<>();

    final List<String> claims = new ArrayList<>();
    final List<String> contracts = new ArrayList<>();

    /** The months that have no report yet; each is given once. */
    final List<String> months = new ArrayList<>();

    /** The engine, started once, without anything that an earlier test left behind. */
    static synchronized ModelEngine fresh() {
        if (only == null) {
            only = new ModelEngine();
        }
        only.forget();
        return only;
    }

    private ModelEngine() {
        var configuration =
                (StandaloneInMemProcessEngineConfiguration)
                        ProcessEngineConfiguration
                                .createStandaloneInMemProcessEngineConfiguration();
        String name = "models-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (Models.Model model : Models.all()) {
            deployment.addString(model.fileName(), model.xml());
        }
        for (Models.Table table : Models.tables()) {
            deployment.addString(table.fileName(), table.xml());
        }
        deployment.deploy();
    }

    private void forget() {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "forgotten by the tests"));
        deadline = DEADLINE;
        List.of(ran, courses, claims, contracts, months).forEach(List::clear);
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new LinkedHashMap<>();
        for (String delegate :
                List.of(
                        "remindClaimWindow",
                        "closeClaimWindow",
                        "remindDelivery",
                        "reportOverdue",
                        "drawSample",
                        "remindInspection",
                        "reportInspectionOverdue",
                        "remindRework",
                        "reportReworkOverdue",
                        "remindPayment",
                        "remindMonthlyReport",
                        "tellMonthlyReportOverdue",
                        "closeProgramme")) {
            beans.put(delegate, delegate(delegate));
        }
        beans.put("openAssignment", openAssignment());
        beans.put("openMonthlyReport", openMonthlyReport());
        beans.put("libraryMonths", new Months(months));
        beans.put("monthlyReportCandidates", new Candidates("LIBRARY_CLERK@library-of-"));
        beans.put("failedBatch", answer("failed-batch", "nextStep"));
        beans.put("dueDates", new Deadlines());
        for (String deadline :
                List.of(
                        "claimWindow",
                        "assignmentDeadline",
                        "inspectionDeadline",
                        "reworkDeadline",
                        "contractPayment",
                        "monthlyReportDeadline")) {
            beans.put(deadline, new Deadlines());
        }
        beans.put("deliveryCandidates", new Candidates("LIBRARY_CLERK@library-of-"));
        beans.put("inspectionCandidates", new Candidates("INSPECTOR@agency-of-"));
        beans.put("reworkCandidates", new Candidates("SUPPLIER@contractor-of-"));
        beans.put("trainingCourses", new Items(courses, "2017-AP/"));
        beans.put("confirmedClaims", new Items(claims, "assignment-of-"));
        beans.put("contracts", new Items(contracts, "number-of-"));
        beans.put("deliveredBatches", new Items(List.of(), "number-of-"));
        return beans;
    }

    private JavaDelegate delegate(String name) {
        return execution -> ran.add(name + " " + execution.getProcessBusinessKey());
    }

    private JavaDelegate openAssignment() {
        return execution -> {
            ran.add("openAssignment " + execution.getProcessBusinessKey());
            execution.setVariable("assignmentId", "of-" + execution.getVariable("claimId"));
        };
    }

    private JavaDelegate openMonthlyReport() {
        return execution -> {
            ran.add("openMonthlyReport " + execution.getProcessBusinessKey());
            execution.setVariable("reportId", "of-" + execution.getVariable("libraryMonthId"));
        };
    }

    /** Asks a table and keeps its one answer. */
    private static JavaDelegate answer(String table, String variable) {
        return execution -> {
            String answer =
                    execution
                            .getProcessEngineServices()
                            .getDecisionService()
                            .evaluateDecisionTableByKey(table)
                            .variables(execution.getVariables())
                            .evaluate()
                            .getSingleEntry();
            execution.setVariable(variable, answer);
        };
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Starts a process; the variables are given as name, value, name, value. */
    String start(String processId, String businessKey, Object... variables) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(processId, businessKey, map(variables))
                .getId();
    }

    /** Completes the one task with this element id in the process with this business key. */
    void complete(String businessKey, String elementId, Object... variables) {
        engine.getTaskService().complete(task(businessKey, elementId).getId(), map(variables));
    }

    Task task(String businessKey, String elementId) {
        Task task =
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(elementId)
                        .initializeFormKeys()
                        .singleResult();
        if (task == null) {
            throw new AssertionError(
                    elementId
                            + " does not wait in "
                            + businessKey
                            + ", but "
                            + waiting(businessKey));
        }
        return task;
    }

    /** The element ids of the tasks that wait in the process with this business key. */
    List<String> waiting(String businessKey) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /**
     * Delivers a batch in the way the application does it: the batch belongs to the started event
     * sub-process only.
     */
    void deliver(String assignmentNumber, String batchId) {
        engine.getRuntimeService()
                .createMessageCorrelation("batch-delivered")
                .processInstanceBusinessKey(assignmentNumber)
                .setVariablesToTriggeredScope(Map.of("batchId", batchId))
                .correlate();
    }

    /** Lets a timer fire. */
    void fire(String businessKey, String timerElementId) {
        engine.getManagementService().executeJob(timer(businessKey, timerElementId).getId());
    }

    /** Lets a timer fire that waits in this process instance. */
    void ring(String processInstanceId, String timerElementId) {
        engine.getManagementService()
                .executeJob(
                        engine.getManagementService()
                                .createJobQuery()
                                .processInstanceId(processInstanceId)
                                .activityId(timerElementId)
                                .singleResult()
                                .getId());
    }

    /** The job of a timer that waits in the process with this business key. */
    Job timer(String businessKey, String timerElementId) {
        ProcessInstance instance =
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .singleResult();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timerElementId)
                .singleResult();
    }

    /** The end events that a finished process reached, empty while it runs. */
    List<String> ends(String processInstanceId) {
        if (isRunning(processInstanceId)) {
            return List.of();
        }
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(activity -> activity.getActivityId())
                .toList();
    }

    boolean isRunning(String processInstanceId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Moves every deadline of the stand-ins. */
    void moveDeadlinesTo(Date date) {
        deadline = date;
    }

    /** Stand-in for every bean that knows a date. */
    public final class Deadlines {
        public Date workingDays(int days) {
            return deadline;
        }

        public Date closesAt(String programmeId) {
            return deadline;
        }

        public Date reminderAt(String id) {
            return deadline;
        }

        public Date dueAt(String id) {
            return deadline;
        }

        public Date overdueAt(String id) {
            return deadline;
        }

        public String overdueDaily(String id) {
            return "R/" + deadline.toInstant() + "/P1D";
        }

        public boolean needsAcceptance(String contractId) {
            return !contractId.startsWith("scanning");
        }

        public Date releaseDueAt(String contractId) {
            return null;
        }

        public Date payDueAt(String contractId) {
            return deadline;
        }

        public Date payReminderAt(String contractId) {
            return deadline;
        }

        public Date acceptDueAt(String contractId) {
            return deadline;
        }
    }

    /** Stand-in for the bean that knows which months are over. */
    public record Months(List<String> months) {
        public String cycle() {
            return "R/" + DEADLINE.toInstant() + "/P1M";
        }

        public List<String> of(String programmeId) {
            return List.copyOf(months);
        }

        public String businessKey(String programmeId, String libraryMonthId) {
            return "report-of-" + libraryMonthId;
        }
    }

    /** Stand-in for every bean that knows whose task it is. */
    public record Candidates(String prefix) {
        public String of(String id) {
            return prefix + id;
        }
    }

    /** Stand-in for every bean that lists the items of a programme and knows their numbers. */
    public record Items(List<String> ids, String prefix) {
        public List<String> of(String programmeId) {
            return ids;
        }

        public String businessKey(String id) {
            return prefix + id;
        }

        public String assignmentNumber(String claimId) {
            return prefix + claimId;
        }
    }
}
