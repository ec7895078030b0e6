package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Notice;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what became of a 月报 and tells whom it concerns. */
@Component
class MonthlyReportTrail {

    private final ApplicationEventPublisher events;
    private final InstitutionDirectory institutions;

    MonthlyReportTrail(ApplicationEventPublisher events, InstitutionDirectory institutions) {
        this.events = events;
        this.institutions = institutions;
    }

    void changed(
            Actor actor,
            MonthlyReport report,
            String what,
            MonthlyReportStatus from,
            String reason,
            String detail) {
        events.publishEvent(
                actor.changed(
                        "monthly-report",
                        report.id(),
                        report.number(),
                        "production.history." + what,
                        from,
                        report.status(),
                        reason,
                        detail));
    }

    void ruleChanged(Programme programme, int before, int after, Actor actor) {
        events.publishEvent(
                actor.changed(
                        "programme",
                        programme.id(),
                        programme.number(),
                        "production.history.report-day-set",
                        programme.status(),
                        programme.status(),
                        null,
                        before + " → " + after));
    }

    void tellLibrary(MonthlyReport report, String event, String words) {
        tell(
                report,
                event,
                words,
                Set.of(Notice.Recipient.roleAt(Role.LIBRARY_CLERK, report.institutionId())));
    }

    void tellCoordinators(MonthlyReport report, String event, String words) {
        tell(report, event, words, Set.of(Notice.Recipient.role(Role.COORDINATOR)));
    }

    /** Once per event, round and day that it speaks of. */
    private void tell(
            MonthlyReport report, String event, String words, Set<Notice.Recipient> recipients) {
        events.publishEvent(
                new Notice(
                                "monthly-report-"
                                        + event
                                        + ':'
                                        + report.number()
                                        + ':'
                                        + report.round()
                                        + (event.equals("report-reminded")
                                                ? ":" + report.remindedOn()
                                                : ""),
                                "production.notice." + event,
                                List.of(
                                        institutions.get(report.institutionId()).name(),
                                        report.month().toString(),
                                        report.dueOn().toString(),
                                        words == null ? "" : words),
                                "/monthly-reports/" + report.id(),
                                recipients)
                        .due(report.dueOn()));
    }
}
