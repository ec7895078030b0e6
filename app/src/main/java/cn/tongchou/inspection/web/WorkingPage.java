package cn.tongchou.inspection.web;

import cn.tongchou.inspection.Defect;
import cn.tongchou.inspection.DefectClass;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionManagement;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.SamplingPlan;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.production.ManifestColumns;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together the page on which an inspector works: sample, the unit in view, defects, what they
 * add up to.
 */
@Component
class WorkingPage {

    static final String VIEW = "inspection/inspect";
    private static final int NEARBY = 9;
    private static final int BEFORE = 3;

    private final InspectionRecords records;
    private final InstitutionDirectory institutions;
    private final ProgrammeManagement programmes;

    WorkingPage(
            InspectionRecords records,
            InstitutionDirectory institutions,
            ProgrammeManagement programmes) {
        this.records = records;
        this.institutions = institutions;
        this.programmes = programmes;
    }

    /**
     * @param wanted the unit to show, or {@code null} for the first one not seen yet
     */
    String show(Inspection inspection, Integer wanted, Locale locale, Model model) {
        SamplingPlan plan = records.plan(inspection);
        List<Defect> defects = records.defects(inspection);
        int n = plan.sampleSize();
        int ordinal = Math.max(1, Math.min(n, wanted == null ? inspection.seenTo() + 1 : wanted));
        Map<Integer, DefectClass> grave = gravest(defects);
        ManifestColumns columns =
                ManifestColumns.of(programmes.project(inspection.projectId()).kind());
        List<UnitView> nearby =
                records
                        .units(
                                inspection,
                                Math.max(1, Math.min(ordinal - BEFORE, n - NEARBY + 1)),
                                NEARBY)
                        .stream()
                        .map(
                                unit ->
                                        UnitView.of(
                                                unit,
                                                records.row(inspection, unit),
                                                columns,
                                                inspection,
                                                grave.get(unit.ordinal())))
                        .toList();
        UnitView unit =
                nearby.stream()
                        .filter(view -> view.ordinal() == ordinal)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        List<Defect> onUnit =
                defects.stream().filter(defect -> defect.unitOrdinal() == ordinal).toList();
        model.addAttribute("inspection", inspection);
        model.addAttribute("plan", plan);
        model.addAttribute("library", institutions.get(inspection.institutionId()).name());
        model.addAttribute("unit", unit);
        model.addAttribute("nearby", nearby);
        model.addAttribute("marks", DefectView.of(onUnit, records.catalogue(), List.of(), locale));
        model.addAttribute("groups", DefectKeys.of(records.catalogue(inspection), onUnit, locale));
        model.addAttribute("conclusion", plan.conclude(defects));
        model.addAttribute("third", inspection.failedBefore() + 1);
        model.addAttribute(
                "toDecide",
                inspection.failedBefore() + 1 >= InspectionManagement.FAILED_ROUNDS_TO_DECIDE);
        model.addAttribute(
                "cells",
                grave.entrySet().stream()
                        .map(cell -> cell.getKey() + cell.getValue().name())
                        .collect(Collectors.joining(",")));
        if (!model.containsAttribute("defectForm")) {
            model.addAttribute("defectForm", DefectForm.on(inspection.round(), ordinal));
        }
        String seen = records.fingerprint(inspection);
        model.addAttribute("seen", seen);
        if (!model.containsAttribute("signForm")) {
            model.addAttribute("signForm", new SignForm(null, inspection.round(), seen));
        }
        return VIEW;
    }

    private static Map<Integer, DefectClass> gravest(List<Defect> defects) {
        Map<Integer, DefectClass> grave = new TreeMap<>();
        defects.forEach(
                defect ->
                        grave.merge(
                                defect.unitOrdinal(),
                                defect.defectClass(),
                                (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return grave;
    }
}
