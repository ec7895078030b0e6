package cn.tongchou.budget;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The 请示 by which the lead library asks for the year's money (S17). */
@Entity
@Table(name = "request_memo")
public class RequestMemo {

    @Id private UUID id;

    @Version private Long version;

    private UUID programmeId;
    private String number;
    private String title;
    private Money amount;
    private String body;

    @Enumerated(EnumType.STRING)
    private MemoStatus status;

    private UUID documentId;
    private UUID draftedBy;
    private Instant draftedAt;
    private boolean handedIn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "request_memo_item", joinColumns = @JoinColumn(name = "memo_id"))
    @OrderColumn(name = "item_no")
    private List<MemoItem> items = new ArrayList<>();

    protected RequestMemo() {}

    RequestMemo(String number, MemoDraft draft, List<MemoItem> items, UUID draftedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.programmeId = draft.programmeId();
        this.number = number;
        this.status = MemoStatus.DRAFT;
        this.draftedBy = draftedBy;
        this.draftedAt = now;
        write(draft, items);
    }

    /** Rewrites a memo that has not been handed in. */
    void revise(MemoDraft draft, List<MemoItem> newItems) {
        if (handedIn) {
            throw new AlreadyDone("budget.error.memo-handed-in", number);
        }
        write(draft, newItems);
    }

    private void write(MemoDraft draft, List<MemoItem> newItems) {
        if (draft.title() == null || draft.title().isBlank()) {
            throw RuleViolation.at("title", "budget.error.memo-title");
        }
        if (draft.amount() == null || !draft.amount().isPositive()) {
            throw RuleViolation.at("amount", "budget.error.amount-not-positive");
        }
        if (draft.body() == null || draft.body().isBlank()) {
            throw RuleViolation.at("body", "budget.error.memo-body");
        }
        this.title = draft.title().strip();
        this.amount = draft.amount();
        this.body = draft.body().strip();
        this.items.clear();
        this.items.addAll(newItems);
    }

    void handIn() {
        if (handedIn) {
            throw new AlreadyDone("budget.error.memo-handed-in", number);
        }
        handedIn = true;
    }

    /** The next state of the route. */
    void pass(MemoStation station, StopOutcome outcome) {
        if (!handedIn || nextStation() != station) {
            throw new AlreadyDone("budget.error.memo-not-there", number);
        }
        if (outcome == StopOutcome.GIVEN_BACK) {
            if (station == MemoStation.LEAD_LIBRARY) {
                throw RuleViolation.at("outcome", "budget.error.memo-own-station");
            }
            status = MemoStatus.REJECTED;
            return;
        }
        status =
                switch (station) {
                    case LEAD_LIBRARY -> MemoStatus.SUBMITTED;
                    case CULTURE_DEPARTMENT -> MemoStatus.FORWARDED;
                    case FINANCE_DEPARTMENT -> MemoStatus.APPROVED;
                };
    }

    void attach(UUID document) {
        this.documentId = document;
    }

    /** The station whose stop is recorded next, or {@code null} when the route has ended. */
    public MemoStation nextStation() {
        return switch (status) {
            case DRAFT -> MemoStation.LEAD_LIBRARY;
            case SUBMITTED -> MemoStation.CULTURE_DEPARTMENT;
            case FORWARDED -> MemoStation.FINANCE_DEPARTMENT;
            case APPROVED, REJECTED -> null;
        };
    }

    public UUID id() {
        return id;
    }

    /** Which state of it a page has shown; it grows with every change. */
    public long revision() {
        return version;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** Human number such as {@code 2017-QS-0001}. */
    public String number() {
        return number;
    }

    /** Without 《》. */
    public String title() {
        return title;
    }

    public Money amount() {
        return amount;
    }

    /** The paragraphs, one a line. */
    public String body() {
        return body;
    }

    public MemoStatus status() {
        return status;
    }

    /** The .docx as it stands now, or {@code null} before it was written. */
    public UUID documentId() {
        return documentId;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** Whether its drafting is finished. */
    public boolean isHandedIn() {
        return handedIn;
    }

    public List<MemoItem> items() {
        return List.copyOf(items);
    }
}
