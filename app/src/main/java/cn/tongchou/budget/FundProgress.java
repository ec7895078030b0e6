package cn.tongchou.budget;

import cn.tongchou.shared.AlreadyDone;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What the funds of a programme wait for. */
@Entity
@Table(name = "fund_progress")
class FundProgress {

    @Id private UUID programmeId;

    @Version private Long version;

    @Enumerated(EnumType.STRING)
    private FundStage stage;

    protected FundProgress() {}

    FundProgress(UUID programmeId) {
        this.programmeId = programmeId;
        this.stage = FundStage.DRAFTING;
    }

    /** Goes on from one stage to another; whoever comes second finds it gone. */
    void move(FundStage from, FundStage to) {
        if (stage != from) {
            throw new AlreadyDone("budget.error.stage-passed");
        }
        stage = to;
    }

    UUID programmeId() {
        return programmeId;
    }

    FundStage stage() {
        return stage;
    }
}
