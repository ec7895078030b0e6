package cn.tongchou.tender.process;

import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundStage;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.WaitingStates;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.TenderManagement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * From the arrival of the money until the last contract a running programme waits for exactly one
 * task of its tender.
 */
@Component
class JointTenderWaiting implements WaitingStates {

    private final TenderManagement tenders;
    private final ProgrammeManagement programmes;
    private final FundManagement funds;

    JointTenderWaiting(
            TenderManagement tenders, ProgrammeManagement programmes, FundManagement funds) {
        this.tenders = tenders;
        this.programmes = programmes;
        this.funds = funds;
    }

    @Override
    public Set<String> activities() {
        return Set.of(
                JointTenderProcess.PLAN_LOTS,
                JointTenderProcess.RECORD_OPENING,
                JointTenderProcess.RECORD_EVALUATION,
                JointTenderProcess.CONFIRM_AWARD,
                JointTenderProcess.SIGN_CONTRACTS);
    }

    @Override
    public Stream<Waiting> waiting() {
        return programmes.all().stream()
                .filter(Programme::isRunning)
                .filter(programme -> funds.stage(programme.id()) == FundStage.RECEIVED)
                .flatMap(this::waiting);
    }

    private Stream<Waiting> waiting(Programme programme) {
        Optional<JointTender> tender = tenders.tender(programme.id());
        String key = programme.number();
        if (tender.isEmpty()) {
            return Stream.of(new Waiting(key, key, JointTenderProcess.PLAN_LOTS));
        }
        String item = tender.get().number();
        return switch (tender.get().status()) {
            case ANNOUNCED -> Stream.of(new Waiting(item, key, JointTenderProcess.RECORD_OPENING));
            case OPENED -> Stream.of(new Waiting(item, key, JointTenderProcess.RECORD_EVALUATION));
            case EVALUATED -> Stream.of(new Waiting(item, key, JointTenderProcess.CONFIRM_AWARD));
            case AWARDED -> Stream.of(new Waiting(item, key, JointTenderProcess.SIGN_CONTRACTS));
            case CONTRACTED -> Stream.empty();
        };
    }
}
