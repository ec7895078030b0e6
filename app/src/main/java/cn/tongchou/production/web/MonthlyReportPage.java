package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportDeadlines;
import cn.tongchou.production.MonthlyReportFigures;
import cn.tongchou.production.MonthlyReportStatus;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of one 月报 shows. */
@Component
class MonthlyReportPage {

    private final MonthlyReportFigures figures;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final ItemHistory history;
    private final Clock clock;

    MonthlyReportPage(
            MonthlyReportFigures figures,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            ItemHistory history,
            Clock clock) {
        this.figures = figures;
        this.programmes = programmes;
        this.institutions = institutions;
        this.history = history;
        this.clock = clock;
    }

    String show(MonthlyReport report, Actor actor, Model model) {
        Programme programme = programmes.programme(report.programmeId());
        boolean fillable =
                programme.isRunning()
                        && actor.is(Role.LIBRARY_CLERK)
                        && report.status().isMissing();
        List<MonthlyReportFigures.Proposal> proposals = fillable ? figures.of(report) : List.of();
        model.addAttribute("report", report);
        model.addAttribute("programme", programme);
        model.addAttribute("library", institutions.get(report.institutionId()).name());
        model.addAttribute(
                "projects",
                programmes.projects(report.programmeId()).stream()
                        .collect(Collectors.toMap(ConstructionProject::id, Function.identity())));
        model.addAttribute("daysLeft", ChronoUnit.DAYS.between(clock.today(), report.dueOn()));
        model.addAttribute("earlierMissing", figures.earlierMissing(report).orElse(null));
        model.addAttribute("fillable", fillable);
        model.addAttribute("proposals", proposals);
        model.addAttribute(
                "takeable",
                programme.isRunning()
                        && actor.is(Role.COORDINATOR)
                        && report.status() == MonthlyReportStatus.SUBMITTED);
        model.addAttribute("returnDays", MonthlyReportDeadlines.AFTER_RETURN);
        model.addAttribute("history", history.of(List.of(report.id())));
        absent(model, "fill", MonthlyReportForms.Fill.of(report, proposals, actor));
        absent(model, "take", new MonthlyReportForms.Take(null, report.round()));
        absent(model, "giveBack", new MonthlyReportForms.GiveBack(null, report.round(), null));
        return "production/monthly-report";
    }

    private static void absent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
