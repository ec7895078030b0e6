package cn.tongchou.tender.web;

import cn.tongchou.shared.Money;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The form 编制标段, with one row per lot. */
final class PlanForms {

    private PlanForms() {}

    /** The tender. */
    public static class Plan {

        private UUID commandId;
        private @NotBlank @Size(max = 200) String title;
        private @NotNull TenderMethod method;
        private @NotNull LocalDate announcedOn;
        private @NotNull LocalDateTime bidsDueAt;
        private @NotNull LocalDateTime openingAt;
        private @Size(max = 200) String place;
        private @Valid List<LotRow> lots = new ArrayList<>();

        public UUID getCommandId() {
            return commandId;
        }

        public void setCommandId(UUID commandId) {
            this.commandId = commandId;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public TenderMethod getMethod() {
            return method;
        }

        public void setMethod(TenderMethod method) {
            this.method = method;
        }

        public LocalDate getAnnouncedOn() {
            return announcedOn;
        }

        public void setAnnouncedOn(LocalDate announcedOn) {
            this.announcedOn = announcedOn;
        }

        public LocalDateTime getBidsDueAt() {
            return bidsDueAt;
        }

        public void setBidsDueAt(LocalDateTime bidsDueAt) {
            this.bidsDueAt = bidsDueAt;
        }

        public LocalDateTime getOpeningAt() {
            return openingAt;
        }

        public void setOpeningAt(LocalDateTime openingAt) {
            this.openingAt = openingAt;
        }

        public String getPlace() {
            return place;
        }

        public void setPlace(String place) {
            this.place = place;
        }

        public List<LotRow> getLots() {
            return lots;
        }

        public void setLots(List<LotRow> lots) {
            this.lots = lots;
        }
    }

    /** One lot. */
    public static class LotRow {

        private LotKind kind;
        private @Size(max = 120) String name;
        private UUID projectId;
        private Money budget;
        private @Min(0) @Max(100) Integer priceWeight;

        public LotKind getKind() {
            return kind;
        }

        public void setKind(LotKind kind) {
            this.kind = kind;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public UUID getProjectId() {
            return projectId;
        }

        public void setProjectId(UUID projectId) {
            this.projectId = projectId;
        }

        public Money getBudget() {
            return budget;
        }

        public void setBudget(Money budget) {
            this.budget = budget;
        }

        public Integer getPriceWeight() {
            return priceWeight;
        }

        public void setPriceWeight(Integer priceWeight) {
            this.priceWeight = priceWeight;
        }
    }
}
