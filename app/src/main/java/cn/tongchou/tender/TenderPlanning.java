package cn.tongchou.tender;

import cn.tongchou.budget.Ledger;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 编制标段; called inside the transaction of {@link TenderManagement}. */
@Component
class TenderPlanning {

    private final ProgrammeManagement programmes;
    private final ClaimManagement claims;
    private final Ledger ledger;
    private final JointTenders tenders;
    private final Lots lots;
    private final TenderRules rules;
    private final Formats formats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TenderPlanning(
            ProgrammeManagement programmes,
            ClaimManagement claims,
            Ledger ledger,
            JointTenders tenders,
            Lots lots,
            TenderRules rules,
            Formats formats,
            Clock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.claims = claims;
        this.ledger = ledger;
        this.tenders = tenders;
        this.lots = lots;
        this.rules = rules;
        this.formats = formats;
        this.clock = clock;
        this.events = events;
    }

    JointTender plan(TenderPlan plan, Actor actor) {
        programmes.requireOpen(plan.programmeId());
        Programme programme = programmes.programme(plan.programmeId());
        tenders.findByProgrammeId(plan.programmeId())
                .ifPresent(
                        earlier -> {
                            throw new AlreadyDone("tender.error.planned-already", earlier.number());
                        });
        if (plan.lots() == null || plan.lots().isEmpty()) {
            throw RuleViolation.of("tender.error.no-lot");
        }
        JointTender tender =
                tenders.saveAndFlush(
                        new JointTender(
                                programme.year() + "-T-01", plan, actor.accountId(), clock.now()));
        Set<Object> once = new HashSet<>();
        Money total = Money.ZERO;
        for (int i = 0; i < plan.lots().size(); i++) {
            Lot lot = lot(tender, i + 1, plan.lots().get(i), plan.announcedOn(), once);
            lots.saveAndFlush(lot);
            total = total.plus(lot.budget());
        }
        Money available = ledger.fundPosition(plan.programmeId()).available();
        if (total.exceeds(available)) {
            throw RuleViolation.of(
                    "tender.error.budget-beyond-allocation",
                    formats.money(total),
                    formats.money(available));
        }
        events.publishEvent(
                actor.changed(
                        "joint-tender",
                        tender.id(),
                        tender.number(),
                        "tender.history.planned",
                        null,
                        tender.status(),
                        null,
                        formats.money(total)));
        return tender;
    }

    private Lot lot(JointTender tender, int lotNo, LotPlan plan, LocalDate day, Set<Object> once) {
        try {
            if (plan.projectId() != null
                    && !programmes
                            .project(plan.projectId())
                            .programmeId()
                            .equals(tender.programmeId())) {
                throw new NotFound();
            }
            if (plan.kind() == LotKind.INSPECTION && !once.add(LotKind.INSPECTION)) {
                throw RuleViolation.at("kind", "tender.error.one-inspection-lot");
            }
            Long quantity = null;
            if (plan.kind() == LotKind.SCANNING) {
                if (plan.projectId() == null
                        || programmes.project(plan.projectId()).unit() != Unit.PAGE) {
                    throw RuleViolation.at("projectId", "tender.error.scanning-project");
                }
                if (!once.add(plan.projectId())) {
                    throw RuleViolation.at("projectId", "tender.error.one-scanning-lot");
                }
                quantity = confirmed(plan.projectId(), tender.programmeId());
            }
            return new Lot(tender, lotNo, plan, quantity, priceWeight(tender.method(), plan, day));
        } catch (RuleViolation broken) {
            throw FormRow.at("lots", lotNo - 1, broken);
        }
    }

    /** Pages that libraries have claimed and that were confirmed. */
    long confirmed(UUID projectId, UUID programmeId) {
        long quantity =
                claims.confirmedClaims(programmeId).stream()
                        .filter(claim -> claim.projectId().equals(projectId))
                        .mapToLong(Claim::quantity)
                        .sum();
        if (quantity == 0) {
            throw RuleViolation.at("projectId", "tender.error.nothing-claimed");
        }
        return quantity;
    }

    private int priceWeight(TenderMethod method, LotPlan plan, LocalDate day) {
        boolean goods = plan.kind() != null && plan.kind().isGoods();
        var least =
                rules.at(
                        goods
                                ? TenderRule.PRICE_WEIGHT_GOODS_MIN
                                : TenderRule.PRICE_WEIGHT_SERVICES_MIN,
                        method,
                        day);
        var most =
                rules.at(
                        goods
                                ? TenderRule.PRICE_WEIGHT_GOODS_MAX
                                : TenderRule.PRICE_WEIGHT_SERVICES_MAX,
                        method,
                        day);
        int lowest = least.map(TenderRuleRow::number).orElse(0);
        int highest = most.map(TenderRuleRow::number).orElse(100);
        int weight = plan.priceWeight() == null ? lowest : plan.priceWeight();
        if (weight < lowest) {
            throw RuleViolation.at(
                    "priceWeight",
                    "tender.error.price-weight-min",
                    lowest,
                    least.orElseThrow().source());
        }
        if (weight > highest) {
            throw RuleViolation.at(
                    "priceWeight",
                    "tender.error.price-weight-max",
                    highest,
                    most.map(TenderRuleRow::source).orElse(""));
        }
        return weight;
    }
}
