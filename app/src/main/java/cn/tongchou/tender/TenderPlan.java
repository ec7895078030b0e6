package cn.tongchou.tender;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a coordinator plans.
 *
 * @param title at most 200 characters
 * @param announcedOn day of the announcement and of the documents' release
 * @param bidsDueAt deadline for bids, date and time in China, after the announcement
 * @param openingAt opening of the bids, not before the deadline
 * @param place where they are opened, at most 200 characters
 * @param lots at least one
 */
public record TenderPlan(
        UUID programmeId,
        String title,
        TenderMethod method,
        LocalDate announcedOn,
        LocalDateTime bidsDueAt,
        LocalDateTime openingAt,
        String place,
        List<LotPlan> lots) {}
