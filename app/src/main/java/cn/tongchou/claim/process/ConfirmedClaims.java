package cn.tongchou.claim.process;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The claims that become assignments, as the map of the year reads them. */
@Component("confirmedClaims")
public class ConfirmedClaims {

    private final ClaimBook book;

    ConfirmedClaims(ClaimBook book) {
        this.book = book;
    }

    /** Ids of a programme's confirmed claims, by number. */
    public List<String> of(String programmeId) {
        return book.confirmedClaims(UUID.fromString(programmeId)).stream()
                .map(claim -> claim.id().toString())
                .toList();
    }

    /**
     * The number that the claim's assignment has: {@code 2017-LD-A-0003} for claim {@code
     * 2017-LD-C-0003}.
     */
    public String assignmentNumber(String claimId) {
        Claim claim = book.claim(UUID.fromString(claimId));
        return claim.assignmentNumber();
    }
}
