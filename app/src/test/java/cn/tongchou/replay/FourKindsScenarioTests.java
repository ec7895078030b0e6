package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.command.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A programme of 2015 with all four kinds, in a database without the replay's own 2015. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@TestPropertySource(properties = "own-database=fourkinds")
@ContextConfiguration(initializers = OwnDatabase.class)
@Tag("application")
@Tag("database")
class FourKindsScenarioTests {

    @Autowired private FourKindsYear fourKinds;

    @Autowired private Verification verification;

    @Autowired private Recount recount;

    @Test
    void theYearRunsWithTwoBatchesOfOneLibraryInInspectionAtOnceAndOnlyPagesAreCountedAsPages() {
        FourKindsYear.Outcome outcome = fourKinds.run();

        assertThat(outcome.inInspectionAtOnce()).isEqualTo(2);
        assertThat(outcome.acceptedByKind()).containsExactly(9_000L, 900L, 63L, 3L);
        assertThat(verification.check())
                .allSatisfy(line -> assertThat(line.violations()).isEmpty());
        assertThat(recount.of(outcome.programmeId()))
                .isEqualTo(new Recount.Outcome(3, 9_000, java.util.List.of()));
    }
}
