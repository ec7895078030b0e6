package cn.tongchou.budget;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.ListTexts;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Formats;
import cn.tongchou.workbook.CellKind;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of a year's ledger entries, the newest first. */
@Component
public class LedgerListing {

    private static final Sort SEQ = Sort.number("e.seq").unique();
    private static final Sort POSTED = Sort.moment("e.posted_at");

    private final ProgrammeManagement programmes;
    private final Formats formats;

    LedgerListing(ProgrammeManagement programmes, Formats formats) {
        this.programmes = programmes;
        this.formats = formats;
    }

    public Listing<LedgerRow> of(Programme programme) {
        Map<?, String> projects =
                programmes.projects(programme.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        ConstructionProject::id, ConstructionProject::name));
        Listing<LedgerRow> listing =
                Listing.<LedgerRow>at(
                                "/programmes/" + programme.id() + "/ledger", "budget.ledger.link")
                        .rows(
                                "e.*, " + LedgerRow.LINES,
                                "ledger_entry e",
                                "e.seq",
                                (r, n) -> LedgerRow.of(r))
                        .within(
                                "e.programme_id = :programme",
                                Map.of("programme", programme.id().toString()))
                        .said("layout.year", String.valueOf(programme.year()))
                        .sortedDownBy("seq");
        filters(listing);
        return columns(listing, projects);
    }

    private static void filters(Listing<LedgerRow> listing) {
        listing.filter(
                        ListFilter.choice(
                                "kind",
                                "budget.ledger.kind",
                                Arrays.stream(LedgerEntryKind.values())
                                        .map(kind -> Option.of(kind.name(), kind.messageKey()))
                                        .toList(),
                                "e.kind = :value"))
                .filter(
                        ListFilter.choice(
                                "source",
                                "budget.allocation.source",
                                Arrays.stream(FundSource.values())
                                        .map(one -> Option.of(one.name(), one.messageKey()))
                                        .toList(),
                                "e.source = :value"))
                .filter(
                        ListFilter.text(
                                "text",
                                "budget.ledger.document",
                                "e.source_document",
                                "coalesce(e.remark, '')"))
                .filter(ListFilter.since("from", "budget.ledger.from", POSTED))
                .filter(ListFilter.until("to", "budget.ledger.to", POSTED));
    }

    private Listing<LedgerRow> columns(Listing<LedgerRow> listing, Map<?, String> projects) {
        return listing.column("seq", "budget.ledger.seq", SEQ, CellKind.ORDINAL, 8, LedgerRow::seq)
                .column(
                        "posted",
                        "budget.ledger.posted-at",
                        POSTED,
                        CellKind.MOMENT,
                        18,
                        LedgerRow::postedAt)
                .column(
                        "kind",
                        "budget.ledger.kind",
                        Sort.states("e.kind", LedgerEntryKind.values()),
                        CellKind.TEXT,
                        14,
                        (row, texts) -> texts.get(row.kind().messageKey()))
                .column(
                        "corrects",
                        "budget.movement.corrects",
                        Sort.number("e.corrects_seq").orUnknown(),
                        CellKind.ORDINAL,
                        10,
                        LedgerRow::correctsSeq)
                .column(
                        "document",
                        "budget.ledger.document",
                        Sort.text("e.source_document"),
                        CellKind.TEXT,
                        28,
                        LedgerRow::sourceDocument)
                .column(
                        "source",
                        "budget.allocation.source",
                        Sort.states("e.source", FundSource.values()),
                        CellKind.TEXT,
                        12,
                        (row, texts) -> texts.get(row.source().messageKey()))
                .column(
                        "project",
                        "budget.allocation.project",
                        Sort.text(
                                        "(select p.number from construction_project p where p.id = e.project_id)")
                                .orUnknown(),
                        CellKind.TEXT,
                        22,
                        (row, texts) ->
                                row.projectId() == null
                                        ? texts.get("budget.shared")
                                        : projects.get(row.projectId()))
                .column(
                        "amount",
                        "budget.ledger.amount",
                        Sort.number("e.amount"),
                        CellKind.AMOUNT,
                        16,
                        LedgerRow::amount)
                .column("lines", "budget.ledger.lines", null, CellKind.TEXT, 34, this::lines)
                .column(
                        "actor",
                        "budget.ledger.actor",
                        Sort.text("e.actor_name"),
                        CellKind.TEXT,
                        14,
                        LedgerRow::actorName)
                .column(
                        "remark",
                        "budget.ledger.remark",
                        Sort.text("e.remark").orUnknown(),
                        CellKind.TEXT,
                        30,
                        LedgerRow::remark)
                .column("hash", "budget.ledger.hash", null, CellKind.TEXT, 20, LedgerRow::hash);
    }

    private String lines(LedgerRow row, ListTexts texts) {
        return row.lines().stream()
                .map(
                        line -> {
                            boolean debit = line.debit().isPositive();
                            return texts.get(
                                    debit ? "budget.ledger.debit" : "budget.ledger.credit",
                                    texts.get(line.account().messageKey()),
                                    formats.money(debit ? line.debit() : line.credit()));
                        })
                .collect(Collectors.joining("\n"));
    }
}
