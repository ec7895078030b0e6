package cn.tongchou.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Bids extends Repository<Bid, UUID> {

    Bid saveAndFlush(Bid bid);

    Optional<Bid> findById(UUID id);

    List<Bid> findByLotIdOrderByRoundNoAscBidNoAsc(UUID lotId);

    List<Bid> findByLotIdAndRoundNoOrderByBidNo(UUID lotId, int roundNo);
}
