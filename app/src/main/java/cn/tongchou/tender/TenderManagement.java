package cn.tongchou.tender;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the joint tender of a year, from its lots to its contracts, and answers for the contracts
 * afterwards.
 */
@Service
@Transactional
public class TenderManagement {

    private final TenderPlanning planning;
    private final BidOpening opening;
    private final Evaluation evaluation;
    private final Awarding awarding;
    private final Contracting contracting;
    private final JointTenders tenders;
    private final Lots lots;
    private final Bids bids;
    private final TenderOpenings openings;
    private final CommitteeMembers committee;
    private final ContractStore contracts;
    private final ApplicationEventPublisher events;

    TenderManagement(
            TenderPlanning planning,
            BidOpening opening,
            Evaluation evaluation,
            Awarding awarding,
            Contracting contracting,
            JointTenders tenders,
            Lots lots,
            Bids bids,
            TenderOpenings openings,
            CommitteeMembers committee,
            ContractStore contracts,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.opening = opening;
        this.evaluation = evaluation;
        this.awarding = awarding;
        this.contracting = contracting;
        this.tenders = tenders;
        this.lots = lots;
        this.bids = bids;
        this.openings = openings;
        this.committee = committee;
        this.contracts = contracts;
        this.events = events;
    }

    /**
     * Plans the one tender of a programme with its lots.
     *
     * @throws RuleViolation {@code tender.error.budget-beyond-allocation} when the lots together
     *     exceed what is free, {@code tender.error.price-weight-min}, {@code
     *     tender.error.scanning-project}, {@code tender.error.one-inspection-lot}, {@code
     *     tender.error.one-scanning-lot}, each at its row's field
     * @throws AlreadyDone when the programme has a tender, or is closed
     */
    public JointTender plan(TenderPlan plan, Actor actor) {
        return planning.plan(plan, actor);
    }

    /**
     * Records the paper opening of this round's bids.
     *
     * @throws RuleViolation {@code tender.error.opening-record-missing}, {@code
     *     tender.error.bid-twice}, {@code tender.error.invalid-reason}, {@code
     *     tender.error.bidder-is-no.supplier} or {@code …inspection-agency} for whoever is not of
     *     the kind that the lot needs, {@code tender.error.not-independent} for a valid bid of
     *     whoever won the lot that excludes this one
     * @throws AlreadyDone when this round has been opened
     */
    public TenderOpening recordOpening(OpeningRecord record, Actor actor) {
        return opening.record(record, actor);
    }

    /**
     * A bidder by name and kind: from the register, or newly registered. A company that both
     * supplies and inspects stands in the register twice.
     *
     * @throws RuleViolation {@code institution.error.name-missing}
     */
    public Institution bidder(String name, InstitutionKind kind, Actor actor) {
        return opening.bidder(name, kind, actor);
    }

    /**
     * Records committee and scores; price scores and the ranking are computed.
     *
     * @throws RuleViolation {@code tender.error.committee-size}, {@code
     *     tender.error.committee-even}, {@code tender.error.committee-experts}, {@code
     *     tender.error.score-missing}, {@code tender.error.score-range}, {@code
     *     tender.error.score-of-unscored} (a lot with too few valid bids and no exception)
     * @throws AlreadyDone when this round has been evaluated
     */
    public void recordEvaluation(EvaluationRecord record, Actor actor) {
        evaluation.record(record, actor);
    }

    /**
     * Decides on every evaluated lot; void lots go round again, cancelled ones are closed. When
     * every lot was cancelled the tender is done, as there is nothing to sign.
     *
     * @return whether no lot goes round again: each has its winner or was cancelled
     * @throws RuleViolation {@code tender.error.not-scored} (too few valid bids: only 废标), {@code
     *     tender.error.award-reason}, {@code tender.error.void-reason}, {@code
     *     tender.error.cancel-reason}, {@code tender.error.award-beyond-budget}, {@code
     *     tender.error.award-beyond-allocation}, {@code tender.error.not-independent}, {@code
     *     tender.error.lot-undecided}
     * @throws AlreadyDone when this round has been decided
     */
    public boolean confirmAward(AwardRecord record, Actor actor) {
        return awarding.confirm(record, actor);
    }

    /**
     * Records a signed contract and commits its money in the same transaction; with the last one
     * the tender is done.
     *
     * @throws RuleViolation {@code tender.error.amount-differs}, {@code tender.error.signing-date},
     *     {@code budget.error.beyond-allocation}
     * @throws AlreadyDone when the lot has its contract
     */
    public Contract sign(ContractRecord record, Actor actor) {
        return contracting.sign(record, actor);
    }

    /** The contract has been accepted (履约验收). */
    public void markAccepted(UUID contractId, Actor actor) {
        move(
                contractId,
                ContractStatus.ACTIVE,
                ContractStatus.ACCEPTED,
                "tender.history.contract-accepted",
                actor);
    }

    /**
     * The contract's money has been paid or released in full. Scanning is paid by what is accepted
     * of it and never accepted as a lot.
     */
    public void markSettled(UUID contractId, Actor actor) {
        move(
                contractId,
                contract(contractId).lotKind().isPricedPerUnit()
                        ? ContractStatus.ACTIVE
                        : ContractStatus.ACCEPTED,
                ContractStatus.SETTLED,
                "tender.history.contract-settled",
                actor);
    }

    private void move(
            UUID contractId, ContractStatus from, ContractStatus to, String what, Actor actor) {
        Contract contract = contract(contractId);
        contract.move(from, to);
        contracts.saveAndFlush(contract);
        events.publishEvent(
                actor.changed(
                        "contract", contract.id(), contract.number(), what, from, to, null, null));
    }

    /**
     * Holds the tender of a programme, if there is one, until the transaction ends: nobody signs
     * its last contract meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID programmeId) {
        tenders.take(programmeId);
    }

    /** The tender of a programme. */
    @Transactional(readOnly = true)
    public Optional<JointTender> tender(UUID programmeId) {
        return tenders.findByProgrammeId(programmeId);
    }

    /** Every tender. */
    @Transactional(readOnly = true)
    public List<JointTender> tenders() {
        return tenders.findAll();
    }

    /** The lots of a tender, by number. */
    @Transactional(readOnly = true)
    public List<Lot> lots(UUID tenderId) {
        return lots.findByTenderIdOrderByLotNo(tenderId);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Lot lot(UUID lotId) {
        return lots.findById(lotId).orElseThrow(NotFound::new);
    }

    /** Every bid of a lot: by round, the ranked ones first, the others as they were read out. */
    @Transactional(readOnly = true)
    public List<Bid> bids(UUID lotId) {
        return bids.findByLotIdOrderByRoundNoAscBidNoAsc(lotId).stream()
                .sorted(
                        Comparator.comparing(Bid::roundNo)
                                .thenComparing(
                                        Bid::ranking,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The openings of a tender, one a round. */
    @Transactional(readOnly = true)
    public List<TenderOpening> openings(UUID tenderId) {
        return openings.findByTenderIdOrderByRoundNo(tenderId);
    }

    /** The committees of a tender, by round. */
    @Transactional(readOnly = true)
    public List<CommitteeMember> committee(UUID tenderId) {
        return committee.findByTenderIdOrderByRoundNoAscMemberNoAsc(tenderId);
    }

    /** Lots awarded to a supplier, signed or not, the newest first. */
    @Transactional(readOnly = true)
    public List<Lot> awardsOf(UUID supplierId) {
        return lots.findBySupplierIdOrderByNoticeOnDescLotNoAsc(supplierId).stream()
                .filter(Lot::isAwarded)
                .toList();
    }

    /** The contracts of a programme, by number. */
    @Transactional(readOnly = true)
    public List<Contract> contracts(UUID programmeId) {
        return contracts.findByProgrammeIdOrderByNumber(programmeId);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Contract contract(UUID contractId) {
        return contracts.findById(contractId).orElseThrow(NotFound::new);
    }

    /** The contract by which a project's documents are scanned, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Contract> scanningContract(UUID projectId) {
        return contracts.findByProjectIdAndLotKind(projectId, LotKind.SCANNING);
    }

    /** The institution that inspects for a programme, once its contract is signed. */
    @Transactional(readOnly = true)
    public Optional<UUID> inspectionAgency(UUID programmeId) {
        return contracts.findByProgrammeIdAndLotKind(programmeId, LotKind.INSPECTION).stream()
                .findFirst()
                .map(Contract::supplierId);
    }

    /** A supplier's contracts, the newest first. */
    @Transactional(readOnly = true)
    public List<Contract> contractsOf(UUID supplierId) {
        return contracts.findBySupplierIdOrderByNumberDesc(supplierId);
    }
}
