package cn.tongchou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.audit.AuditSealer;
import cn.tongchou.command.Verification;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a test has broken: tests share one database, and some leave a year half-way on purpose, so
 * only violations that were not there before count.
 */
@Component
public class NewViolations {

    private final Verification verification;
    private final AuditSealer sealer;
    private Set<String> before = Set.of();

    NewViolations(Verification verification, AuditSealer sealer) {
        this.verification = verification;
        this.sealer = sealer;
    }

    /** Remembers what is there before a test. */
    public void remember() {
        before = all(".*");
    }

    /** Fails when invariants whose ids match were broken since. */
    public void assertNone(String ids) {
        Set<String> now = all(ids);
        now.removeAll(before);
        assertThat(now).isEmpty();
    }

    private Set<String> all(String ids) {
        while (sealer.seal() > 0) {
            // what waits for the sealer is no violation, however far a test moves the time
        }
        return verification.check().stream()
                .filter(line -> line.id().matches(ids))
                .flatMap(
                        line ->
                                line.violations().stream()
                                        .map(violation -> line.id() + " " + violation))
                .collect(Collectors.toSet());
    }
}
