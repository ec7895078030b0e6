package cn.tongchou.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tongchou.shared.Invariant;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.SimpleTransactionStatus;

class VerificationTests {

    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void whatCannotBeCheckedIsAViolationAndTheOthersAreChecked() {
        Verification verification =
                verification(
                        invariant(
                                "I2",
                                () -> {
                                    throw new IllegalStateException(
                                            "wrapped",
                                            new IllegalArgumentException("no such kind"));
                                }),
                        invariant("I10", () -> new Invariant.Result(4, List.of("job 1"))),
                        invariant("I1", () -> new Invariant.Result(3, List.of())));

        assertThat(report(verification)).isEqualTo(CommandLine.VIOLATION);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .contains(
                        "I1 checked=3 violations=0  I1 holds",
                        "I10 checked=4 violations=1  I10 holds",
                        "I2 could not be checked: no such kind",
                        "I10 violated: job 1");
    }

    @Test
    void allInvariantsSeeTheDatabaseAtOneMoment() {
        SimpleTransactionStatus status = new SimpleTransactionStatus();
        Verification verification =
                verification(status, invariant("I1", () -> new Invariant.Result(3, List.of())));

        assertThat(report(verification)).isEqualTo(CommandLine.OK);
        ArgumentCaptor<TransactionDefinition> asked =
                ArgumentCaptor.forClass(TransactionDefinition.class);
        verify(transactions).getTransaction(asked.capture());
        assertThat(asked.getValue().isReadOnly()).isTrue();
        assertThat(asked.getValue().getIsolationLevel())
                .isEqualTo(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThat(status.isRollbackOnly()).isTrue();
    }

    private int report(Verification verification) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return verification.report(new Console(stream, stream));
    }

    private Verification verification(Invariant... invariants) {
        return verification(new SimpleTransactionStatus(), invariants);
    }

    private Verification verification(SimpleTransactionStatus status, Invariant... invariants) {
        when(transactions.getTransaction(org.mockito.ArgumentMatchers.any())).thenReturn(status);
        return new Verification(List.of(invariants), transactions, mock(EntityManager.class));
    }

    private static Invariant invariant(String id, Supplier<Invariant.Result> check) {
        return new Invariant() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String statement() {
                return id + " holds";
            }

            @Override
            public Result check() {
                return check.get();
            }
        };
    }
}
