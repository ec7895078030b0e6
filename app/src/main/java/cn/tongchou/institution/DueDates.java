package cn.tongchou.institution;

import cn.tongchou.shared.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Due dates of office tasks, as the models refer to them: {@code ${dueDates.workingDays(10)}}. */
@Component("dueDates")
public class DueDates {

    private final WorkingDays workingDays;
    private final Clock clock;

    DueDates(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The last instant of the n-th working day from today, in China. */
    public Date workingDays(int n) {
        return Date.from(Clock.endOf(workingDays.plus(clock.today(), n)).minusSeconds(1));
    }
}
