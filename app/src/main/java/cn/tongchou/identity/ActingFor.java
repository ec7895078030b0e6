package cn.tongchou.identity;

import cn.tongchou.shared.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;

/**
 * Whether a person acts in somebody's place in this session. The choice is kept in the session and
 * read against the substitution at every request: once that has ended, the person is themselves
 * again at the next click.
 */
@Component
public class ActingFor {

    private static final String CHOSEN = ActingFor.class.getName();
    private static final int SESSION = RequestAttributes.SCOPE_SESSION;
    private static final int REQUEST = RequestAttributes.SCOPE_REQUEST;

    private final StandIns standIns;

    ActingFor(StandIns standIns) {
        this.standIns = standIns;
    }

    /**
     * From the next request on the person acts in this place.
     *
     * @throws NotFound when the substitution is not the person's, or does not count today
     */
    public void begin(UUID substitutionId, Actor person, RequestAttributes request) {
        StandIn place = standIns.of(person.accountId(), substitutionId).orElseThrow(NotFound::new);
        request.setAttribute(CHOSEN, place.substitutionId(), SESSION);
    }

    /** From the next request on the person acts as themselves. */
    public void end(RequestAttributes request) {
        request.removeAttribute(CHOSEN, SESSION);
    }

    /** The person, or the person in the place that the session has chosen. */
    Actor now(Actor person, RequestAttributes request) {
        if (!(request.getAttribute(CHOSEN, SESSION) instanceof UUID substitution)) {
            return person;
        }
        return standIns.of(person.accountId(), substitution)
                .map(
                        place -> {
                            request.setAttribute(CHOSEN, place, REQUEST);
                            return place.as(person);
                        })
                .orElse(person);
    }

    /** The place in which the request's person acts, or {@code null}. */
    static StandIn place(RequestAttributes request) {
        return request == null ? null : (StandIn) request.getAttribute(CHOSEN, REQUEST);
    }
}
