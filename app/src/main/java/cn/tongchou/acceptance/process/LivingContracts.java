package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.YearEnd;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.LivingProcesses;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.TenderManagement;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Once all contracts are signed, each has its process until it is settled. */
@Component
class LivingContracts implements LivingProcesses {

    private final ProgrammeManagement programmes;
    private final TenderManagement tenders;
    private final YearEnd yearEnd;

    LivingContracts(ProgrammeManagement programmes, TenderManagement tenders, YearEnd yearEnd) {
        this.programmes = programmes;
        this.tenders = tenders;
        this.yearEnd = yearEnd;
    }

    @Override
    public String process() {
        return AcceptanceProcess.CONTRACT_PROCESS;
    }

    @Override
    public Stream<Living> living() {
        return programmes.all().stream()
                .filter(yearEnd::contracted)
                .flatMap(programme -> tenders.contracts(programme.id()).stream())
                .filter(contract -> contract.status() != ContractStatus.SETTLED)
                .map(Contract::number)
                .map(number -> new Living(number, Set.of()));
    }
}
