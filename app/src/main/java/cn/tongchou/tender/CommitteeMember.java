package cn.tongchou.tender;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A member of the evaluation committee (评标委员会) of one round. */
@Entity
@Table(name = "tender_committee")
public class CommitteeMember {

    @Id private UUID id;

    @Version private Long version;

    private UUID tenderId;
    private int roundNo;
    private int memberNo;
    private String name;
    private boolean expert;

    protected CommitteeMember() {}

    CommitteeMember(UUID tenderId, int roundNo, int memberNo, String name, boolean expert) {
        this.id = UUID.randomUUID();
        this.tenderId = tenderId;
        this.roundNo = roundNo;
        this.memberNo = memberNo;
        this.name = name;
        this.expert = expert;
    }

    public int roundNo() {
        return roundNo;
    }

    public int memberNo() {
        return memberNo;
    }

    public String name() {
        return name;
    }

    /** Whether drawn from the register of experts; otherwise a representative of the purchaser. */
    public boolean isExpert() {
        return expert;
    }
}
