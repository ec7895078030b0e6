package cn.tongchou.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Fingerprints of what must not change: a plan with its units, and a signed inspection with its
 * defects. Each is SHA-256 over UTF-8 lines, a field per line in the order written here, line
 * breaks inside a text written as {@code \n}.
 */
final class Seals {

    private Seals() {}

    /** The plan's fields, then {@code ordinal:unit:row:page} per unit. */
    static String plan(SamplingPlan plan, List<SampledUnit> units) {
        MessageDigest digest = SampleGenerator.sha256();
        line(
                digest,
                plan.batchNumber(),
                plan.round(),
                plan.scheme(),
                plan.samplePercent(),
                plan.passPercent());
        line(
                digest,
                plan.nonconformingClasses(),
                plan.fatalClasses(),
                plan.generator(),
                plan.seed(),
                plan.manifestHash());
        line(digest, plan.lotSize(), plan.sampleSize(), plan.drawnAt());
        for (SampledUnit unit : units) {
            line(
                    digest,
                    unit.ordinal()
                            + ":"
                            + unit.unitIndex()
                            + ":"
                            + unit.rowNo()
                            + ":"
                            + unit.pageNo());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The plan's hash, who and when, the numbers, the verdict, whose work it was and who was to
     * inspect it, then each defect by unit and code.
     */
    static String inspection(Inspection inspection, String planHash, List<Defect> defects) {
        MessageDigest digest = SampleGenerator.sha256();
        line(
                digest,
                planHash,
                inspection.batchNumber(),
                inspection.round(),
                inspection.inspectedBy(),
                inspection.inspectorName());
        line(digest, inspection.signedAt(), inspection.nonconforming(), inspection.verdict());
        line(digest, inspection.defectsA(), inspection.defectsB(), inspection.defectsC());
        line(digest, inspection.contractId(), inspection.contractorId(), inspection.agencyId());
        lines(digest, defects);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The defects of a round as a person saw them: each by unit, class, code and note. */
    static String defects(List<Defect> defects) {
        MessageDigest digest = SampleGenerator.sha256();
        lines(digest, defects);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void lines(MessageDigest digest, List<Defect> defects) {
        defects.stream()
                .sorted(Comparator.comparingInt(Defect::unitOrdinal).thenComparing(Defect::code))
                .forEach(
                        d ->
                                line(
                                        digest,
                                        d.unitOrdinal(),
                                        d.defectClass(),
                                        d.code(),
                                        d.note() == null ? "" : d.note()));
    }

    private static void line(MessageDigest digest, Object... fields) {
        for (Object field : fields) {
            digest.update(
                    String.valueOf(field)
                            .replace("\\", "\\\\")
                            .replace("\n", "\\n")
                            .getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
    }
}
