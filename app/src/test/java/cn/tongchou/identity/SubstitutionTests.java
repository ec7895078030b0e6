package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class SubstitutionTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired private SubstitutionManagement management;
    @Autowired private StandIns standIns;
    @Autowired private AccountManagement accounts;
    @Autowired private AccountDirectory people;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;

    private Actor admin;
    private Actor coordinator;
    private Actor leader;
    private Actor absent;
    private Actor substitute;
    private LocalDate today;

    @BeforeEach
    void somePeople() {
        admin = people.actor("admin");
        coordinator = people.actor("tongchou");
        leader = people.actor("lingdao");
        absent = person(Role.COORDINATOR, coordinator);
        substitute = person(Role.COORDINATOR, coordinator);
        today = clock.today();
    }

    @Test
    void onItsDaysAndOnNoOtherSomebodyStandsInForTheAbsentPerson() {
        name(absent, substitute, today.plusDays(1), today.plusDays(2));
        assertThat(standIns.of(substitute.accountId())).isEmpty();

        UUID now = name(person(Role.COORDINATOR, coordinator), substitute, today, today).id();

        assertThat(standIns.of(substitute.accountId()))
                .extracting(StandIn::substitutionId)
                .containsExactly(now);
        jdbc.update(
                "update substitution_day set day_on = ? where substitution_id = ?",
                today.minusDays(1),
                now.toString());
        assertThat(standIns.of(substitute.accountId())).isEmpty();
    }

    @Test
    void theSubstituteActsInTheAbsentPersonsRoleUnderTheirOwnAccount() {
        name(leader, absent, today, today);
        try {
            Actor acting = standIns.of(absent.accountId()).get(0).as(absent);

            assertThat(acting.role()).isEqualTo(Role.LEADER);
            assertThat(acting.isAccount(absent.accountId())).isTrue();
            assertThat(acting.displayName())
                    .isEqualTo(absent.displayName() + " 代 " + leader.displayName());
        } finally {
            endAll(leader);
        }
    }

    @Test
    void aSubstituteHasTheSameInstitutionAndRoleAndAnAccountThatIsOpen() {
        refused("substitute-oneself", "substituteId", () -> name(absent, absent, today, today));
        refused(
                "substitute-elsewhere",
                "substituteId",
                () -> name(people.actor("qiqihaer"), people.actor("hegang"), today, today));
        refused(
                "substitute-role",
                "substituteId",
                () -> name(people.actor("caiwu"), coordinator, today, today));
        refused("substitute-role", "substituteId", () -> name(admin, admin2(), today, today));
        accounts.setEnabled(substitute.accountId(), false, admin);
        refused(
                "substitute-disabled",
                "substituteId",
                () -> name(absent, substitute, today, today));
    }

    @Test
    void theDaysLieAheadInOrderAndAreNoMoreThanAYear() {
        refused(
                "substitute-past",
                "from",
                () -> name(absent, substitute, today.minusDays(1), today));
        refused(
                "substitute-backwards",
                "until",
                () -> name(absent, substitute, today.plusDays(2), today.plusDays(1)));
        refused(
                "substitute-long",
                "until",
                () -> name(absent, substitute, today, today.plusDays(366)));
        name(absent, substitute, today, today.plusDays(365));
    }

    @Test
    void thereIsOneSubstituteAtATimeAndNobodyStandsInWhileAway() {
        name(absent, substitute, today.plusDays(3), today.plusDays(5));

        refused(
                "substitute-overlap",
                "from",
                () -> name(absent, coordinator, today.plusDays(5), today.plusDays(9)));
        refused(
                "substitute-stands-in",
                "from",
                () -> name(substitute, coordinator, today.plusDays(4), today.plusDays(4)));
        refused(
                "substitute-away",
                "substituteId",
                () -> name(coordinator, absent, today.plusDays(4), today.plusDays(4)));
        name(absent, coordinator, today.plusDays(6), today.plusDays(9));
    }

    @Test
    void ofManyThatOverlapAndAreNamedAtOnceOneComesAbout() {
        List<Throwable> refused =
                AtOnce.run(
                        6,
                        i ->
                                name(
                                        absent,
                                        i % 2 == 0 ? substitute : coordinator,
                                        today.plusDays(20 + i),
                                        today.plusDays(30)));

        assertThat(refused)
                .hasSize(5)
                .allSatisfy(
                        one ->
                                assertThat(((RuleViolation) one).code())
                                        .isEqualTo("identity.error.substitute-overlap"));
    }

    @Test
    void onlyThePersonACoordinatorOfTheInstitutionOrAnAdministratorNamesOne() {
        Actor clerk = person(Role.LIBRARY_CLERK, people.actor("hegang"));
        Actor colleague = people.actor("hegang");

        assertThatThrownBy(() -> name(clerk, colleague, today, today, coordinator))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> name(clerk, colleague, today, today, colleague))
                .isInstanceOf(NotFound.class);
        name(clerk, colleague, today, today, admin);
        name(absent, substitute, today, today, coordinator);
    }

    @Test
    void bothAreToldAndTheTrailKeepsIt() {
        Substitution named = name(absent, substitute, today, today);
        management.end(named.id(), absent);

        for (Actor one : List.of(absent, substitute)) {
            assertThat(
                            jdbc.queryForList(
                                    "select message_key from notice where account_id = ? order by"
                                            + " told_at",
                                    String.class,
                                    one.accountId().toString()))
                    .containsExactlyInAnyOrder(
                            "identity.notice.substitute-named", "identity.notice.substitute-ended");
        }
        assertThat(
                        jdbc.queryForList(
                                "select what from audit_entry where item_id = ?",
                                String.class,
                                named.id().toString()))
                .containsExactlyInAnyOrder(
                        "identity.history.substitute-named", "identity.history.substitute-ended");
    }

    @Test
    void whatIsEndedCountsNoMoreAndItsDaysAreFree() {
        Substitution named = name(absent, substitute, today, today.plusDays(3));

        management.end(named.id(), substitute);

        assertThat(standIns.of(substitute.accountId())).isEmpty();
        assertThatThrownBy(() -> management.end(named.id(), absent))
                .isInstanceOf(AlreadyDone.class);
        name(absent, coordinator, today, today.plusDays(1));
    }

    @Test
    void aSubstituteWhoseRoleOrAccountChangedStandsInNoMore() {
        name(absent, substitute, today, today);
        assertThat(standIns.of(substitute.accountId())).hasSize(1);

        accounts.assignRole(substitute.accountId(), Role.FINANCE, admin);

        assertThat(standIns.of(substitute.accountId())).isEmpty();
        assertThat(standIns.substituteOf(absent.accountId())).isEmpty();
    }

    @Test
    void oneFormNamesOneSubstitute() {
        UUID command = UUID.randomUUID();
        management.name(
                command, absent.accountId(), substitute.accountId(), today, today, null, absent);

        assertThatThrownBy(
                        () ->
                                management.name(
                                        command,
                                        absent.accountId(),
                                        substitute.accountId(),
                                        today.plusDays(9),
                                        today.plusDays(9),
                                        null,
                                        absent))
                .isInstanceOf(DoubleSubmit.class);
    }

    private Substitution name(Actor away, Actor other, LocalDate from, LocalDate until) {
        return name(away, other, from, until, away);
    }

    private Substitution name(Actor away, Actor other, LocalDate from, LocalDate until, Actor by) {
        return management.name(
                UUID.randomUUID(), away.accountId(), other.accountId(), from, until, "出差", by);
    }

    private void endAll(Actor away) {
        jdbc.queryForList(
                        "select id from substitution where absent_id = ? and ended_at is null",
                        String.class,
                        away.accountId().toString())
                .forEach(id -> management.end(UUID.fromString(id), away));
    }

    private Actor admin2() {
        return person(Role.ADMINISTRATOR, admin);
    }

    private Actor person(Role role, Actor colleague) {
        String username = "tigang" + NEXT.incrementAndGet();
        accounts.open(
                username,
                "替岗" + NEXT.get(),
                colleague.institutionId(),
                role,
                null,
                AccountManagement.randomPassword(),
                admin);
        return people.actor(username);
    }

    private static void refused(String code, String field, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("identity.error." + code);
                            assertThat(refused.field()).isEqualTo(field);
                        });
    }
}
