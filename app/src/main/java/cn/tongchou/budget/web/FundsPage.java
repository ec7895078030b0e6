package cn.tongchou.budget.web;

import cn.tongchou.budget.FundAllocation;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.FundStage;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.MemoDraft;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.budget.StopOutcome;
import cn.tongchou.budget.process.FundRequestProcess;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page 经费 of a year: where the money stands, and the forms that are due for this person.
 */
@Component
class FundsPage {

    private final FundManagement funds;
    private final FundViews views;
    private final Ledger ledger;
    private final ProgrammeManagement programmes;
    private final ProcessTasks tasks;
    private final ItemHistory history;
    private final Formats formats;
    private final Clock clock;

    FundsPage(
            FundManagement funds,
            FundViews views,
            Ledger ledger,
            ProgrammeManagement programmes,
            ProcessTasks tasks,
            ItemHistory history,
            Formats formats,
            Clock clock) {
        this.funds = funds;
        this.views = views;
        this.ledger = ledger;
        this.programmes = programmes;
        this.tasks = tasks;
        this.history = history;
        this.formats = formats;
        this.clock = clock;
    }

    String show(UUID programmeId, Actor actor, Model model) {
        Programme programme = programmes.programme(programmeId);
        Optional<RequestMemo> memo = funds.currentMemo(programmeId);
        model.addAttribute("programme", programme);
        model.addAttribute("stage", funds.stage(programmeId));
        model.addAttribute("position", ledger.fundPosition(programmeId));
        model.addAttribute("sources", ledger.positionsBySource(programmeId));
        model.addAttribute("positions", views.positions(programmeId));
        model.addAttribute("memos", views.memos(programmeId));
        model.addAttribute("allocations", views.allocations(programmeId));
        model.addAttribute("receipts", views.receipts(programmeId));
        model.addAttribute("finance", actor.is(Role.FINANCE) && programme.isRunning());
        model.addAttribute("open", open(programme, actor));
        forms(programmeId, memo, model);
        model.addAttribute("history", history.of(items(programmeId)));
        return "budget/funds";
    }

    /** The activity whose form this person sees, or {@code null}. */
    private String open(Programme programme, Actor actor) {
        List<String> open = tasks.openActivities(programme.number());
        return List.of(
                        FundRequestProcess.DRAFT_REQUEST_MEMO,
                        FundRequestProcess.RECORD_MEMO_ROUTE,
                        FundRequestProcess.RECORD_ALLOCATION,
                        FundRequestProcess.RECORD_FUND_RECEIPT)
                .stream()
                .filter(open::contains)
                .findFirst()
                .orElse(null);
    }

    private void forms(UUID programmeId, Optional<RequestMemo> memo, Model model) {
        MemoDraft proposal = funds.proposeMemo(programmeId);
        model.addAttribute("proposal", proposal);
        keep(
                model,
                "memoForm",
                // After one was given back its words are there to be mended, not the proposal's.
                funds.memos(programmeId).stream()
                        .findFirst()
                        .map(m -> memoForm(m.title(), m.amount(), m.body()))
                        .orElseGet(
                                () ->
                                        memoForm(
                                                proposal.title(),
                                                proposal.amount(),
                                                proposal.body())));
        model.addAttribute("memo", memo.orElse(null));
        keep(
                model,
                "stopForm",
                new FundForms.Stop(
                        null,
                        memo.map(RequestMemo::nextStation).orElse(null),
                        StopOutcome.PASSED_ON,
                        clock.today(),
                        null,
                        null,
                        null));
        boolean allocating = funds.stage(programmeId) == FundStage.ALLOCATING;
        keep(
                model,
                "allocationForm",
                new FundForms.Allocation(
                        null,
                        null,
                        memo.map(RequestMemo::amount).filter(amount -> allocating).orElse(null),
                        FundSource.PROVINCIAL,
                        null,
                        clock.today(),
                        null,
                        allocating));
        List<FundAllocation> waiting =
                funds.allocations(programmeId).stream()
                        .filter(a -> a.outstanding().isPositive())
                        .toList();
        boolean one = waiting.size() == 1;
        keep(
                model,
                "receiptForm",
                new FundForms.Receipt(
                        null,
                        one ? waiting.get(0).id() : null,
                        one ? waiting.get(0).outstanding() : null,
                        null,
                        clock.today(),
                        null,
                        funds.stage(programmeId) == FundStage.RECEIVING));
        keep(model, "commandForm", new FundForms.Command(null));
        model.addAttribute("projectOptions", views.projectNames(programmeId));
        model.addAttribute("fundSources", FundSource.values());
        model.addAttribute("outcomes", StopOutcome.values());
        Map<UUID, String> options = new LinkedHashMap<>();
        waiting.forEach(
                a ->
                        options.put(
                                a.id(),
                                a.documentNumber() + " · " + formats.money(a.outstanding())));
        model.addAttribute("allocationOptions", options);
    }

    private static FundForms.Memo memoForm(String title, Money amount, String body) {
        return new FundForms.Memo(null, null, title, amount, body, false);
    }

    private List<UUID> items(UUID programmeId) {
        List<UUID> items = new ArrayList<>(List.of(programmeId));
        funds.memos(programmeId).forEach(memo -> items.add(memo.id()));
        funds.allocations(programmeId).forEach(allocation -> items.add(allocation.id()));
        funds.receipts(programmeId).forEach(receipt -> items.add(receipt.id()));
        return items;
    }

    /** The form that was just refused stays as it was typed; the others are new. */
    static void keep(Model model, String name, Object fresh) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, fresh);
        }
    }
}
