package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.audit.AuditSealer;
import cn.tongchou.command.Verification;
import cn.tongchou.testing.Browser;
import cn.tongchou.testing.BrowserExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A new year with two libraries, done by its people on the pages alone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "own-database=browser-year")
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = OwnDatabase.class)
@Tag("application")
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class WholeYearBrowserTests {

    private static final int YEAR = 2017;

    @Autowired private TimeLapse time;

    @Autowired private Verification verification;

    @Autowired private AuditSealer sealer;

    @Test
    void aNewYearRunsFromLaunchToClosingInTheBrowserByEveryRole(
            Browser administrator,
            Browser drafter,
            Browser decider,
            Browser qitaihe,
            Browser qiqihaer,
            Browser finance,
            Browser payer,
            Browser supplier,
            Browser inspector,
            Browser leader) {
        try {
            at(3, 1);
            BrowserCast cast =
                    new BrowserCast(
                            Desk.of(administrator, "admin"),
                            Desk.of(drafter, "tongchou"),
                            Desk.of(decider, "tongchou2"),
                            Desk.of(qitaihe, "qitaihe"),
                            Desk.of(qiqihaer, "qiqihaer"),
                            Desk.of(finance, "caiwu"),
                            Desk.of(payer, "caiwu2"),
                            Desk.of(supplier, "gongyingshang"),
                            Desk.of(inspector, "zhijian"),
                            Desk.of(leader, "lingdao"));
            BrowserClaims claims = new BrowserClaims(cast);
            BrowserConstruction construction = new BrowserConstruction(cast);
            BrowserClosing closing = new BrowserClosing(cast);
            claims(claims);
            funds(new BrowserFunds(cast));
            tender(new BrowserTender(cast));
            training(new BrowserTraining(cast));
            construction(construction);
            closing(closing);
            claims.claimTooLate();
            construction.deliverTooLate();
            closing.readOnly();
            List<Browser> windows =
                    List.of(
                            administrator,
                            drafter,
                            decider,
                            qitaihe,
                            qiqihaer,
                            finance,
                            payer,
                            supplier,
                            inspector,
                            leader);
            assertThat(windows)
                    .flatExtracting(Browser::complaints)
                    .filteredOn(complaint -> !complaint.contains("status of 422"))
                    .isEmpty();
        } finally {
            time.end();
        }
        while (sealer.seal() > 0) {
            // until every entry is chained
        }
        assertThat(violations()).isEmpty();
    }

    private void claims(BrowserClaims claims) {
        claims.enterTheHolidays();
        claims.launch(YEAR);
        at(3, 6);
        claims.claim();
        claims.decide();
        claims.furtherRound(YEAR);
    }

    private void funds(BrowserFunds funds) {
        at(3, 27);
        funds.draft(YEAR);
        at(4, 14);
        funds.route("2017-03-28", "2017-04-05", "2017-04-14");
        at(4, 20);
        funds.receive("2017-04-19");
    }

    private void tender(BrowserTender tender) {
        at(5, 2);
        tender.plan();
        at(5, 24);
        tender.open();
        tender.evaluate();
        at(5, 26);
        tender.award();
        at(6, 8);
        tender.sign();
    }

    private void training(BrowserTraining training) {
        at(6, 12);
        training.schedule("2017-06-20");
        at(6, 20);
        training.hold();
        at(6, 26);
        training.heldBack();
        training.catchUp("2017-06-28");
        at(6, 28);
        training.attend();
    }

    private void construction(BrowserConstruction construction) {
        at(7, 10);
        construction.deliver();
        at(7, 14);
        construction.inspect();
        at(7, 20);
        construction.overview();
        construction.rework();
        at(8, 1);
        construction.accept();
    }

    private void closing(BrowserClosing closing) {
        at(12, 4);
        closing.acceptContracts();
        at(12, 11);
        closing.pay();
        at(12, 20);
        closing.close();
    }

    private void at(int month, int day) {
        time.goTo(LocalDate.of(YEAR, month, day));
    }

    private Stream<String> violations() {
        return verification.check().stream()
                .flatMap(
                        line ->
                                line.violations().stream()
                                        .map(violation -> line.id() + " " + violation));
    }
}
