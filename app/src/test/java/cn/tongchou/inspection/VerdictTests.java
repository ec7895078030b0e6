package cn.tongchou.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sample sizes and verdicts under the rule of 5 % and 95 %. */
class VerdictTests {

    private static final InspectionRule RULE =
            new InspectionRule(
                    UUID.randomUUID(),
                    "PERCENT_5_95",
                    5,
                    95,
                    "AB",
                    "A",
                    10,
                    10,
                    LocalDate.of(2011, 1, 1),
                    "test");

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "19,1",
        "20,1",
        "21,2",
        "40,2",
        "41,3",
        "12480,624",
        "30000,1500",
        "30001,1501",
        "3000000,150000"
    })
    void theSampleIsFivePercentRoundedUpAndAtLeastOne(long lot, int sample) {
        assertThat(RULE.sampleSize(lot)).isEqualTo(sample);
    }

    @Test
    void aSampleWithoutDefectsPasses() {
        assertThat(conclude(2_000).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void exactlyNinetyFivePercentPasses() {
        Conclusion conclusion = conclude(2_000, on(DefectClass.B, 1, 2, 3, 4, 5));

        assertThat(conclusion.sampleSize()).isEqualTo(100);
        assertThat(conclusion.conformingBasisPoints()).isEqualTo(9_500);
        assertThat(conclusion.allowed()).isEqualTo(5);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void oneNonconformingUnitMoreFails() {
        assertThat(conclude(2_000, on(DefectClass.B, 1, 2, 3, 4, 5, 6)).verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void theThresholdIsNotRoundedInTheBatchesFavour() {
        Conclusion conclusion = conclude(399, on(DefectClass.B, 1));

        assertThat(conclusion.sampleSize()).isEqualTo(20);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(conclude(379, on(DefectClass.B, 1)).conformingBasisPoints()).isEqualTo(9_473);
        assertThat(conclude(379, on(DefectClass.B, 1)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void oneDefectOfClassAFailsTheBatch() {
        Conclusion conclusion = conclude(20_000, on(DefectClass.A, 7));

        assertThat(conclusion.conformingBasisPoints()).isEqualTo(9_990);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void defectsOfClassCAreCountedButTheUnitConforms() {
        Conclusion conclusion = conclude(2_000, on(DefectClass.C, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));

        assertThat(conclusion.defectsC()).isEqualTo(10);
        assertThat(conclusion.nonconforming()).isZero();
        assertThat(conclusion.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aUnitWithSeveralDefectsIsOneNonconformingUnit() {
        List<Defect> found = new ArrayList<>(on(DefectClass.B, 3, 3, 3));
        found.addAll(on(DefectClass.C, 3, 4));

        assertThat(conclude(2_000, found).nonconforming()).isEqualTo(1);
        assertThat(conclude(2_000, found).defects()).isEqualTo(5);
    }

    private static List<Defect> on(DefectClass defectClass, int... units) {
        List<Defect> found = new ArrayList<>();
        for (int unit : units) {
            DefectType type =
                    new DefectType(defectClass + "0" + found.size(), defectClass, "", "", "");
            found.add(
                    new Defect(
                            UUID.randomUUID(), unit, type, null, UUID.randomUUID(), Instant.EPOCH));
        }
        return found;
    }

    private static Conclusion conclude(long lot) {
        return conclude(lot, List.of());
    }

    private static Conclusion conclude(long lot, List<Defect> found) {
        return new SamplingPlan(
                        UUID.randomUUID(),
                        "2017-LD-B-0001",
                        1,
                        RULE,
                        "00".repeat(32),
                        lot,
                        Instant.EPOCH)
                .conclude(found);
    }
}
