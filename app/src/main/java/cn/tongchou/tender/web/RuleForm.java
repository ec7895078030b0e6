package cn.tongchou.tender.web;

import cn.tongchou.tender.TenderMethod;
import cn.tongchou.tender.TenderRule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A new row of a rule. */
record RuleForm(
        UUID commandId,
        @NotNull TenderRule rule,
        TenderMethod method,
        @NotNull @PositiveOrZero BigDecimal value,
        @NotNull LocalDate effectiveFrom,
        @NotBlank @Size(max = 300) String source) {}
