package cn.tongchou.claim;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.process.LaunchProgramme;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.Together;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A launch and an edit of the plan at the same moment: one of them is first, never both. */
@TongchouTest
@Tag("database")
class LaunchConcurrencyTests {

    @Autowired private ProgrammeManagement programmes;

    @Autowired private LaunchProgramme launch;

    @Autowired private ClaimBook book;

    @Autowired private TestProgrammes test;

    @Autowired private Clock clock;

    @Test
    void everyProjectOfALaunchedYearHasAPoolOfItsTarget() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), Clock.ZONE);
        for (int i = 0; i < 12; i++) {
            Programme year = test.draft(now.minusHours(1), now.plusDays(10));
            UUID kept = add(year, 100);
            UUID changed = add(year, 200);
            UUID removed = add(year, 300);
            List<Throwable> late =
                    AtOnce.run(
                            4,
                            n -> {
                                switch (n) {
                                    case 0 ->
                                            launch.launch(
                                                    year.id(),
                                                    UUID.randomUUID(),
                                                    test.coordinator());
                                    case 1 -> Together.again(() -> add(year, 400));
                                    case 2 ->
                                            Together.again(
                                                    () ->
                                                            programmes.changeProject(
                                                                    changed,
                                                                    TestProgrammes.project(
                                                                            ConstructionKind
                                                                                    .LOCAL_DOCUMENT,
                                                                            250),
                                                                    test.coordinator()));
                                    default ->
                                            Together.again(
                                                    () -> {
                                                        programmes.removeProject(
                                                                removed, test.coordinator());
                                                        return null;
                                                    });
                                }
                            });
            assertThat(late).allMatch(AlreadyDone.class::isInstance);
            assertThat(programmes.programme(year.id()).isRunning()).isTrue();
            Map<UUID, Long> targets =
                    programmes.projects(year.id()).stream()
                            .collect(
                                    Collectors.toMap(
                                            ConstructionProject::id, ConstructionProject::target));
            assertThat(targets).containsEntry(kept, 100L);
            assertThat(
                            book.pools(year.id()).values().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    QuotaPool::projectId, QuotaPool::total)))
                    .isEqualTo(targets);
        }
    }

    private UUID add(Programme year, long target) {
        return programmes
                .addProject(
                        year.id(),
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, target),
                        test.coordinator())
                .id();
    }
}
