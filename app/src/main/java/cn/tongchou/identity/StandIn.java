package cn.tongchou.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An absent person for whom somebody stands in today.
 *
 * @param substitutionId the substitution that says so
 * @param absent the absent person, as an actor
 * @param until the last day
 * @param actingName both names, as the trail keeps them
 */
public record StandIn(UUID substitutionId, Actor absent, LocalDate until, String actingName) {

    /**
     * The substitute in the absent person's place: the role is the absent person's, the account
     * stays the substitute's, so that every rule of two people sees who really acts.
     */
    public Actor as(Actor substitute) {
        return new Actor(
                substitute.accountId(),
                substitute.username(),
                actingName,
                absent.institutionId(),
                absent.institutionName(),
                absent.role());
    }
}
