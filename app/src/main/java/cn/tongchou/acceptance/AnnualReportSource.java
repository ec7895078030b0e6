package cn.tongchou.acceptance;

import java.util.UUID;

/** Where the 年报 comes from: a later module draws it from the year's rows. */
public interface AnnualReportSource {

    /** The report of a programme as it stands now, a PDF of at most 20 MB. */
    byte[] pdf(UUID programmeId);
}
