package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tongchou.command.CommandLine;
import cn.tongchou.command.Unusable;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class MishapTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Assumptions assumed = Assumptions.of(2015, null);
    private final ReplayYear year =
            new ReplayYear(assumed, null, null, java.util.List.of(), Telling.printing(out));
    private final Replay replay = mock(Replay.class);

    @Test
    void aMishapIsRefusedByItsOwnRuleOnly() {
        year.mishap(
                "claim",
                "too much",
                "claim.error.quota-exceeded",
                () -> {
                    throw RuleViolation.of("claim.error.quota-exceeded");
                });
        assertThat(said()).contains("too much: refused (claim.error.quota-exceeded)");

        assertThatThrownBy(
                        () ->
                                year.mishap(
                                        "claim",
                                        "too much",
                                        "claim.error.quota-exceeded",
                                        () -> {
                                            throw RuleViolation.of("claim.error.window-closed");
                                        }))
                .isInstanceOf(NotRefused.class)
                .hasMessage(
                        "too much: refused by claim.error.window-closed instead of"
                                + " claim.error.quota-exceeded");
        assertThatThrownBy(() -> year.mishap("claim", "too much", "claim.error.x", () -> {}))
                .isInstanceOf(NotRefused.class)
                .hasMessage("too much: not refused by claim.error.x");
    }

    @Test
    void aMishapThatIsNotRefusedIsAViolationAndNamed() {
        when(replay.run(any(), any(), any()))
                .thenThrow(new NotRefused("too much: not refused by x"));

        assertThat(command().run(assumed, Path.of("."), out)).isEqualTo(CommandLine.VIOLATION);
        assertThat(said()).endsWith("violated: too much: not refused by x\n");
    }

    @Test
    void assumptionsThatMakeNoYearAreToldInTheWordsOfTheRule() {
        when(replay.run(any(), any(), any())).thenThrow(RuleViolation.of("budget.error.x"));

        assertThatThrownBy(() -> command().run(assumed, Path.of("."), out))
                .isInstanceOf(Unusable.class)
                .hasMessage(
                        "A step of the year was refused under these assumptions: Nothing is left.");
    }

    private ReplayCommand command() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("budget.error.x", java.util.Locale.ENGLISH, "Nothing is left.");
        ProgrammeManagement programmes = mock(ProgrammeManagement.class);
        when(programmes.all()).thenReturn(List.of());
        InstitutionDirectory institutions = mock(InstitutionDirectory.class);
        List<Institution> eleven = new ArrayList<>();
        for (String division :
                List.of(
                        "0000", "0100", "0200", "1000", "0600", "0400", "0700", "0300", "0900",
                        "0500", "2700")) {
            Institution library = mock(Institution.class);
            when(library.code()).thenReturn("HLJ-23" + division + "-01");
            eleven.add(library);
        }
        when(institutions.libraries()).thenReturn(eleven);
        return new ReplayCommand(
                replay,
                mock(ReplayPeople.class),
                null,
                null,
                null,
                programmes,
                institutions,
                messages);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
