package cn.tongchou.tender.web;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.Ledger;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.LotStatus;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderMethod;
import cn.tongchou.tender.TenderOpening;
import cn.tongchou.tender.TenderRules;
import cn.tongchou.tender.TenderWarnings;
import cn.tongchou.tender.process.JointTenderProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page 联合招标 of a year: lots, bids, awards, and the form that is due. */
@Component
class TenderPage {

    private static final List<String> ACTIVITIES =
            List.of(
                    JointTenderProcess.PLAN_LOTS,
                    JointTenderProcess.RECORD_OPENING,
                    JointTenderProcess.RECORD_EVALUATION,
                    JointTenderProcess.CONFIRM_AWARD,
                    JointTenderProcess.SIGN_CONTRACTS);

    private final TenderManagement tenders;
    private final TenderWarnings warnings;
    private final TenderViews views;
    private final TenderDefaults defaults;
    private final ProgrammeManagement programmes;
    private final Ledger ledger;
    private final ProcessTasks tasks;
    private final ItemHistory history;

    TenderPage(
            TenderManagement tenders,
            TenderWarnings warnings,
            TenderViews views,
            TenderDefaults defaults,
            ProgrammeManagement programmes,
            Ledger ledger,
            ProcessTasks tasks,
            ItemHistory history) {
        this.tenders = tenders;
        this.warnings = warnings;
        this.views = views;
        this.defaults = defaults;
        this.programmes = programmes;
        this.ledger = ledger;
        this.tasks = tasks;
        this.history = history;
    }

    /**
     * @param lotId the lot whose contract is to be signed, or {@code null} for the first one
     */
    String show(UUID programmeId, UUID lotId, Actor actor, Locale locale, Model model) {
        Programme programme = programmes.programme(programmeId);
        JointTender tender = tenders.tender(programmeId).orElse(null);
        List<String> openTasks = tasks.openActivities(programme.number());
        String open = ACTIVITIES.stream().filter(openTasks::contains).findFirst().orElse(null);
        model.addAttribute("programme", programme);
        model.addAttribute("tender", tender);
        model.addAttribute("open", open);
        model.addAttribute("coordinator", actor.is(Role.COORDINATOR));
        model.addAttribute("position", ledger.fundPosition(programmeId));
        model.addAttribute("warnings", warnings.of(programmeId));
        List<TenderViews.LotView> lots = tender == null ? List.of() : views.lots(tender);
        model.addAttribute("lots", lots);
        model.addAttribute("rounds", tender == null ? List.of() : views.rounds(tender));
        if (open != null && actor.is(Role.COORDINATOR)) {
            form(open, programme, tender, lots, lotId, locale, model);
        }
        List<UUID> items = new ArrayList<>();
        if (tender != null) {
            items.add(tender.id());
            tenders.contracts(programmeId).forEach(contract -> items.add(contract.id()));
            lots.stream()
                    .flatMap(view -> view.bids().stream())
                    .map(view -> view.bid().supplierId())
                    .distinct()
                    .forEach(items::add);
            items.add(TenderRules.HISTORY);
        }
        model.addAttribute("history", history.of(items));
        return "tender/tender";
    }

    /**
     * A form comes back with the bids and lots that it was given.
     *
     * @throws NotFound when it names another
     */
    private static void requireKnown(EvaluationForms.Scores typed, Set<UUID> bids, Set<UUID> lots) {
        if (!typed.getScores().stream().allMatch(row -> bids.contains(row.getBidId()))
                || !typed.getExceptions().stream().allMatch(row -> lots.contains(row.getLotId()))) {
            throw new NotFound();
        }
    }

    private void form(
            String open,
            Programme programme,
            JointTender tender,
            List<TenderViews.LotView> lots,
            UUID lotId,
            Locale locale,
            Model model) {
        switch (open) {
            case JointTenderProcess.PLAN_LOTS -> {
                keep(model, "planForm", () -> defaults.plan(programme, locale));
                model.addAttribute("lotKinds", LotKind.values());
                model.addAttribute("methods", TenderMethod.values());
                model.addAttribute("projectOptions", views.projects(programme.id()));
            }
            case JointTenderProcess.RECORD_OPENING -> {
                List<Lot> waiting =
                        lots.stream()
                                .map(TenderViews.LotView::lot)
                                .filter(Lot::isWaitingForBids)
                                .toList();
                keep(model, "openingForm", () -> defaults.opening(tender, waiting));
                model.addAttribute("waiting", waiting);
                Map<LotKind, Map<UUID, String>> bidders = new HashMap<>();
                waiting.forEach(lot -> bidders.computeIfAbsent(lot.kind(), views::bidders));
                model.addAttribute("bidders", bidders);
            }
            case JointTenderProcess.RECORD_EVALUATION -> {
                TenderOpening opening = tenders.openings(tender.id()).get(tender.roundNo() - 1);
                keep(
                        model,
                        "evaluationForm",
                        () -> defaults.evaluation(tender, lots, Clock.dateOf(opening.openedAt())));
                Map<UUID, TenderViews.BidView> bids = new HashMap<>();
                Map<UUID, Lot> lotOf = new HashMap<>();
                lots.forEach(view -> lotOf.put(view.lot().id(), view.lot()));
                lots.forEach(view -> view.bids().forEach(bid -> bids.put(bid.bid().id(), bid)));
                if (model.getAttribute("evaluationForm") instanceof EvaluationForms.Scores typed) {
                    requireKnown(typed, bids.keySet(), lotOf.keySet());
                }
                model.addAttribute("bidsById", bids);
                model.addAttribute("lotsById", lotOf);
            }
            case JointTenderProcess.CONFIRM_AWARD -> {
                keep(model, "awardForm", () -> defaults.award(tender, lots));
                Map<UUID, TenderViews.LotView> byId = new HashMap<>();
                lots.forEach(view -> byId.put(view.lot().id(), view));
                model.addAttribute("lotViews", byId);
            }
            default -> {
                List<Lot> unsigned =
                        lots.stream()
                                .map(TenderViews.LotView::lot)
                                .filter(lot -> lot.status() == LotStatus.AWARDED)
                                .toList();
                Lot chosen =
                        unsigned.stream()
                                .filter(lot -> lot.id().equals(lotId))
                                .findFirst()
                                .orElse(unsigned.isEmpty() ? null : unsigned.get(0));
                Map<FundSource, FundPosition> sources = ledger.positionsBySource(programme.id());
                sources.values().removeIf(position -> !position.budget().isPositive());
                if (chosen != null) {
                    keep(model, "contractForm", () -> defaults.contract(chosen, sources));
                }
                model.addAttribute("chosen", chosen);
                model.addAttribute("unsigned", unsigned);
                model.addAttribute("fundSources", sources.keySet());
                model.addAttribute("sources", sources);
            }
        }
    }

    /** The form that was just refused stays as it was typed. */
    private static void keep(Model model, String name, java.util.function.Supplier<Object> fresh) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, fresh.get());
        }
    }
}
