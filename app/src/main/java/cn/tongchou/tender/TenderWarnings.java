package cn.tongchou.tender;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a tender as it is recorded and says what its rules would have wanted otherwise. It stops
 * nothing.
 */
@Service
@Transactional(readOnly = true)
public class TenderWarnings {

    private final TenderManagement tenders;
    private final TenderRules rules;
    private final WorkingDays workingDays;
    private final InstitutionDirectory institutions;
    private final Formats formats;

    TenderWarnings(
            TenderManagement tenders,
            TenderRules rules,
            WorkingDays workingDays,
            InstitutionDirectory institutions,
            Formats formats) {
        this.tenders = tenders;
        this.rules = rules;
        this.workingDays = workingDays;
        this.institutions = institutions;
        this.formats = formats;
    }

    /**
     * Every warning about a programme's tender, in the order of its steps; none without a tender.
     */
    public List<TenderWarning> of(UUID programmeId) {
        Optional<JointTender> found = tenders.tender(programmeId);
        if (found.isEmpty()) {
            return List.of();
        }
        JointTender tender = found.get();
        List<TenderWarning> warnings = new ArrayList<>();
        List<Lot> lots = tenders.lots(tender.id());
        method(tender, lots, warnings);
        window(tender, tender.announcedOn(), Clock.dateOf(tender.bidsDueAt()), 1, warnings);
        for (TenderOpening opening : tenders.openings(tender.id())) {
            if (opening.roundNo() > 1) {
                window(
                        tender,
                        opening.announcedOn(),
                        Clock.dateOf(opening.bidsDueAt()),
                        opening.roundNo(),
                        warnings);
            }
        }
        committee(tender, lots, warnings);
        lots.forEach(lot -> prices(tender, lot, warnings));
        lots.forEach(lot -> awardDates(tender, lot, warnings));
        tenders.contracts(programmeId)
                .forEach(contract -> contractDate(tender, contract, warnings));
        bothSides(lots, warnings);
        return warnings;
    }

    /** Days by which a contract is to be published and filed, as far as the rules say. */
    public Deadlines deadlines(Contract contract) {
        TenderMethod method =
                tenders.tender(contract.programmeId())
                        .map(JointTender::method)
                        .orElse(TenderMethod.OPEN_TENDER);
        return new Deadlines(
                due(TenderRule.PUBLISH_CONTRACT_WORKING_DAYS, method, contract.signedOn()),
                due(TenderRule.FILE_CONTRACT_WORKING_DAYS, method, contract.signedOn()));
    }

    private LocalDate due(TenderRule rule, TenderMethod method, LocalDate signedOn) {
        return rules.at(rule, method, signedOn)
                .map(row -> workingDays.plus(signedOn, row.number()))
                .orElse(null);
    }

    private void method(JointTender tender, List<Lot> lots, List<TenderWarning> warnings) {
        Money total = lots.stream().map(Lot::budget).reduce(Money.ZERO, Money::plus);
        rules.at(TenderRule.OPEN_TENDER_THRESHOLD, tender.method(), tender.announcedOn())
                .filter(
                        row ->
                                tender.method() != TenderMethod.OPEN_TENDER
                                        && total.amount().compareTo(row.value()) >= 0)
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        "tender.warning.threshold",
                                        row,
                                        formats.money(total),
                                        formats.money(new Money(row.value()))));
    }

    private void window(
            JointTender tender,
            LocalDate announced,
            LocalDate due,
            int round,
            List<TenderWarning> warnings) {
        long days = ChronoUnit.DAYS.between(announced, due);
        rules.at(TenderRule.BID_WINDOW_DAYS, tender.method(), announced)
                .filter(row -> days < row.number())
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        "tender.warning.bid-window",
                                        row,
                                        round,
                                        days,
                                        row.number()));
        int working = workingDays.between(announced, due);
        rules.at(TenderRule.BID_WINDOW_WORKING_DAYS, tender.method(), announced)
                .filter(row -> working < row.number())
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        "tender.warning.bid-window-working",
                                        row,
                                        round,
                                        working,
                                        row.number()));
    }

    private void committee(JointTender tender, List<Lot> lots, List<TenderWarning> warnings) {
        Money total = lots.stream().map(Lot::budget).reduce(Money.ZERO, Money::plus);
        for (TenderOpening opening : tenders.openings(tender.id())) {
            long members =
                    tenders.committee(tender.id()).stream()
                            .filter(member -> member.roundNo() == opening.roundNo())
                            .count();
            if (opening.evaluatedOn() == null || members == 0) {
                continue;
            }
            boolean large =
                    rules.at(
                                    TenderRule.COMMITTEE_LARGE_BUDGET,
                                    tender.method(),
                                    opening.evaluatedOn())
                            .filter(row -> total.amount().compareTo(row.value()) >= 0)
                            .isPresent();
            rules.at(TenderRule.COMMITTEE_LARGE_SIZE, tender.method(), opening.evaluatedOn())
                    .filter(row -> large && members < row.number())
                    .ifPresent(
                            row ->
                                    warn(
                                            warnings,
                                            "tender.warning.committee",
                                            row,
                                            members,
                                            row.number()));
        }
    }

    /** Strictly below, on the price as it was bid. */
    private void prices(JointTender tender, Lot lot, List<TenderWarning> warnings) {
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
                                        cn.tongchou.shared.Keys.of("tender.warning", rule),
                                        row,
                                        lot.name(),
                                        institutions.get(bid.supplierId()).name(),
                                        row.number()));
    }

    private void awardDates(JointTender tender, Lot lot, List<TenderWarning> warnings) {
        if (lot.confirmedOn() == null) {
            return;
        }
        tenders.openings(tender.id()).stream()
                .map(TenderOpening::evaluatedOn)
                .filter(day -> day != null && !day.isAfter(lot.confirmedOn()))
                .max(Comparator.naturalOrder())
                .ifPresent(
                        day -> {
                            int waited = workingDays.between(day, lot.confirmedOn());
                            rules.at(TenderRule.CONFIRM_WORKING_DAYS, tender.method(), day)
                                    .filter(row -> waited > row.number())
                                    .ifPresent(
                                            row ->
                                                    warn(
                                                            warnings,
                                                            "tender.warning.confirmation",
                                                            row,
                                                            lot.name(),
                                                            waited,
                                                            row.number()));
                        });
        if (lot.noticeOn() != null) {
            int waited = workingDays.between(lot.confirmedOn(), lot.noticeOn());
            rules.at(TenderRule.NOTICE_WORKING_DAYS, tender.method(), lot.confirmedOn())
                    .filter(row -> waited > row.number())
                    .ifPresent(
                            row ->
                                    warn(
                                            warnings,
                                            "tender.warning.notice",
                                            row,
                                            lot.name(),
                                            waited,
                                            row.number()));
        }
    }

    private void contractDate(JointTender tender, Contract contract, List<TenderWarning> warnings) {
        Lot lot = tenders.lot(contract.lotId());
        if (lot.noticeOn() == null) {
            return;
        }
        long waited = ChronoUnit.DAYS.between(lot.noticeOn(), contract.signedOn());
        rules.at(TenderRule.CONTRACT_DAYS, tender.method(), lot.noticeOn())
                .filter(row -> waited > row.number())
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        "tender.warning.contract",
                                        row,
                                        contract.number(),
                                        waited,
                                        row.number()));
    }

    /**
     * One company bids for scanning and for inspection: only one of the two can be awarded to it.
     */
    private void bothSides(List<Lot> lots, List<TenderWarning> warnings) {
        for (Lot inspection : lots) {
            for (Lot scanning : lots) {
                if (inspection.kind() == LotKind.INSPECTION
                        && scanning.kind() == LotKind.SCANNING) {
                    tenders.bids(inspection.id()).stream()
                            .filter(
                                    bid ->
                                            bid.isValid()
                                                    && tenders.bids(scanning.id()).stream()
                                                            .anyMatch(
                                                                    other ->
                                                                            other.isValid()
                                                                                    && other.supplierId()
                                                                                            .equals(
                                                                                                    bid
                                                                                                            .supplierId())))
                            .forEach(
                                    bid ->
                                            warnings.add(
                                                    new TenderWarning(
                                                            "tender.warning.both-sides",
                                                            List.of(
                                                                    institutions
                                                                            .get(bid.supplierId())
                                                                            .name(),
                                                                    inspection.name(),
                                                                    scanning.name()),
                                                            null)));
                }
            }
        }
    }

    private static void warn(
            List<TenderWarning> warnings, String key, TenderRuleRow row, Object... arguments) {
        warnings.add(new TenderWarning(key, List.of(arguments), row.source()));
    }

    /**
     * @param publishBy last day of the contract's publication, or {@code null} without a rule
     * @param fileBy last day of its filing, or {@code null} without a rule
     */
    public record Deadlines(LocalDate publishBy, LocalDate fileBy) {}
}
