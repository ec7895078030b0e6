package cn.tongchou.inspection.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.Defect;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionList;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.inspection.SamplingPlan;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 返工通知单 on screen and on paper. */
@Controller
class ReworkOrderController {

    private final InspectionRecords records;
    private final InspectionList list;
    private final InstitutionDirectory institutions;
    private final WorkingDays workingDays;
    private final ItemHistory history;
    private final Clock clock;

    ReworkOrderController(
            InspectionRecords records,
            InspectionList list,
            InstitutionDirectory institutions,
            WorkingDays workingDays,
            ItemHistory history,
            Clock clock) {
        this.records = records;
        this.list = list;
        this.institutions = institutions;
        this.workingDays = workingDays;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/rework-orders/{orderId}")
    String order(@PathVariable UUID orderId, Actor actor, Locale locale, Model model) {
        ReworkOrder order = records.reworkOrder(orderId);
        Inspection inspection = records.get(order.inspectionId());
        if (!list.mayRead(inspection, actor)) {
            throw new NotFound();
        }
        SamplingPlan plan = records.plan(inspection);
        List<Defect> defects = records.defects(inspection);
        model.addAttribute("order", order);
        model.addAttribute("today", clock.today());
        model.addAttribute("inspection", inspection);
        model.addAttribute("plan", plan);
        model.addAttribute("conclusion", plan.conclude(defects));
        model.addAttribute(
                "defects",
                DefectView.of(
                        defects,
                        records.catalogue(),
                        records.unitsWithDefects(inspection),
                        locale));
        model.addAttribute("library", institutions.get(order.institutionId()).name());
        model.addAttribute("responsible", institutions.get(order.responsibleId()).name());
        model.addAttribute(
                "workingDays",
                workingDays.between(Clock.dateOf(order.issuedAt()), order.deadline()));
        int year = order.deadline().getYear();
        model.addAttribute("unknownYear", workingDays.known(year) ? null : String.valueOf(year));
        model.addAttribute("mayDeliver", order.isOpen() && actor.worksAt(order.responsibleId()));
        model.addAttribute("history", history.of(order.id()));
        return "inspection/order";
    }
}
