package cn.tongchou.reporting.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.KnownYears;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Funds;
import cn.tongchou.reporting.year.Percent;
import cn.tongchou.reporting.year.ProjectFigures;
import cn.tongchou.reporting.year.Risks;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.reporting.year.YearOverview;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The year on one page. A library's clerk sees the same page with the own library's numbers and
 * without the money.
 */
@Controller
class YearController {

    /** Who reads pages that look across the stages. */
    static final Set<Role> READERS =
            Set.of(Role.COORDINATOR, Role.LIBRARY_CLERK, Role.FINANCE, Role.LEADER);

    private final KnownYears years;
    private final YearFigures figures;
    private final YearOverview overview;
    private final Risks risks;
    private final StageLinks links;
    private final DiagramStates diagrams;
    private final ItemHistory history;
    private final Clock clock;

    YearController(
            KnownYears years,
            YearFigures figures,
            YearOverview overview,
            Risks risks,
            StageLinks links,
            DiagramStates diagrams,
            ItemHistory history,
            Clock clock) {
        this.years = years;
        this.figures = figures;
        this.overview = overview;
        this.risks = risks;
        this.links = links;
        this.diagrams = diagrams;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/programmes/{programmeId}")
    @Transactional(readOnly = true)
    public String year(@PathVariable UUID programmeId, Actor actor, Model model) {
        Programme programme = readable(programmeId, actor);
        if (programme.isDraft()) {
            return "redirect:/programmes/" + programmeId + "/edit";
        }
        boolean province = !actor.is(Role.LIBRARY_CLERK);
        List<Share> shares = figures.shares(programmeId, province ? null : actor.institutionId());
        List<ProjectFigures> projects =
                figures.projects(programmeId, province ? null : actor.institutionId(), shares);
        Funds funds = overview.funds(programmeId, projects);
        YearOverview.Course course = overview.course(programme, shares, funds);
        LocalDate today = clock.today();
        model.addAttribute("programme", programme);
        model.addAttribute("own", !province);
        model.addAttribute("projects", projects);
        model.addAttribute(
                "libraries", shares.stream().map(Share::institutionId).distinct().count());
        model.addAttribute(
                "coordinated", projects.stream().filter(ProjectFigures::coordinated).count());
        model.addAttribute(
                "time", Percent.ofShare(TimeProgress.of(programme.calendarYear(), today)));
        model.addAttribute("today", today);
        model.addAttribute("stages", links.of(programmeId, course.stages(), actor));
        model.addAttribute("timeline", Timeline.of(programme, course.milestones(), today));
        model.addAttribute("next", programme.isRunning() ? course.pressing() : null);
        model.addAttribute("funds", province && funds.isKnown() ? funds : null);
        model.addAttribute(
                "risks",
                programme.isRunning()
                        ? risks.of(programmeId, programme.calendarYear(), shares)
                        : List.of());
        model.addAttribute("history", province ? history.of(items(programmeId, projects)) : null);
        model.addAttribute("diagram", true);
        return "reporting/year";
    }

    /** Where the drawing of the year stands, for its viewer. */
    @GetMapping(
            value = "/programmes/{programmeId}/state.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Transactional(readOnly = true)
    public Map<String, Object> state(@PathVariable UUID programmeId, Actor actor, Locale locale) {
        Programme programme = readable(programmeId, actor);
        boolean province = !actor.is(Role.LIBRARY_CLERK);
        List<Share> shares = figures.shares(programmeId, province ? null : actor.institutionId());
        Funds funds = overview.funds(programmeId, List.of());
        YearOverview.Course course = overview.course(programme, shares, funds);
        return diagrams.of(course.process(), links.of(programmeId, course.stages(), actor), locale);
    }

    /** The items whose history is that of the year. */
    private static List<UUID> items(UUID programmeId, List<ProjectFigures> projects) {
        return Stream.concat(Stream.of(programmeId), projects.stream().map(ProjectFigures::id))
                .toList();
    }

    /** A draft is the coordinators' own. */
    private Programme readable(UUID programmeId, Actor actor) {
        Programme programme = years.programme(programmeId);
        if (programme.isDraft() && !actor.is(Role.COORDINATOR)) {
            throw new NotFound();
        }
        return programme;
    }
}
