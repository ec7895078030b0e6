package cn.tongchou.demo;

import cn.tongchou.audit.AuditSealer;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.notification.NoticeInbox;
import cn.tongchou.replay.Assumptions;
import cn.tongchou.replay.Replay;
import cn.tongchou.replay.ReplayPeople;
import cn.tongchou.shared.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The years that a visitor finds: 2015 closed, 2016 under way, 2017 being claimed. */
@Component
@Profile(Demo.PROFILE)
class ExampleYears {

    /** So many lines does the replay of 2015 say. */
    private static final int LINES_2015 = 18;

    private static final Duration NEWS = Duration.ofDays(7);

    private final DemoCast people;
    private final Replay replay;
    private final RunningYear running;
    private final ClaimedYear claimed;
    private final AuditSealer sealer;
    private final NoticeInbox notices;
    private final WorkingDays calendar;
    private final Clock clock;
    private final Progress progress;

    ExampleYears(
            DemoCast people,
            Replay replay,
            RunningYear running,
            ClaimedYear claimed,
            AuditSealer sealer,
            NoticeInbox notices,
            WorkingDays calendar,
            Clock clock,
            Progress progress) {
        this.people = people;
        this.replay = replay;
        this.running = running;
        this.claimed = claimed;
        this.sealer = sealer;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
        this.progress = progress;
    }

    /** Prepares them in their order; time is shifted afterwards. */
    void prepare() {
        IntFunction<LocalDate> day = around(clock.today());
        ReplayPeople.Cast cast = people.gather();
        progress.at(Progress.Step.CLOSED_YEAR);
        replay.run(
                Assumptions.of(2015, null),
                cast,
                progress.within(Progress.Step.CLOSED_YEAR, LINES_2015));
        progress.at(Progress.Step.RUNNING_YEAR);
        running.run(Assumptions.around("demo/2016.yml", day), cast);
        progress.at(Progress.Step.CLAIMED_YEAR);
        claimed.run(Assumptions.around("demo/2017.yml", day), cast);
        while (sealer.seal() > 0) {
            // goes on until every entry of the trail is chained
        }
    }

    /** The people have read what they were told, but for the news of the last days. */
    void leaveOnlyNewsUnread() {
        people.accounts().forEach(account -> notices.readAll(account, clock.now().minus(NEWS)));
    }

    /** Days ago become the working day before or on them, days to come the one on or after. */
    private IntFunction<LocalDate> around(LocalDate today) {
        return days -> {
            LocalDate day = today.plusDays(days);
            while (!calendar.isWorkingDay(day)) {
                day = day.plusDays(days < 0 ? -1 : 1);
            }
            return day;
        };
    }
}
