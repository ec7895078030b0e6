package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.LotMember;
import cn.tongchou.acceptance.LotResult;
import cn.tongchou.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** What the forms of a contract's page carry. */
final class PaymentForms {

    private PaymentForms() {}

    /**
     * 履约验收. Members stand one to a line: name, then a comma or blanks, then where the person works.
     */
    record Lot(
            UUID commandId,
            @NotNull LotResult result,
            @NotNull LocalDate acceptedOn,
            @NotBlank @Size(max = 2000) String members,
            @Size(max = 500) String reason,
            MultipartFile report) {

        List<LotMember> memberList() {
            return members == null
                    ? List.of()
                    : members.lines().filter(line -> !line.isBlank()).map(Lot::member).toList();
        }

        private static LotMember member(String line) {
            String[] words = line.strip().split("[,，、;；\\s\\u3000]+", 2);
            String employer = words.length < 2 || words[1].isBlank() ? null : words[1].strip();
            return new LotMember(words[0], employer);
        }
    }

    record Release(
            UUID commandId,
            @NotNull Money amount,
            Boolean last,
            @Size(max = 60) String invoiceNo,
            @Size(max = 500) String reason,
            String password) {}

    record Pay(
            UUID commandId,
            @Size(max = 60) String voucherNo,
            @NotNull LocalDate paidOn,
            String password) {}

    record GiveBack(UUID commandId, @NotBlank @Size(max = 500) String reason) {}
}
