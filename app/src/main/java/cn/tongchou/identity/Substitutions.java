package cn.tongchou.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Substitutions extends Repository<Substitution, UUID> {

    Substitution saveAndFlush(Substitution substitution);

    Optional<Substitution> findById(UUID id);

    /** Those that touch these days and were not ended, of a person who is away or stands in. */
    @Query(
            "select s from Substitution s where s.endedAt is null and s.fromOn <= :until and"
                    + " s.untilOn >= :from and (s.absentId = :person or s.substituteId = :person) order"
                    + " by s.fromOn")
    List<Substitution> during(UUID person, LocalDate from, LocalDate until);
}
