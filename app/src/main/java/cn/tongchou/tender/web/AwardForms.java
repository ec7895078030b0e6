package cn.tongchou.tender.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The form 确认中标. */
final class AwardForms {

    private AwardForms() {}

    /** The decisions of one round. */
    public static class Award {

        private UUID commandId;
        private @NotNull LocalDate confirmedOn;
        private LocalDate noticeOn;
        private @Valid List<DecisionRow> decisions = new ArrayList<>();
        private String password;

        public UUID getCommandId() {
            return commandId;
        }

        public void setCommandId(UUID commandId) {
            this.commandId = commandId;
        }

        public LocalDate getConfirmedOn() {
            return confirmedOn;
        }

        public void setConfirmedOn(LocalDate confirmedOn) {
            this.confirmedOn = confirmedOn;
        }

        public LocalDate getNoticeOn() {
            return noticeOn;
        }

        public void setNoticeOn(LocalDate noticeOn) {
            this.noticeOn = noticeOn;
        }

        public List<DecisionRow> getDecisions() {
            return decisions;
        }

        public void setDecisions(List<DecisionRow> decisions) {
            this.decisions = decisions;
        }

        public String getPassword() {
            return password;
        }

        public void setPassword(String password) {
            this.password = password;
        }
    }

    /** One lot; the winner's bid id, or VOID, or CANCEL. */
    public static class DecisionRow {

        private UUID lotId;
        private @NotBlank String choice;
        private @Size(max = 500) String reason;

        public UUID getLotId() {
            return lotId;
        }

        public void setLotId(UUID lotId) {
            this.lotId = lotId;
        }

        public String getChoice() {
            return choice;
        }

        public void setChoice(String choice) {
            this.choice = choice;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }
}
