package cn.tongchou.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The named generator; the expected numbers were computed by another program from its description.
 */
class SampleGeneratorTests {

    private static final String MANIFEST =
            "05b3abf2579a5eb66403cd78be557fd860633a1fe2103c7642030defe32c657f";
    private static final String SEED =
            "fa0083656418e153317edba1b0e58ef9d15ee203637e2d5c213dd41f38a07fba";

    @Test
    void theSeedFollowsFromManifestBatchAndRound() {
        assertThat(SampleGenerator.seed(MANIFEST, "2017-LD-B-0001", 1)).isEqualTo(SEED);
        assertThat(SampleGenerator.seed(MANIFEST, "2017-LD-B-0001", 2)).isNotEqualTo(SEED);
        assertThat(SampleGenerator.seed(MANIFEST, "2017-LD-B-0002", 1)).isNotEqualTo(SEED);
    }

    @Test
    void aSeedDrawsTheSameSampleEverywhere() {
        assertThat(SampleGenerator.draw(SEED, 200, 10))
                .containsExactly(3, 11, 16, 35, 46, 82, 119, 148, 158, 187);
        assertThat(SampleGenerator.draw(SEED, 3_000_000, 8))
                .containsExactly(
                        259816, 334358, 1480719, 1493211, 1737082, 1858748, 2246246, 2304187);
        assertThat(SampleGenerator.draw("00".repeat(32), 7, 3)).containsExactly(2, 5, 7);
    }

    @Test
    void aWholeLibrarysYearIsDrawnTheSameWay() {
        long[] sample = SampleGenerator.draw(SEED, 30_000, 1_500);

        assertThat(sample).startsWith(2, 7, 47, 110, 111).endsWith(29951, 29976, 29982);
        String lines =
                Arrays.stream(sample).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        assertThat(HexFormat.of().formatHex(SampleGenerator.sha256().digest(lines.getBytes())))
                .isEqualTo("4593b4664054f2bc1aac8fbaaa72ab1a4ce37bf9aa50b4f2dda912a0fef8161b");
    }

    @Test
    void anotherRoundDrawsAnotherSample() {
        assertThat(
                        SampleGenerator.draw(
                                SampleGenerator.seed(MANIFEST, "2017-LD-B-0001", 2), 200, 10))
                .containsExactly(2, 9, 18, 40, 56, 61, 79, 91, 145, 173);
    }

    /**
     * With N just above 2⁶², half of the numbers are skipped so that every unit is equally likely.
     */
    @Test
    void numbersBeyondTheGreatestMultipleAreSkipped() {
        assertThat(SampleGenerator.draw(SEED, (1L << 62) + 1, 3))
                .containsExactly(2829568803254304187L, 3674790351721480719L, 3684463865734493211L);
    }

    @Test
    void aSampleHasNoUnitTwiceAndStaysWithinTheLot() {
        long[] sample = SampleGenerator.draw(SEED, 101, 100);

        assertThat(sample).hasSize(100).isSorted().doesNotHaveDuplicates();
        assertThat(sample[0]).isGreaterThanOrEqualTo(1);
        assertThat(sample[99]).isLessThanOrEqualTo(101);
    }

    @Test
    void aSampleOfTheWholeLotIsTheLot() {
        assertThat(SampleGenerator.draw(SEED, 40, 40))
                .containsExactly(LongStream.rangeClosed(1, 40).toArray());
        assertThat(SampleGenerator.draw(SEED, 1, 1)).containsExactly(1);
    }

    @Test
    void everyUnitIsDrawnAboutEquallyOften() {
        int[] drawn = new int[21];
        for (int batch = 0; batch < 4_000; batch++) {
            for (long unit :
                    SampleGenerator.draw(
                            SampleGenerator.seed(MANIFEST, "2017-LD-B-" + batch, 1), 20, 5)) {
                drawn[(int) unit]++;
            }
        }
        assertThat(Arrays.stream(drawn, 1, 21).boxed().toList())
                .allSatisfy(times -> assertThat(times).isBetween(850, 1_150));
    }

    @Test
    void aSampleOfNothingOrBeyondTheLotIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleGenerator.draw(SEED, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleGenerator.draw(SEED, 10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleGenerator.draw(SEED, 10, 11));
    }
}
