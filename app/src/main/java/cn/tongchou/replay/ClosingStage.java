package cn.tongchou.replay;

import cn.tongchou.acceptance.AnnualReport;
import cn.tongchou.acceptance.ReportSeen;
import cn.tongchou.acceptance.process.CloseYear;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 结项: the coordinator compiles the annual report, the leader approves exactly that document. */
@Component
@Order(7)
class ClosingStage implements ReplayYear.Stage {

    private final CloseYear closing;
    private final TimeLapse time;

    ClosingStage(CloseYear closing, TimeLapse time) {
        this.closing = closing;
        this.time = time;
    }

    @Override
    public void run(ReplayYear year) {
        time.goTo(year.assumptions().date("dates.closing"));
        AnnualReport report =
                closing.compile(
                        UUID.randomUUID(), year.programmeId(), "回放示例", year.cast().coordinator());
        closing.approve(
                UUID.randomUUID(), year.programmeId(), ReportSeen.of(report), year.cast().leader());
        year.say("closing", "annual report approved, sha256 %s", report.sha256());
    }
}
