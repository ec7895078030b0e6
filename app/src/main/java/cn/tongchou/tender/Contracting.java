package cn.tongchou.tender;

import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.budget.LedgerPosting;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 签订合同; called inside the transaction of {@link TenderManagement}. */
@Component
class Contracting {

    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final AccountDirectory people;
    private final Ledger ledger;
    private final JointTenders tenders;
    private final Lots lots;
    private final Bids bids;
    private final ContractStore contracts;
    private final Independence independence;
    private final Numbers numbers;
    private final Formats formats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Contracting(
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            AccountDirectory people,
            Ledger ledger,
            JointTenders tenders,
            Lots lots,
            Bids bids,
            ContractStore contracts,
            Independence independence,
            Numbers numbers,
            Formats formats,
            Clock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.institutions = institutions;
        this.people = people;
        this.ledger = ledger;
        this.tenders = tenders;
        this.lots = lots;
        this.bids = bids;
        this.contracts = contracts;
        this.independence = independence;
        this.numbers = numbers;
        this.formats = formats;
        this.clock = clock;
        this.events = events;
    }

    Contract sign(ContractRecord record, Actor actor) {
        UUID programmeId = lots.programmeIdOf(record.lotId()).orElseThrow(NotFound::new);
        tenders.take(programmeId);
        JointTender tender = tenders.findByProgrammeId(programmeId).orElseThrow(NotFound::new);
        Lot lot = lots.findById(record.lotId()).orElseThrow(NotFound::new);
        programmes.requireOpen(tender.programmeId());
        contracts
                .findByLotId(lot.id())
                .ifPresent(
                        earlier -> {
                            throw new AlreadyDone(
                                    "tender.error.signed-already",
                                    lot.name(),
                                    people.displayName(earlier.signedBy()),
                                    earlier.number());
                        });
        tender.require(TenderStatus.AWARDED);
        lot.sign();
        check(record, lot);
        Map<Lot, UUID> winners = new LinkedHashMap<>();
        List<Lot> all = lots.findByTenderIdOrderByLotNo(tender.id());
        all.stream().filter(Lot::isAwarded).forEach(each -> winners.put(each, each.supplierId()));
        independence.requireAwardsAllowed(winners);
        Programme programme = programmes.programme(tender.programmeId());
        Bid bid = bids.findById(lot.awardedBidId()).orElseThrow(NotFound::new);
        Contract contract =
                contracts.saveAndFlush(
                        new Contract(
                                numbers.next(programme.year() + "-HT"),
                                lot,
                                bid,
                                record,
                                actor.accountId()));
        lots.saveAndFlush(lot);
        ledger.post(
                new LedgerPosting(
                        LedgerEntryKind.COMMIT,
                        contract.programmeId(),
                        contract.source(),
                        contract.projectId(),
                        contract.amount(),
                        contract.number(),
                        "contract:" + contract.id(),
                        contract.id(),
                        actor,
                        lot.name()));
        publish(contract, lot, actor);
        if (all.stream().noneMatch(each -> each.status() == LotStatus.AWARDED)) {
            tender.move(TenderStatus.AWARDED, TenderStatus.CONTRACTED);
            tenders.saveAndFlush(tender);
            events.publishEvent(
                    actor.changed(
                            "joint-tender",
                            tender.id(),
                            tender.number(),
                            "tender.history.contracted",
                            TenderStatus.AWARDED,
                            tender.status(),
                            null,
                            null));
        }
        return contract;
    }

    private void check(ContractRecord record, Lot lot) {
        boolean afterNotice =
                lot.noticeOn() == null
                        || record.signedOn() != null && !record.signedOn().isBefore(lot.noticeOn());
        if (record.signedOn() == null || record.signedOn().isAfter(clock.today()) || !afterNotice) {
            throw RuleViolation.at("signedOn", "tender.error.signing-date");
        }
        if (record.amount() == null || record.amount().compareTo(lot.awardAmount()) != 0) {
            throw RuleViolation.at(
                    "amount",
                    "tender.error.amount-differs",
                    formats.money(record.amount()),
                    formats.money(lot.awardAmount()));
        }
        if (record.source() == null) {
            throw RuleViolation.at("source", "tender.error.source-missing");
        }
    }

    private void publish(Contract contract, Lot lot, Actor actor) {
        String supplier = institutions.get(contract.supplierId()).name();
        events.publishEvent(
                actor.changed(
                        "contract",
                        contract.id(),
                        contract.number(),
                        "tender.history.signed",
                        null,
                        contract.status(),
                        null,
                        supplier + " · " + formats.money(contract.amount())));
        events.publishEvent(
                new Notice(
                        "contract-signed:" + contract.number(),
                        "tender.notice.signed",
                        List.of(contract.number(), lot.name(), formats.money(contract.amount())),
                        "/contracts/" + contract.id(),
                        Set.of(
                                Notice.Recipient.roleAt(Role.SUPPLIER, contract.supplierId()),
                                Notice.Recipient.roleAt(Role.INSPECTOR, contract.supplierId()))));
    }
}
