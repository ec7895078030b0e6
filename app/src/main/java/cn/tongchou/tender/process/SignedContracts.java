package cn.tongchou.tender.process;

import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The contracts of a programme, as the map of the year reads them: each has its acceptance and
 * payment.
 */
@Component("contracts")
public class SignedContracts {

    private final TenderManagement tenders;

    SignedContracts(TenderManagement tenders) {
        this.tenders = tenders;
    }

    /** Ids of a programme's contracts, by number. */
    public List<String> of(String programmeId) {
        return tenders.contracts(UUID.fromString(programmeId)).stream()
                .map(Contract::id)
                .map(UUID::toString)
                .toList();
    }

    /** The contract's number. */
    public String businessKey(String contractId) {
        return tenders.contract(UUID.fromString(contractId)).number();
    }
}
