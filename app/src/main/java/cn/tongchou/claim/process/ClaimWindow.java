package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The newest round's dates, as the drawing's timers read them. */
@Component("claimWindow")
public class ClaimWindow {

    /** How many working days before the end libraries without a claim are reminded. */
    static final int REMINDER_WORKING_DAYS = 3;

    private final ClaimBook book;
    private final WorkingDays workingDays;

    ClaimWindow(ClaimBook book, WorkingDays workingDays) {
        this.book = book;
        this.workingDays = workingDays;
    }

    /** The end of the window. */
    public Date closesAt(String programmeId) {
        return Date.from(round(programmeId).closesAt());
    }

    /** Nine o'clock three working days before the end; in a shorter window the middle of it. */
    public Date reminderAt(String programmeId) {
        ClaimRound round = round(programmeId);
        Instant days =
                workingDays
                        .minus(Clock.dateOf(round.closesAt()), REMINDER_WORKING_DAYS)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(Clock.ZONE)
                        .toInstant();
        Instant middle =
                round.opensAt()
                        .plus(Duration.between(round.opensAt(), round.closesAt()).dividedBy(2));
        return Date.from(days.isAfter(middle) ? days : middle);
    }

    private ClaimRound round(String programmeId) {
        return book.currentRound(UUID.fromString(programmeId))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "programme " + programmeId + " has no claim round"));
    }
}
