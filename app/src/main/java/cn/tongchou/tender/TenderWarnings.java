package cn.tongchou.tender;

import static cn.tongchou.tender.TenderWarning.warn;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Independence independence;
    private final TenderDates dates;
    private final AbnormalPrices prices;
    private final AccountDirectory people;
    private final WorkingDays workingDays;
    private final InstitutionDirectory institutions;
    private final Formats formats;

    TenderWarnings(
            TenderManagement tenders,
            TenderRules rules,
            Independence independence,
            TenderDates dates,
            AbnormalPrices prices,
            AccountDirectory people,
            WorkingDays workingDays,
            InstitutionDirectory institutions,
            Formats formats) {
        this.tenders = tenders;
        this.rules = rules;
        this.independence = independence;
        this.dates = dates;
        this.prices = prices;
        this.people = people;
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
        dates.windows(tender, warnings);
        committee(tender, lots, warnings);
        lots.forEach(lot -> prices.of(tender, lot, warnings));
        dates.decisions(tender, lots, warnings);
        bothSides(lots, warnings);
        unreachable(lots, warnings);
        return warnings;
    }

    /** A winner without an account gets no letter and does not see the award. */
    private void unreachable(List<Lot> lots, List<TenderWarning> warnings) {
        lots.stream()
                .filter(Lot::isAwarded)
                .map(lot -> institutions.get(lot.supplierId()))
                .distinct()
                .filter(
                        winner ->
                                people.byInstitution(Role.SUPPLIER, winner.id()).isEmpty()
                                        && people.byInstitution(Role.INSPECTOR, winner.id())
                                                .isEmpty())
                .forEach(
                        winner ->
                                warnings.add(
                                        new TenderWarning(
                                                "tender.warning.no-account",
                                                List.of(winner.name()),
                                                null)));
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
                                                                                    && independence
                                                                                            .same(
                                                                                                    other
                                                                                                            .supplierId(),
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

    /**
     * @param publishBy last day of the contract's publication, or {@code null} without a rule
     * @param fileBy last day of its filing, or {@code null} without a rule
     */
    public record Deadlines(LocalDate publishBy, LocalDate fileBy) {}
}
