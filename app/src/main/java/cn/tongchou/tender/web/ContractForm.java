package cn.tongchou.tender.web;

import cn.tongchou.budget.FundSource;
import cn.tongchou.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** The form 签订合同 of one lot. */
record ContractForm(
        UUID commandId,
        UUID lotId,
        @NotNull LocalDate signedOn,
        @NotNull Money amount,
        @NotNull FundSource source,
        MultipartFile file,
        String password) {}
