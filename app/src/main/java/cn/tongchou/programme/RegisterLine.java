package cn.tongchou.programme;

import java.time.LocalDate;
import java.util.UUID;

/** One row of the register of notices; what is not known is {@code null}. */
public record RegisterLine(
        UUID id,
        int year,
        String title,
        String documentNumber,
        LocalDate issuedOn,
        UUID attachmentId) {}
