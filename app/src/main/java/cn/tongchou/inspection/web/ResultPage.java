package cn.tongchou.inspection.web;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.Defect;
import cn.tongchou.inspection.FailedBatchDecision;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.inspection.SamplingPlan;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together the page that tells how a batch's inspection stands: rounds, result, defects,
 * orders, history.
 */
@Component
class ResultPage {

    static final String VIEW = "inspection/detail";

    /** Defects listed on a page. */
    static final int LISTED = 200;

    private final InspectionRecords records;
    private final InstitutionDirectory institutions;
    private final AccountDirectory people;
    private final ItemHistory history;
    private final Clock clock;

    ResultPage(
            InspectionRecords records,
            InstitutionDirectory institutions,
            AccountDirectory people,
            ItemHistory history,
            Clock clock) {
        this.records = records;
        this.institutions = institutions;
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What is to be done now.
     *
     * @param what message key below {@code inspection.next}; {@code then} likewise, or {@code null}
     *     when nothing follows
     * @param whoKey message key of who must act, with the institution's name as its argument
     */
    record Next(
            String whoKey,
            String who,
            java.time.Instant since,
            String what,
            String then,
            Long days) {}

    String show(Inspection shown, Inspection newest, Actor actor, Locale locale, Model model) {
        SamplingPlan plan = records.plan(shown);
        boolean hidden = isHidden(shown, actor);
        List<Defect> defects = hidden ? List.of() : records.defects(shown);
        List<ReworkOrder> orders = records.reworkOrders(shown.batchId());
        model.addAttribute("inspection", shown);
        model.addAttribute("newest", newest);
        model.addAttribute("rounds", records.rounds(shown.batchId()));
        model.addAttribute("plan", plan);
        model.addAttribute("source", records.rule(plan.ruleId()).source());
        model.addAttribute("library", institutions.get(shown.institutionId()).name());
        model.addAttribute("producer", name(shown.contractorId()));
        model.addAttribute("agency", name(shown.agencyId()));
        model.addAttribute("hidden", hidden);
        model.addAttribute("conclusion", plan.conclude(defects));
        List<Defect> listed = defects.subList(0, Math.min(defects.size(), LISTED));
        model.addAttribute(
                "defects",
                DefectView.of(
                        listed,
                        records.catalogue(),
                        hidden ? List.of() : records.unitsWithDefects(shown),
                        locale));
        model.addAttribute("more", defects.size() > LISTED);
        model.addAttribute("limit", LISTED);
        model.addAttribute("orders", orders);
        model.addAttribute(
                "decidedBy",
                shown.decidedBy() == null ? null : people.displayName(shown.decidedBy()));
        model.addAttribute("next", next(newest, orders));
        boolean mayDecide = newest.awaitsDecision() && actor.is(Role.COORDINATOR);
        model.addAttribute("mayDecide", mayDecide);
        if (mayDecide && !model.containsAttribute("decisionForm")) {
            model.addAttribute("decisionForm", DecisionForm.on(newest.round()));
        }
        model.addAttribute("decisions", FailedBatchDecision.values());
        if (newest.isOpen() && actor.is(Role.INSPECTOR)) {
            records.forbids(newest, actor)
                    .ifPresent(violation -> model.addAttribute("forbidden", violation));
        }
        model.addAttribute("history", history.of(items(shown.batchId(), orders, actor)));
        return VIEW;
    }

    /** Until its verdict is signed, a sample is no business of those whose work it samples. */
    private static boolean isHidden(Inspection round, Actor actor) {
        return round.isOpen() && (actor.is(Role.LIBRARY_CLERK) || actor.is(Role.SUPPLIER));
    }

    private Next next(Inspection newest, List<ReworkOrder> orders) {
        if (newest.isOpen()) {
            String agency = name(newest.agencyId());
            String who =
                    agency == null
                            ? "inspection.next.who-any-inspector"
                            : "inspection.next.who-inspector";
            return new Next(
                    who,
                    agency,
                    records.plan(newest).drawnAt(),
                    "inspect",
                    "inspect-then",
                    left(newest.dueOn()));
        }
        if (newest.awaitsDecision()) {
            return new Next(
                    "inspection.next.who-coordinator",
                    null,
                    newest.signedAt(),
                    "decide",
                    "decide-then",
                    null);
        }
        Optional<ReworkOrder> open = orders.stream().filter(ReworkOrder::isOpen).findFirst();
        return open.map(
                        order ->
                                new Next(
                                        null,
                                        name(order.responsibleId()),
                                        order.issuedAt(),
                                        "rework",
                                        "rework-then",
                                        left(order.deadline())))
                .orElse(null);
    }

    private long left(java.time.LocalDate day) {
        return ChronoUnit.DAYS.between(clock.today(), day);
    }

    /** The defects of a sample are told by the history only to those who may see the sample. */
    private List<UUID> items(UUID batchId, List<ReworkOrder> orders, Actor actor) {
        List<UUID> items = new ArrayList<>(List.of(batchId));
        for (Inspection round : records.rounds(batchId)) {
            items.add(round.id());
            if (!isHidden(round, actor)) {
                items.add(round.planId());
            }
        }
        orders.forEach(order -> items.add(order.id()));
        return items;
    }

    private String name(UUID institutionId) {
        return institutions.find(institutionId).map(institution -> institution.name()).orElse(null);
    }
}
