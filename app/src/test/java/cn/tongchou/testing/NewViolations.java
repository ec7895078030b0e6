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

    /** Remembers what violates the invariants whose ids match before a test. */
    public void remember(String ids) {
        before = all(ids);
    }

    /** Fails when invariants whose ids match, all of them remembered, were broken since. */
    public void assertNone(String ids) {
        Set<String> now = all(ids);
        now.removeAll(before);
        assertThat(now).isEmpty();
    }

    private Set<String> all(String ids) {
        while ("I9".matches(ids) && sealer.seal() > 0) {
            // what waits for the sealer is no violation, however far a test moves the time
        }
        return verification.check(id -> id.matches(ids)).stream()
                .flatMap(
                        line ->
                                line.violations().stream()
                                        .map(violation -> line.id() + " " + violation))
                .collect(Collectors.toSet());
    }
}
