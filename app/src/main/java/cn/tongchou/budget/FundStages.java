package cn.tongchou.budget;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves a programme's funds from one stage to the next. */
@Component
class FundStages {

    private final FundProgresses progresses;

    FundStages(FundProgresses progresses) {
        this.progresses = progresses;
    }

    /**
     * @throws cn.tongchou.shared.AlreadyDone when somebody has moved it on
     */
    void move(UUID programmeId, FundStage from, FundStage to) {
        FundProgress progress =
                progresses.findById(programmeId).orElseGet(() -> new FundProgress(programmeId));
        progress.move(from, to);
        progresses.saveAndFlush(progress);
    }

    FundStage of(UUID programmeId) {
        return progresses.findById(programmeId).map(FundProgress::stage).orElse(FundStage.DRAFTING);
    }
}
