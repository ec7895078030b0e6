package cn.tongchou.tender;

import static cn.tongchou.tender.TenderWarning.warn;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Keys;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warns of prices so low that they need an explanation (异常低价). */
@Component
class AbnormalPrices {

    private final TenderManagement tenders;
    private final TenderRules rules;
    private final InstitutionDirectory institutions;

    AbnormalPrices(TenderManagement tenders, TenderRules rules, InstitutionDirectory institutions) {
        this.tenders = tenders;
        this.rules = rules;
        this.institutions = institutions;
    }

    /** Strictly below, on the price as it was bid. */
    void of(JointTender tender, Lot lot, List<TenderWarning> warnings) {
        for (TenderOpening opening : tenders.openings(tender.id())) {
            List<Bid> valid =
                    tenders.bids(lot.id()).stream()
                            .filter(bid -> bid.isValid() && bid.roundNo() == opening.roundNo())
                            .sorted(Comparator.comparing(Bid::price))
                            .toList();
            if (valid.size() < 2) {
                continue;
            }
            LocalDate day = Clock.dateOf(opening.openedAt());
            BigDecimal sum =
                    valid.stream()
                            .map(bid -> bid.price().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal average =
                    sum.divide(BigDecimal.valueOf(valid.size()), 4, RoundingMode.HALF_UP);
            for (Bid bid : valid) {
                below(
                        tender,
                        lot,
                        bid,
                        TenderRule.ABNORMAL_OF_AVERAGE,
                        average,
                        bid.price().amount(),
                        day,
                        warnings);
                below(
                        tender,
                        lot,
                        bid,
                        TenderRule.ABNORMAL_OF_BUDGET,
                        lot.budget().amount(),
                        lot.amountOf(bid.price()).amount(),
                        day,
                        warnings);
            }
            below(
                    tender,
                    lot,
                    valid.get(0),
                    TenderRule.ABNORMAL_OF_SECOND,
                    valid.get(1).price().amount(),
                    valid.get(0).price().amount(),
                    day,
                    warnings);
        }
    }

    private void below(
            JointTender tender,
            Lot lot,
            Bid bid,
            TenderRule rule,
            BigDecimal whole,
            BigDecimal price,
            LocalDate day,
            List<TenderWarning> warnings) {
        rules.at(rule, tender.method(), day)
                .filter(
                        row ->
                                price.multiply(BigDecimal.valueOf(100))
                                                .compareTo(whole.multiply(row.value()))
                                        < 0)
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        Keys.of("tender.warning", rule),
                                        row,
                                        lot.name(),
                                        institutions.get(bid.supplierId()).name(),
                                        row.number()));
    }
}
