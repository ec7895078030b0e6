package cn.tongchou.tender;

import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 登记评审得分; called inside the transaction of {@link TenderManagement}. */
@Component
class Evaluation {

    private final ProgrammeManagement programmes;
    private final JointTenders tenders;
    private final Lots lots;
    private final Bids bids;
    private final TenderOpenings openings;
    private final CommitteeMembers committee;
    private final TenderRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Evaluation(
            ProgrammeManagement programmes,
            JointTenders tenders,
            Lots lots,
            Bids bids,
            TenderOpenings openings,
            CommitteeMembers committee,
            TenderRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.tenders = tenders;
        this.lots = lots;
        this.bids = bids;
        this.openings = openings;
        this.committee = committee;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    void record(EvaluationRecord record, Actor actor) {
        JointTender tender = tenders.findById(record.tenderId()).orElseThrow(NotFound::new);
        programmes.requireOpen(tender.programmeId());
        tender.require(TenderStatus.OPENED);
        TenderOpening opening =
                openings.findByTenderIdAndRoundNo(tender.id(), tender.roundNo())
                        .orElseThrow(NotFound::new);
        LocalDate day = record.evaluatedOn();
        if (day == null
                || day.isAfter(clock.today())
                || day.isBefore(Clock.dateOf(opening.openedAt()))) {
            throw RuleViolation.at("evaluatedOn", "tender.error.evaluation-date");
        }
        Map<UUID, BigDecimal> technical = new HashMap<>();
        record.scores().forEach(score -> technical.put(score.bidId(), score.technical()));
        Map<UUID, String> exceptions = new HashMap<>();
        record.exceptions()
                .forEach(exception -> exceptions.put(exception.lotId(), exception.reason()));
        boolean scored = false;
        for (Lot lot : lots.findByTenderIdOrderByLotNo(tender.id())) {
            if (lot.status() == LotStatus.OPENED) {
                scored |= score(tender, lot, day, technical, exceptions.get(lot.id()));
            }
        }
        if (!technical.isEmpty()) {
            throw RuleViolation.of("tender.error.score-of-unscored");
        }
        if (scored || !record.members().isEmpty()) {
            requireCommittee(tender, day, record.members());
        }
        for (int i = 0; i < record.members().size(); i++) {
            EvaluationRecord.Member member = record.members().get(i);
            committee.saveAndFlush(
                    new CommitteeMember(
                            tender.id(),
                            tender.roundNo(),
                            i + 1,
                            member.name().strip(),
                            member.expert()));
        }
        opening.evaluated(day, record.attachmentId());
        openings.saveAndFlush(opening);
        tender.move(TenderStatus.OPENED, TenderStatus.EVALUATED);
        tenders.saveAndFlush(tender);
        events.publishEvent(
                actor.changed(
                        "joint-tender",
                        tender.id(),
                        tender.number(),
                        "tender.history.evaluated",
                        TenderStatus.OPENED,
                        tender.status(),
                        null,
                        null));
    }

    /** Scores a lot that has enough bids; takes its scores out of the map. */
    private boolean score(
            JointTender tender,
            Lot lot,
            LocalDate day,
            Map<UUID, BigDecimal> technical,
            String exception) {
        List<Bid> valid =
                bids.findByLotIdAndRoundNoOrderByBidNo(lot.id(), tender.roundNo()).stream()
                        .filter(Bid::isValid)
                        .toList();
        boolean excepted = exception != null && !exception.isBlank() && !valid.isEmpty();
        boolean scored = valid.size() >= minBidders(tender, day) || excepted;
        lot.evaluate(excepted ? exception.strip() : null);
        lots.saveAndFlush(lot);
        if (!scored || valid.isEmpty()) {
            return false;
        }
        Money lowest = Scoring.lowest(valid);
        for (Bid bid : valid) {
            BigDecimal points = technical.remove(bid.id());
            if (points == null) {
                throw RuleViolation.at("scores", "tender.error.score-missing", lot.name());
            }
            int most = 100 - lot.priceWeight();
            if (points.signum() < 0
                    || points.compareTo(BigDecimal.valueOf(most)) > 0
                    || points.stripTrailingZeros().scale() > 2) {
                throw RuleViolation.at("scores", "tender.error.score-range", lot.name(), most);
            }
            bid.score(
                    points.setScale(2), Scoring.priceScore(lowest, bid.price(), lot.priceWeight()));
        }
        Scoring.rank(valid);
        valid.forEach(bids::saveAndFlush);
        return true;
    }

    int minBidders(JointTender tender, LocalDate day) {
        return rules.at(TenderRule.MIN_BIDDERS, tender.method(), day)
                .map(TenderRuleRow::number)
                .orElse(1);
    }

    private void requireCommittee(
            JointTender tender, LocalDate day, List<EvaluationRecord.Member> members) {
        Set<String> names = new HashSet<>();
        for (EvaluationRecord.Member member : members) {
            if (member.name() == null
                    || member.name().isBlank()
                    || !names.add(member.name().strip())) {
                throw RuleViolation.at("members", "tender.error.committee-names");
            }
        }
        rules.at(TenderRule.COMMITTEE_SIZE, tender.method(), day)
                .ifPresent(
                        row -> {
                            if (members.size() < row.number()) {
                                throw RuleViolation.at(
                                        "members",
                                        "tender.error.committee-size",
                                        row.number(),
                                        members.size(),
                                        row.source());
                            }
                        });
        if (members.size() % 2 == 0) {
            throw RuleViolation.at("members", "tender.error.committee-even", members.size());
        }
        long experts = members.stream().filter(EvaluationRecord.Member::expert).count();
        rules.at(TenderRule.COMMITTEE_EXPERTS, tender.method(), day)
                .ifPresent(
                        row -> {
                            if (experts * 3 < (long) row.number() * members.size()) {
                                throw RuleViolation.at(
                                        "members",
                                        "tender.error.committee-experts",
                                        experts,
                                        members.size(),
                                        row.source());
                            }
                        });
    }
}
