package cn.tongchou.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CommitteeMembers extends Repository<CommitteeMember, UUID> {

    CommitteeMember saveAndFlush(CommitteeMember committeeMember);

    Optional<CommitteeMember> findById(UUID id);

    List<CommitteeMember> findByTenderIdOrderByRoundNoAscMemberNoAsc(UUID tenderId);
}
