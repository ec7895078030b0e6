package cn.tongchou.replay;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 认领: every library claims its share of the plan; one tries to take more than is left; the
 * coordinator confirms.
 */
@Component
@Order(1)
class ClaimStage implements ReplayYear.Stage {

    private final ClaimManagement claims;
    private final ConfirmClaims confirmation;
    private final InstitutionDirectory institutions;
    private final TimeLapse time;

    ClaimStage(
            ClaimManagement claims,
            ConfirmClaims confirmation,
            InstitutionDirectory institutions,
            TimeLapse time) {
        this.claims = claims;
        this.confirmation = confirmation;
        this.institutions = institutions;
        this.time = time;
    }

    @Override
    public void run(ReplayYear year) {
        Assumptions assumed = year.assumptions();
        long share = assumed.number("project.pages-per-library");
        time.goTo(assumed.date("dates.claims"));
        String greedy = assumed.text("mishaps.over-claim");
        for (Actor clerk : year.cast().clerks()) {
            if (institutions.get(clerk.institutionId()).code().equals(greedy)) {
                long tooMuch = claims.pool(year.projectId()).left() + 1;
                year.mishap(
                        "claim",
                        clerk.institutionName()
                                + " claims "
                                + tooMuch
                                + " pages, more than is left",
                        "claim.error.quota-exceeded",
                        () -> claims.claim(year.projectId(), tooMuch, UUID.randomUUID(), clerk));
            }
            claims.claim(year.projectId(), share, UUID.randomUUID(), clerk);
        }
        time.goTo(assumed.date("dates.claim-window-closes").plusDays(1));
        Actor coordinator = year.cast().coordinator();
        for (Claim claim : claims.undecided(year.programmeId())) {
            claims.confirm(claim.id(), coordinator);
        }
        confirmation.complete(year.programmeId(), UUID.randomUUID(), coordinator);
        long confirmed =
                claims.confirmedClaims(year.programmeId()).stream()
                        .mapToLong(Claim::quantity)
                        .sum();
        year.say(
                "claim",
                "%d libraries, %d pages confirmed",
                claims.confirmedClaims(year.programmeId()).size(),
                confirmed);
    }
}
