package cn.tongchou.tender;

import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever inspects may not scan, and the other way round (政府采购法实施条例 18); always, whatever the rows
 * of the rules say, which only give the source that is quoted. The same company is recognised by
 * its entry in the register and by its name.
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
    void requireBidAllowed(Lot lot, Institution bidder, List<Lot> all) {
        for (Lot other : all) {
            if (other.isAwarded()
                    && exclude(lot.kind(), other.kind())
                    && same(bidder.id(), other.supplierId())) {
                throw refusal(bidder.name(), other.name());
            }
        }
    }

    /** No two of these awards go to one company where one inspects what the other scans. */
    void requireAwardsAllowed(Map<Lot, UUID> winners) {
        Collection<Map.Entry<Lot, UUID>> all = winners.entrySet();
        for (var inspection : all) {
            for (var scanning : all) {
                if (inspection.getKey().kind() == LotKind.INSPECTION
                        && scanning.getKey().kind() == LotKind.SCANNING
                        && same(inspection.getValue(), scanning.getValue())) {
                    throw refusal(
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

    private RuleViolation refusal(String company, String otherLot) {
        return RuleViolation.at(
                "supplierId",
                "tender.error.not-independent",
                company,
                otherLot,
                rules.sourceOf(TenderRule.INSPECTION_INDEPENDENT));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s（）()]", "").toLowerCase(Locale.ROOT);
    }
}
