package cn.tongchou.tender;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Keys;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 登记开标与投标; called inside the transaction of {@link TenderManagement}. */
@Component
class BidOpening {

    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final JointTenders tenders;
    private final Lots lots;
    private final Bids bids;
    private final TenderOpenings openings;
    private final Independence independence;
    private final Numbers numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BidOpening(
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            JointTenders tenders,
            Lots lots,
            Bids bids,
            TenderOpenings openings,
            Independence independence,
            Numbers numbers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.institutions = institutions;
        this.tenders = tenders;
        this.lots = lots;
        this.bids = bids;
        this.openings = openings;
        this.independence = independence;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    TenderOpening record(OpeningRecord record, Actor actor) {
        JointTender tender = tenders.findById(record.tenderId()).orElseThrow(NotFound::new);
        programmes.requireOpen(tender.programmeId());
        tender.require(TenderStatus.ANNOUNCED);
        check(record);
        List<Lot> all = lots.findByTenderIdOrderByLotNo(tender.id());
        Map<UUID, Lot> waiting =
                all.stream()
                        .filter(Lot::isWaitingForBids)
                        .collect(Collectors.toMap(Lot::id, Function.identity()));
        TenderOpening opening =
                openings.saveAndFlush(
                        new TenderOpening(tender.roundNo(), record, actor.accountId()));
        Map<UUID, Set<UUID>> bidders = new HashMap<>();
        for (int i = 0; i < record.bids().size(); i++) {
            BidRecord bid = record.bids().get(i);
            try {
                record(tender, waiting, all, bid, bidders);
            } catch (RuleViolation broken) {
                throw FormRow.at("bids", i, broken);
            }
        }
        for (Lot lot : waiting.values()) {
            lot.open();
            lots.saveAndFlush(lot);
        }
        TenderStatus before = tender.status();
        tender.move(TenderStatus.ANNOUNCED, TenderStatus.OPENED);
        tenders.saveAndFlush(tender);
        events.publishEvent(
                actor.changed(
                        "joint-tender",
                        tender.id(),
                        tender.number(),
                        "tender.history.opened",
                        before,
                        tender.status(),
                        null,
                        String.valueOf(record.bids().size())));
        return opening;
    }

    private void record(
            JointTender tender,
            Map<UUID, Lot> waiting,
            List<Lot> all,
            BidRecord record,
            Map<UUID, Set<UUID>> bidders) {
        Lot lot = waiting.get(record.lotId());
        if (lot == null) {
            throw new NotFound();
        }
        Institution bidder =
                institutions
                        .find(record.supplierId())
                        .orElseThrow(
                                () ->
                                        RuleViolation.at(
                                                "supplierId", "tender.error.supplier-missing"));
        if (bidder.kind().isLibrary()) {
            throw RuleViolation.at("supplierId", "tender.error.library-bids", bidder.name());
        }
        if (bidder.kind() != lot.kind().bidderKind()) {
            throw RuleViolation.at(
                    "supplierId",
                    Keys.of("tender.error.bidder-is-no", lot.kind().bidderKind()),
                    bidder.name());
        }
        Set<UUID> ofLot = bidders.computeIfAbsent(lot.id(), id -> new HashSet<>());
        if (!ofLot.add(bidder.id())) {
            throw RuleViolation.at("supplierId", "tender.error.bid-twice", bidder.name());
        }
        Bid bid = new Bid(tender.roundNo(), ofLot.size(), record);
        if (bid.isValid()) {
            independence.requireBidAllowed(lot, bidder, all);
        }
        bids.saveAndFlush(bid);
    }

    private void check(OpeningRecord record) {
        if (record.attachmentId() == null) {
            throw RuleViolation.at("file", "tender.error.opening-record-missing");
        }
        if (record.announcedOn() == null) {
            throw RuleViolation.at("announcedOn", "tender.error.date-missing");
        }
        if (record.bidsDueAt() == null
                || !record.bidsDueAt().toLocalDate().isAfter(record.announcedOn())) {
            throw RuleViolation.at("bidsDueAt", "tender.error.due-before-announcement");
        }
        if (record.openedAt() == null || record.openedAt().isBefore(record.bidsDueAt())) {
            throw RuleViolation.at("openedAt", "tender.error.opening-before-due");
        }
        if (Clock.instantOf(record.openedAt()).isAfter(clock.now())) {
            throw RuleViolation.at("openedAt", "tender.error.in-future");
        }
    }

    /** A bidder of this name and kind from the register, or a new one. */
    Institution bidder(String name, InstitutionKind kind, Actor actor) {
        if (name == null || name.isBlank()) {
            throw RuleViolation.at("newSupplier", "institution.error.name-missing");
        }
        List<Institution> register =
                kind == InstitutionKind.INSPECTION_AGENCY
                        ? institutions.inspectionAgencies()
                        : institutions.suppliers();
        return register.stream()
                .filter(known -> known.name().equals(name.strip()))
                .findFirst()
                .orElseGet(() -> register(name.strip(), kind, actor));
    }

    private Institution register(String name, InstitutionKind kind, Actor actor) {
        String series = kind == InstitutionKind.INSPECTION_AGENCY ? "ZJ" : "GYS";
        Institution bidder = institutions.register(numbers.next(series), name, kind, null);
        events.publishEvent(
                actor.changed(
                        "institution",
                        bidder.id(),
                        bidder.code(),
                        "tender.history.bidder-registered",
                        null,
                        null,
                        null,
                        bidder.name()));
        return bidder;
    }
}
