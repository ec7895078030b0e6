package cn.tongchou.reporting.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.reporting.ReportDesk;
import cn.tongchou.reporting.ReportFile;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * 报表: the list, each report with its filter in the address, and exports of exactly what is
 * filtered.
 */
@Controller
class ReportController {

    /** Reports of a month. */
    private static final Set<String> MONTHLY = Set.of("progress-monthly", "ranking");

    private final ReportDesk desk;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final Clock clock;

    ReportController(
            ReportDesk desk,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            Clock clock) {
        this.desk = desk;
        this.programmes = programmes;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String list(Model model) {
        model.addAttribute("reports", ReportDesk.REPORTS);
        model.addAttribute("hasYear", model.getAttribute("programmeId") != null);
        return "reporting/list";
    }

    @GetMapping("/reports/{reportId}")
    String report(
            @PathVariable String reportId,
            ReportQuery query,
            Actor actor,
            Model model,
            Locale locale) {
        if (!ReportDesk.REPORTS.contains(reportId)) {
            throw new NotFound();
        }
        List<Integer> years = years();
        boolean comparing = reportId.equals("year-comparison");
        model.addAttribute("reportId", reportId);
        model.addAttribute("comparing", comparing);
        boolean quarterly = reportId.equals("progress-quarterly");
        model.addAttribute("monthly", MONTHLY.contains(reportId));
        model.addAttribute("quarterly", quarterly);
        model.addAttribute("years", years);
        model.addAttribute("months", IntStream.rangeClosed(1, 12).boxed().toList());
        model.addAttribute("kinds", ConstructionKind.values());
        model.addAttribute(
                "libraries", actor.is(Role.LIBRARY_CLERK) ? List.of() : institutions.libraries());
        ReportQuery complete =
                comparing
                        ? query
                        : query.completed(chosenYear(model, years), clock.today(), quarterly);
        model.addAttribute("query", complete);
        model.addAttribute(
                "page",
                comparing || complete.year() != null
                        ? desk.page(reportId, complete.filter(), actor, locale)
                        : null);
        model.addAttribute("charts", true);
        model.addAttribute("link", complete.asQuery());
        return "reporting/report";
    }

    @GetMapping("/reports/{reportId}.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String reportId, ReportQuery query, Actor actor, Locale locale) {
        return download(desk.file(reportId, query.filter(), ReportFile.Format.XLSX, actor, locale));
    }

    @GetMapping("/reports/{reportId}.pdf")
    ResponseEntity<byte[]> printed(
            @PathVariable String reportId, ReportQuery query, Actor actor, Locale locale) {
        return download(desk.file(reportId, query.filter(), ReportFile.Format.PDF, actor, locale));
    }

    @GetMapping(
            value = "/reports/{reportId}/chart.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> chart(
            @PathVariable String reportId, ReportQuery query, Actor actor, Locale locale) {
        return desk.chart(reportId, query.filter(), actor, locale);
    }

    private List<Integer> years() {
        return programmes.all().stream()
                .filter(programme -> !programme.isDraft())
                .map(Programme::year)
                .toList();
    }

    /** The year of the top bar, when none is asked for. */
    private Integer chosenYear(Model model, List<Integer> years) {
        if (model.getAttribute("programmeId") instanceof UUID chosen) {
            return programmes.programme(chosen).year();
        }
        return years.isEmpty() ? null : years.get(0);
    }

    private static ResponseEntity<byte[]> download(ReportFile file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .body(file.bytes());
    }
}
