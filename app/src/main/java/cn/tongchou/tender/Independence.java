package cn.tongchou.tender;

import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever inspects may not scan, and the other way round (政府采购法实施条例 18). The same company is
 * recognised by its entry in the register and by its name.
 */
@Component
class Independence {

    private final InstitutionDirectory institutions;
    private final TenderRules rules;

    Independence(InstitutionDirectory institutions, TenderRules rules) {
        this.institutions = institutions;
        this.rules = rules;
    }

    /** A bid counts only while its bidder has not won the lot that excludes this one. */
    void requireBidAllowed(JointTender tender, Lot lot, Institution bidder, List<Lot> all) {
        for (Lot other : all) {
            if (other.isAwarded()
                    && exclude(lot.kind(), other.kind())
                    && same(bidder.id(), other.supplierId())) {
                refuse(tender, tender.announcedOn(), bidder.name(), other.name());
            }
        }
    }

    /** No two of these awards go to one company where one inspects what the other scans. */
    void requireAwardsAllowed(JointTender tender, LocalDate day, Map<Lot, UUID> winners) {
        Collection<Map.Entry<Lot, UUID>> all = winners.entrySet();
        for (var inspection : all) {
            for (var scanning : all) {
                if (inspection.getKey().kind() == LotKind.INSPECTION
                        && scanning.getKey().kind() == LotKind.SCANNING
                        && same(inspection.getValue(), scanning.getValue())) {
                    refuse(
                            tender,
                            day,
                            institutions.get(inspection.getValue()).name(),
                            scanning.getKey().name());
                }
            }
        }
    }

    /** Whether two institutions are one company. */
    boolean same(UUID one, UUID other) {
        return one.equals(other)
                || plain(institutions.get(one).name())
                        .equals(plain(institutions.get(other).name()));
    }

    static boolean exclude(LotKind one, LotKind other) {
        return one == LotKind.INSPECTION && other == LotKind.SCANNING
                || one == LotKind.SCANNING && other == LotKind.INSPECTION;
    }

    private void refuse(JointTender tender, LocalDate day, String company, String otherLot) {
        rules.at(TenderRule.INSPECTION_INDEPENDENT, tender.method(), day)
                .filter(row -> row.value().signum() > 0)
                .ifPresent(
                        row -> {
                            throw RuleViolation.at(
                                    "supplierId",
                                    "tender.error.not-independent",
                                    company,
                                    otherLot,
                                    row.source());
                        });
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s（）()]", "").toLowerCase(Locale.ROOT);
    }
}
