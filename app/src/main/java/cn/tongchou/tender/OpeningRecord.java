package cn.tongchou.tender;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The opening of bids as its paper record says.
 *
 * @param announcedOn day of this round's announcement
 * @param bidsDueAt this round's deadline, date and time in China
 * @param openedAt not before the deadline, not in the future
 * @param attachmentId the record (开标记录), required
 * @param bids those of every lot that waits for its opening
 */
public record OpeningRecord(
        UUID tenderId,
        LocalDate announcedOn,
        LocalDateTime bidsDueAt,
        LocalDateTime openedAt,
        String place,
        UUID attachmentId,
        List<BidRecord> bids) {}
