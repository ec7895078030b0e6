package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A library's 月报 of one month; once taken it never changes. */
@Entity
@Table(name = "monthly_report")
public class MonthlyReport {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID programmeId;
    private UUID institutionId;
    private LocalDate reportMonth;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private MonthlyReportStatus status;

    private int roundNo;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "monthly_report_line", joinColumns = @JoinColumn(name = "report_id"))
    private List<MonthlyReportLine> lines = new ArrayList<>();

    private String problems;
    private String nextPlan;
    private String responsible;
    private UUID submittedBy;
    private String submittedByName;
    private Instant submittedAt;
    private UUID decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private String returnReason;
    private String takenSha256;
    private LocalDate remindedOn;
    private String remindedByName;
    private Instant openedAt;
    private Instant statusSince;

    protected MonthlyReport() {}

    MonthlyReport(
            String number, UUID programmeId, LibraryMonth month, LocalDate dueOn, Instant at) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.programmeId = programmeId;
        this.institutionId = month.institutionId();
        this.reportMonth = month.month().atDay(1);
        this.dueOn = dueOn;
        this.status = MonthlyReportStatus.OPEN;
        this.roundNo = 1;
        this.openedAt = at;
        this.statusSince = at;
    }

    void submit(List<MonthlyReportLine> done, MonthlyReportDraft said, Actor by, Instant at) {
        lines.clear();
        lines.addAll(done);
        problems = said.problems();
        nextPlan = said.nextPlan();
        responsible = said.responsible();
        submittedBy = by.accountId();
        submittedByName = by.displayName();
        submittedAt = at;
        become(MonthlyReportStatus.SUBMITTED, at);
    }

    void take(Actor by, Instant at) {
        decide(MonthlyReportStatus.TAKEN, by, at);
        takenSha256 = MonthlyReportHash.of(this);
    }

    void giveBack(String reason, LocalDate newDueOn, Actor by, Instant at) {
        decide(MonthlyReportStatus.RETURNED, by, at);
        returnReason = reason;
        dueOn = newDueOn;
        roundNo++;
    }

    void close(Instant at) {
        become(MonthlyReportStatus.CLOSED, at);
    }

    void remindedBy(Actor by, LocalDate on) {
        remindedOn = on;
        remindedByName = by.displayName();
    }

    private void decide(MonthlyReportStatus next, Actor by, Instant at) {
        decidedBy = by.accountId();
        decidedByName = by.displayName();
        decidedAt = at;
        become(next, at);
    }

    private void become(MonthlyReportStatus next, Instant at) {
        status = next;
        statusSince = at;
    }

    public UUID id() {
        return id;
    }

    /** Such as {@code 2017-MR-201706-HLJ-230200-01}: the year, the month, the library's code. */
    public String number() {
        return number;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID institutionId() {
        return institutionId;
    }

    /** The month that it reports. */
    public YearMonth month() {
        return YearMonth.from(reportMonth);
    }

    /** The last day for handing it in. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public MonthlyReportStatus status() {
        return status;
    }

    /** 1 until it is returned for the first time. */
    public int round() {
        return roundNo;
    }

    /** What was handed in, by project; empty before. */
    public List<MonthlyReportLine> lines() {
        return lines.stream().sorted(Comparator.comparing(MonthlyReportLine::projectId)).toList();
    }

    /** 存在问题, or {@code null}. */
    public String problems() {
        return problems;
    }

    /** 下月计划, or {@code null} before it was handed in. */
    public String nextPlan() {
        return nextPlan;
    }

    /** 责任人, or {@code null} before it was handed in. */
    public String responsible() {
        return responsible;
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public String submittedByName() {
        return submittedByName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Who took or returned it, or {@code null}. */
    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was returned the last time, or {@code null}. */
    public String returnReason() {
        return returnReason;
    }

    /** Hex digest of everything that was taken; {@code null} until then. */
    public String takenSha256() {
        return takenSha256;
    }

    /** The day on which a coordinator last reminded of it, or {@code null}. */
    public LocalDate remindedOn() {
        return remindedOn;
    }

    public String remindedByName() {
        return remindedByName;
    }

    /** When the present state began. */
    public Instant statusSince() {
        return statusSince;
    }
}
