package cn.tongchou.tender.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** The form 登记评审得分. */
final class EvaluationForms {

    private EvaluationForms() {}

    /** Committee, scores, and exceptions. */
    public static class Scores {

        private UUID commandId;
        private @NotNull LocalDate evaluatedOn;
        private MultipartFile file;
        private @Valid List<MemberRow> members = new ArrayList<>();
        private @Valid List<ScoreRow> scores = new ArrayList<>();
        private @Valid List<ExceptionRow> exceptions = new ArrayList<>();

        public UUID getCommandId() {
            return commandId;
        }

        public void setCommandId(UUID commandId) {
            this.commandId = commandId;
        }

        public LocalDate getEvaluatedOn() {
            return evaluatedOn;
        }

        public void setEvaluatedOn(LocalDate evaluatedOn) {
            this.evaluatedOn = evaluatedOn;
        }

        public MultipartFile getFile() {
            return file;
        }

        public void setFile(MultipartFile file) {
            this.file = file;
        }

        public List<MemberRow> getMembers() {
            return members;
        }

        public void setMembers(List<MemberRow> members) {
            this.members = members;
        }

        public List<ScoreRow> getScores() {
            return scores;
        }

        public void setScores(List<ScoreRow> scores) {
            this.scores = scores;
        }

        public List<ExceptionRow> getExceptions() {
            return exceptions;
        }

        public void setExceptions(List<ExceptionRow> exceptions) {
            this.exceptions = exceptions;
        }
    }

    /** One member. */
    public static class MemberRow {

        private @Size(max = 60) String name;
        private boolean expert;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public boolean isExpert() {
            return expert;
        }

        public void setExpert(boolean expert) {
            this.expert = expert;
        }
    }

    /** One bid's technical score. */
    public static class ScoreRow {

        private UUID bidId;
        private BigDecimal technical;

        public UUID getBidId() {
            return bidId;
        }

        public void setBidId(UUID bidId) {
            this.bidId = bidId;
        }

        public BigDecimal getTechnical() {
            return technical;
        }

        public void setTechnical(BigDecimal technical) {
            this.technical = technical;
        }
    }

    /** Why a lot with too few bids is scored. */
    public static class ExceptionRow {

        private UUID lotId;
        private @Size(max = 500) String reason;

        public UUID getLotId() {
            return lotId;
        }

        public void setLotId(UUID lotId) {
            this.lotId = lotId;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }
}
