package cn.tongchou.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.StateChanged;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** I9: one entry per change of state, its actor known, and the chain verifies. */
@TongchouTest
@Tag("database")
class AuditChainTests {

    @Autowired private ApplicationEventPublisher events;

    @Autowired private AuditSealer sealer;

    @Autowired private AuditInvariant invariant;

    @Autowired private ItemHistory history;

    @Autowired private Commands commands;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private PlatformTransactionManager transactions;

    private final UUID item = UUID.randomUUID();

    @Test
    void aChangeIsWrittenWithTheStepAndForgottenWithIt() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            change("first");
                            status.setRollbackOnly();
                        });
        assertThat(history.of(item)).isEmpty();

        step("second");
        assertThat(history.of(item))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.reason()).isEqualTo("second");
                            assertThat(entry.who()).isEqualTo(Actor.SYSTEM.displayName());
                        });
    }

    @Test
    void aChangeOutsideAStepIsAProgrammingError() {
        assertThatThrownBy(() -> change("outside"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aSealedChainVerifies() {
        step("one");
        step("two");
        sealAll();

        assertThat(invariant.check().violations()).isEmpty();
        assertThat(invariant.check().checked()).isGreaterThanOrEqualTo(2);
        assertThat(sealer.seal()).as("nothing is sealed twice").isZero();
    }

    @Test
    void aRowAlteredByHandIsFound() {
        step("as it was");
        sealAll();

        assertThat(
                        violationsAfter(
                                "update audit_entry set reason = 'as somebody wished' where item_id = ?"))
                .contains("was altered");
        assertThat(
                        violationsAfter(
                                "update audit_entry set actor_name = 'somebody else' where item_id = ?"))
                .contains("was altered");
        assertThat(violationsAfter("update audit_entry set state_to = null where item_id = ?"))
                .contains("was altered");
        assertThat(violationsAfter("delete from audit_entry where item_id = ?")).contains("audit");
        assertThat(invariant.check().violations()).isEmpty();
    }

    @Test
    void aFreshTailMayWaitForTheSealer() {
        sealAll();
        step("sealed");
        sealAll();
        step("killed before it was sealed");

        assertThat(invariant.check().violations()).isEmpty();
        sealAll();
    }

    @Test
    void anEntryCarriesTheCommandOfItsStepAndNoOther() {
        UUID form = UUID.randomUUID();
        TransactionTemplate step = new TransactionTemplate(transactions);
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        step.executeWithoutResult(
                status -> {
                    commands.once(form, null);
                    another.executeWithoutResult(inner -> change("of another step"));
                    change("of the form");
                });
        step("afterwards");

        assertThat(
                        jdbc.queryForList(
                                "select reason from audit_entry where command_id = ?",
                                String.class,
                                form.toString()))
                .containsExactly("of the form");
        sealAll();
    }

    private String violationsAfter(String alteration) {
        return new TransactionTemplate(transactions)
                .execute(
                        status -> {
                            assertThat(jdbc.update(alteration, item.toString())).isEqualTo(1);
                            status.setRollbackOnly();
                            return String.join("\n", invariant.check().violations());
                        });
    }

    private void step(String reason) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> change(reason));
    }

    private void change(String reason) {
        events.publishEvent(
                new StateChanged(
                        "account",
                        item,
                        "EX-1",
                        "identity.history.opened",
                        null,
                        "OPEN",
                        reason,
                        null,
                        null,
                        Actor.SYSTEM.displayName()));
    }

    private void sealAll() {
        while (sealer.seal() > 0) {
            // until none waits
        }
    }
}
