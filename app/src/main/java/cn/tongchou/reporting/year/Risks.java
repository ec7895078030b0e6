package cn.tongchou.reporting.year;

import cn.tongchou.shared.Clock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which libraries may not reach their target, and why. */
@Component
@Transactional(readOnly = true)
public class Risks {

    /**
     * So many percentage points behind the time progress are a risk; fewer are the ordinary
     * unevenness of a year.
     */
    static final BigDecimal POINTS_BEHIND = BigDecimal.TEN;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Risks(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The libraries at risk, those with a passed deadline first. A library is at risk while it
     * constructs and a deadline has passed, it is ten points or more behind the time, a batch is in
     * rework, or it has not come to a required course that was held.
     *
     * @param shares of one programme
     */
    public List<Risk> of(UUID programmeId, int year, List<Share> shares) {
        return of(programmeId, year, shares, clock.today());
    }

    /** The same as things stood on a day, from the shares of that day. */
    public List<Risk> of(UUID programmeId, int year, List<Share> shares, LocalDate today) {
        BigDecimal time = Percent.ofShare(TimeProgress.of(year, today));
        Map<UUID, Long> untrained = untrained(programmeId);
        List<Risk> risks = new ArrayList<>();
        for (Share share : shares) {
            if (share.building() == 0 && share.inRework() == 0) {
                continue;
            }
            List<Risk.Reason> reasons =
                    reasons(share, today, time, untrained.getOrDefault(share.institutionId(), 0L));
            if (!reasons.isEmpty()) {
                boolean severe = share.isOverdue(today) || share.lateRework() > 0;
                risks.add(
                        new Risk(
                                share.projectId(),
                                share.institutionId(),
                                share.library(),
                                share.projectName(),
                                share.unit(),
                                share.delivered(),
                                share.target(),
                                severe,
                                reasons));
            }
        }
        risks.sort(Comparator.comparing(Risk::severe).reversed());
        return risks;
    }

    private static List<Risk.Reason> reasons(
            Share share, LocalDate today, BigDecimal time, long untrained) {
        List<Risk.Reason> reasons = new ArrayList<>();
        if (share.isOverdue(today)) {
            reasons.add(
                    Risk.Reason.of(
                            "overdue",
                            today.toEpochDay() - share.deadline().toEpochDay(),
                            share.missing()));
        } else if (share.building() > 0 && share.deliveredPercent() != null) {
            BigDecimal behind = time.subtract(share.deliveredPercent());
            if (behind.compareTo(POINTS_BEHIND) >= 0) {
                reasons.add(Risk.Reason.of("behind", behind));
            }
        }
        if (share.lateRework() > 0) {
            reasons.add(Risk.Reason.of("late-rework", share.inRework(), share.lateRework()));
        } else if (share.inRework() > 0) {
            reasons.add(Risk.Reason.of("rework", share.inRework()));
        }
        if (untrained > 0) {
            reasons.add(Risk.Reason.of("untrained", untrained));
        }
        return reasons;
    }

    /** How many required courses that were held each claiming library has not come to. */
    private Map<UUID, Long> untrained(UUID programmeId) {
        Map<UUID, Long> missing = new HashMap<>();
        jdbc.query(
                """
                select c.institution_id, count(distinct k.id) as missing
                  from claim c join training_course k on k.programme_id = c.programme_id
                 where c.programme_id = :programme and c.quantity > 0 and k.required = true and k.status = 'HELD'
                   and not exists (select 1 from training_enrolment e join training_session s on s.id = e.session_id
                                    where s.course_id = k.id and e.institution_id = c.institution_id and e.attended = true)
                 group by c.institution_id
                """,
                Map.of("programme", programmeId.toString()),
                row -> {
                    missing.put(UUID.fromString(row.getString(1)), row.getLong(2));
                });
        return missing;
    }
}
