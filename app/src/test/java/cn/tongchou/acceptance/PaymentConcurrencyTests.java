package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.budget.Ledger;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.LotKind;
import cn.tongchou.testing.Together;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TongchouTest
@Tag("database")
class PaymentConcurrencyTests {

    @Autowired private YearAtWork work;

    @Autowired private PayContract step;

    @Autowired private PaymentManagement payments;

    @Autowired private Ledger ledger;

    @Autowired private cn.tongchou.testing.NewViolations violations;

    @Autowired private Clock clock;

    @Test
    void ofManyWhoPayAtOnceOneDoesAndTheOthersAreTold() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        Payment payment = work.released(platform, "4000.00", false, null);
        List<Actor> finance = List.of(work.actor("caiwu"), work.actor("caiwu2"));
        AtomicInteger turn = new AtomicInteger();
        Queue<String> told = new ConcurrentLinkedQueue<>();
        AtomicInteger paid = new AtomicInteger();

        Together.run(
                8,
                1,
                () -> {
                    Actor actor = finance.get(turn.getAndIncrement() % 2);
                    try {
                        step.pay(
                                new PayCommand(
                                        UUID.randomUUID(),
                                        payment.id(),
                                        "PZ-" + actor.username(),
                                        clock.today()),
                                actor);
                        paid.incrementAndGet();
                    } catch (AlreadyDone late) {
                        told.add(late.code());
                    }
                });

        assertThat(paid).hasValue(1);
        assertThat(told).hasSize(7).containsOnly("acceptance.error.paid-already");
        assertThat(ledger.contractPosition(platform.id()).paid()).isEqualTo(Money.of(4000));
        everythingHolds();
    }

    @Test
    void ofManyWhoReleaseAtOnceOneDoes() {
        Contract platform = work.accepted(work.of(100), LotKind.PLATFORM);
        List<Actor> coordinators = List.of(work.actor("tongchou"), work.actor("tongchou2"));
        AtomicInteger turn = new AtomicInteger();
        AtomicInteger released = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();

        Together.run(
                6,
                1,
                () -> {
                    Actor actor = coordinators.get(turn.getAndIncrement() % 2);
                    try {
                        step.release(
                                new ReleaseCommand(
                                        UUID.randomUUID(),
                                        platform.id(),
                                        Money.of(4000),
                                        false,
                                        "FP-1",
                                        null),
                                actor);
                        released.incrementAndGet();
                    } catch (AlreadyDone late) {
                        told.incrementAndGet();
                    }
                });

        assertThat(released).hasValue(1);
        assertThat(told).hasValue(5);
        assertThat(payments.ofContract(platform.id())).hasSize(1);
        everythingHolds();
    }

    @org.junit.jupiter.api.BeforeEach
    void rememberWhatIsThere() {
        violations.remember("I2|I3|I8");
    }

    private void everythingHolds() {
        violations.assertNone("I2|I3|I8");
    }
}
