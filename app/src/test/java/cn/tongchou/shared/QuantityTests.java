package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTests {

    @Test
    void quantitiesOfOneUnitAreAdded() {
        assertThat(new Quantity(30_000, Unit.PAGE).plus(new Quantity(1, Unit.PAGE)))
                .isEqualTo(new Quantity(30_001, Unit.PAGE));
    }

    @Test
    void pagesAndRecordsAreNeverAdded() {
        assertThatThrownBy(() -> new Quantity(1, Unit.PAGE).plus(new Quantity(1, Unit.RECORD)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo("shared.error.unit-mismatch"));
    }

    @Test
    void aProgrammeYearIsOneOfTheNationalProject() {
        assertThat(new ProgrammeYear(2011)).hasToString("2011");
        assertThatThrownBy(() -> new ProgrammeYear(2010)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new ProgrammeYear(3000)).isInstanceOf(RuleViolation.class);
    }
}
