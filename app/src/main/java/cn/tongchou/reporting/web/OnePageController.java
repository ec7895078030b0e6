package cn.tongchou.reporting.web;

import cn.tongchou.programme.KnownYears;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.leadership.OnePage;
import cn.tongchou.reporting.leadership.OnePages;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 领导一页纸: what leaders read first, and coordinators before they do. */
@Controller
class OnePageController {

    private final KnownYears years;
    private final OnePages pages;
    private final OnePageWords words;
    private final OnePageCharts charts;

    OnePageController(KnownYears years, OnePages pages, OnePageWords words, OnePageCharts charts) {
        this.years = years;
        this.pages = pages;
        this.words = words;
        this.charts = charts;
    }

    @GetMapping("/programmes/{programmeId}/leaders")
    @Transactional(readOnly = true)
    public String page(
            @PathVariable UUID programmeId,
            @RequestParam(required = false) ConstructionKind kind,
            Model model,
            Locale locale) {
        Programme programme = years.programme(programmeId);
        if (programme.isDraft()) {
            throw new NotFound();
        }
        OnePage page = pages.of(programme, kind);
        model.addAttribute("page", page);
        model.addAttribute("problems", words.problems(page, locale));
        model.addAttribute("measures", words.measures(page, locale));
        model.addAttribute(
                "execution", page.execution() == null ? null : charts.execution(page, locale));
        model.addAttribute("quality", charts.quality(page, locale));
        model.addAttribute("charts", true);
        return "reporting/one-page";
    }
}
