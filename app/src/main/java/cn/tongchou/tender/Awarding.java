package cn.tongchou.tender;

import cn.tongchou.budget.Ledger;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Keys;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 确认中标; called inside the transaction of {@link TenderManagement}. */
@Component
class Awarding {

    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final Ledger ledger;
    private final JointTenders tenders;
    private final Lots lots;
    private final Bids bids;
    private final TenderOpenings openings;
    private final Independence independence;
    private final Formats formats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Awarding(
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            Ledger ledger,
            JointTenders tenders,
            Lots lots,
            Bids bids,
            TenderOpenings openings,
            Independence independence,
            Formats formats,
            Clock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.institutions = institutions;
        this.ledger = ledger;
        this.tenders = tenders;
        this.lots = lots;
        this.bids = bids;
        this.openings = openings;
        this.independence = independence;
        this.formats = formats;
        this.clock = clock;
        this.events = events;
    }

    boolean confirm(AwardRecord record, Actor actor) {
        JointTender tender = tenders.findById(record.tenderId()).orElseThrow(NotFound::new);
        programmes.requireOpen(tender.programmeId());
        tender.require(TenderStatus.EVALUATED);
        checkDates(tender, record);
        List<Lot> all = lots.findByTenderIdOrderByLotNo(tender.id());
        Map<UUID, Lot> evaluated =
                all.stream()
                        .filter(lot -> lot.status() == LotStatus.EVALUATED)
                        .collect(
                                Collectors.toMap(
                                        Lot::id,
                                        Function.identity(),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        for (int i = 0; i < record.decisions().size(); i++) {
            AwardDecision decision = record.decisions().get(i);
            Lot lot = evaluated.remove(decision.lotId());
            if (lot == null) {
                throw new NotFound();
            }
            try {
                decide(tender, lot, decision, record, actor);
            } catch (RuleViolation broken) {
                throw FormRow.at("decisions", i, broken);
            }
        }
        if (!evaluated.isEmpty()) {
            throw RuleViolation.of(
                    "tender.error.lot-undecided", evaluated.values().iterator().next().name());
        }
        Map<Lot, UUID> winners = new LinkedHashMap<>();
        all.stream().filter(Lot::isAwarded).forEach(lot -> winners.put(lot, lot.supplierId()));
        independence.requireAwardsAllowed(winners);
        requireMoney(tender, all);
        boolean everyLot = all.stream().allMatch(Lot::isClosed);
        if (!everyLot) {
            tender.goRoundAgain();
        } else if (winners.isEmpty()) {
            tender.move(TenderStatus.EVALUATED, TenderStatus.CONTRACTED);
        } else {
            tender.move(TenderStatus.EVALUATED, TenderStatus.AWARDED);
        }
        tenders.saveAndFlush(tender);
        events.publishEvent(
                actor.changed(
                        "joint-tender",
                        tender.id(),
                        tender.number(),
                        Keys.of("tender.history.decided", tender.status()),
                        TenderStatus.EVALUATED,
                        tender.status(),
                        null,
                        null));
        return everyLot;
    }

    private void checkDates(JointTender tender, AwardRecord record) {
        LocalDate evaluated =
                openings.findByTenderIdAndRoundNo(tender.id(), tender.roundNo())
                        .map(TenderOpening::evaluatedOn)
                        .orElseThrow(NotFound::new);
        LocalDate on = record.confirmedOn();
        if (on == null || on.isAfter(clock.today()) || on.isBefore(evaluated)) {
            throw RuleViolation.at("confirmedOn", "tender.error.award-date");
        }
        boolean winner = record.decisions().stream().anyMatch(decision -> decision.bidId() != null);
        if (winner && (record.noticeOn() == null || record.noticeOn().isBefore(on))) {
            throw RuleViolation.at("noticeOn", "tender.error.notice-date");
        }
    }

    private void decide(
            JointTender tender, Lot lot, AwardDecision decision, AwardRecord record, Actor actor) {
        boolean reasoned = decision.reason() != null && !decision.reason().isBlank();
        if (decision.bidId() == null) {
            if (!reasoned) {
                throw RuleViolation.at(
                        "reason",
                        decision.cancelled()
                                ? "tender.error.cancel-reason"
                                : "tender.error.void-reason");
            }
            if (decision.cancelled()) {
                lot.cancel(decision.reason(), record.confirmedOn(), actor.accountId());
            } else {
                lot.declareVoid(decision.reason(), record.confirmedOn(), actor.accountId());
            }
            lots.saveAndFlush(lot);
            changed(
                    lot,
                    decision.cancelled()
                            ? "tender.history.lot-cancelled"
                            : "tender.history.lot-void",
                    LotStatus.EVALUATED,
                    decision.reason(),
                    null,
                    actor);
            return;
        }
        Bid bid =
                bids.findById(decision.bidId())
                        .filter(b -> b.lotId().equals(lot.id()) && b.roundNo() == tender.roundNo())
                        .orElseThrow(NotFound::new);
        if (!bid.isValid()) {
            throw RuleViolation.at("choice", "tender.error.bid-invalid");
        }
        if (bid.totalScore() == null) {
            throw RuleViolation.at("choice", "tender.error.not-scored", lot.name());
        }
        if (bid.ranking() > 1 && !reasoned) {
            throw RuleViolation.at("reason", "tender.error.award-reason");
        }
        Money amount = lot.amountOf(bid.price());
        if (amount.exceeds(lot.budget())) {
            throw RuleViolation.at(
                    "choice",
                    "tender.error.award-beyond-budget",
                    formats.money(amount),
                    formats.money(lot.budget()));
        }
        lot.award(
                bid, decision.reason(), record.confirmedOn(), record.noticeOn(), actor.accountId());
        lots.saveAndFlush(lot);
        String winner = institutions.get(bid.supplierId()).name();
        changed(
                lot,
                "tender.history.lot-awarded",
                LotStatus.EVALUATED,
                decision.reason(),
                winner + " · " + formats.money(amount),
                actor);
        events.publishEvent(
                new Notice(
                        "lot-awarded:"
                                + tender.number()
                                + ':'
                                + lot.lotNo()
                                + ':'
                                + tender.roundNo(),
                        "tender.notice.awarded",
                        List.of(tender.number(), lot.name(), formats.money(amount)),
                        "/contracts",
                        Set.of(
                                Notice.Recipient.roleAt(Role.SUPPLIER, bid.supplierId()),
                                Notice.Recipient.roleAt(Role.INSPECTOR, bid.supplierId()))));
    }

    /** What has been awarded and is not yet committed must fit into what is free. */
    private void requireMoney(JointTender tender, List<Lot> all) {
        Money awarded =
                all.stream()
                        .filter(lot -> lot.status() == LotStatus.AWARDED)
                        .map(Lot::awardAmount)
                        .reduce(Money.ZERO, Money::plus);
        Money available = ledger.fundPosition(tender.programmeId()).available();
        if (awarded.exceeds(available)) {
            throw RuleViolation.of(
                    "tender.error.award-beyond-allocation",
                    formats.money(awarded),
                    formats.money(available));
        }
    }

    private void changed(
            Lot lot, String what, LotStatus from, String reason, String detail, Actor actor) {
        String shown = lot.name() + (detail == null ? "" : " · " + detail);
        events.publishEvent(
                actor.changed(
                        "tender-lot",
                        lot.tenderId(),
                        String.valueOf(lot.lotNo()),
                        what,
                        from,
                        lot.status(),
                        reason,
                        shown));
    }
}
