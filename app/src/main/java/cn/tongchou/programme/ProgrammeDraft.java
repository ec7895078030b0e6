package cn.tongchou.programme;

import java.time.LocalDateTime;

/**
 * What a coordinator writes to plan a year.
 *
 * @param year 2011 to 2999, one programme a year; never changed afterwards
 * @param title at most 200 characters
 * @param notice the year's notice as far as it is known
 * @param claimOpensAt from when libraries may claim, date and time in China; may be open until the
 *     launch
 * @param claimClosesAt until when (exclusive), date and time in China; may be open until the launch
 */
public record ProgrammeDraft(
        int year,
        String title,
        NoticeDetails notice,
        LocalDateTime claimOpensAt,
        LocalDateTime claimClosesAt) {}
