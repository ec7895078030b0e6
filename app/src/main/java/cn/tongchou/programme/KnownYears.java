package cn.tongchou.programme;

import cn.tongchou.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The programmes as a page shows them, read once per request for its top bar and for itself. What
 * changes something reads its programme anew from {@link ProgrammeManagement}.
 */
@Component
public class KnownYears {

    private static final String KEPT = KnownYears.class.getName();

    private final ProgrammeManagement programmes;

    KnownYears(ProgrammeManagement programmes) {
        this.programmes = programmes;
    }

    /** Every programme, drafts too, the newest year first. */
    @SuppressWarnings("unchecked")
    public List<Programme> all() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        List<Programme> kept =
                (List<Programme>) request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        if (kept == null) {
            kept = programmes.all();
            request.setAttribute(KEPT, kept, RequestAttributes.SCOPE_REQUEST);
        }
        return kept;
    }

    /**
     * @throws NotFound when there is none
     */
    public Programme programme(UUID programmeId) {
        return all().stream()
                .filter(programme -> programme.id().equals(programmeId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
