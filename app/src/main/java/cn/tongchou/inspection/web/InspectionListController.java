package cn.tongchou.inspection.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.InspectionLine;
import cn.tongchou.inspection.InspectionList;
import cn.tongchou.inspection.InspectionList.Filter;
import cn.tongchou.inspection.InspectionList.View;
import cn.tongchou.inspection.ReworkLine;
import cn.tongchou.inspection.ReworkStatus;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.KeyedPage;
import cn.tongchou.shared.Keys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 质检 and 返工跟踪 as lists; the filter stands in the address, pages go by key. */
@Controller
class InspectionListController {

    private final InspectionList list;
    private final InstitutionDirectory institutions;
    private final ProgrammeManagement programmes;
    private final Clock clock;

    InspectionListController(
            InspectionList list,
            InstitutionDirectory institutions,
            ProgrammeManagement programmes,
            Clock clock) {
        this.list = list;
        this.institutions = institutions;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** One tab above a list, as {@code fragments/ui :: tabs} shows it. */
    record Tab(String href, String key, Long count, boolean active) {}

    @GetMapping("/inspections")
    String inspections(InspectionFilter filter, Actor actor, Model model) {
        Filter wanted = filter.toRead(programmes, institutions);
        KeyedPage<InspectionLine> page =
                KeyedPage.of(
                        list.inspections(
                                filter.view(), wanted, filter.after(), filter.before(), actor),
                        filter.after(),
                        filter.before(),
                        line -> line.batchNumber() + "/" + line.round(),
                        filter.list("/inspections"));
        model.addAttribute(
                "tabs",
                Arrays.stream(View.values())
                        .map(view -> tab(filter, view, wanted, actor))
                        .toList());
        model.addAttribute("view", filter.view().name().toLowerCase(Locale.ROOT));
        show(filter, page, model);
        return "inspection/list";
    }

    @GetMapping("/rework-orders")
    String orders(InspectionFilter filter, Actor actor, Model model) {
        Filter wanted = filter.toRead(programmes, institutions);
        KeyedPage<ReworkLine> page =
                KeyedPage.of(
                        list.orders(
                                filter.status(), wanted, filter.after(), filter.before(), actor),
                        filter.after(),
                        filter.before(),
                        ReworkLine::number,
                        filter.list("/rework-orders"));
        model.addAttribute("statuses", ReworkStatus.values());
        show(filter, page, model);
        return "inspection/orders";
    }

    private Tab tab(InspectionFilter filter, View view, Filter wanted, Actor actor) {
        String href = filter.href(view);
        return new Tab(
                href,
                Keys.of("inspection.list.tab", view),
                list.count(view, wanted, actor),
                view == filter.view());
    }

    private void show(InspectionFilter filter, KeyedPage<?> page, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("lines", page.rows());
        model.addAttribute(
                "names",
                institutions.all().stream()
                        .collect(Collectors.toMap(Institution::id, Institution::name)));
        model.addAttribute(
                "years", programmes.all().stream().map(Programme::year).sorted().toList());
        model.addAttribute("today", clock.today());
        Function<LocalDate, Long> left = day -> ChronoUnit.DAYS.between(clock.today(), day);
        model.addAttribute("daysLeft", left);
    }
}
