package cn.tongchou.tender.web;

import cn.tongchou.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** The form 登记开标与投标, with rows of bids under each lot. */
final class OpeningForms {

    private OpeningForms() {}

    /** The opening of one round. */
    public static class Opening {

        private UUID commandId;
        private @NotNull LocalDate announcedOn;
        private @NotNull LocalDateTime bidsDueAt;
        private @NotNull LocalDateTime openedAt;
        private @Size(max = 200) String place;
        private MultipartFile file;
        private @Valid List<BidRow> bids = new ArrayList<>();
        private String password;

        public String getPassword() {
            return password;
        }

        public void setPassword(String password) {
            this.password = password;
        }

        public UUID getCommandId() {
            return commandId;
        }

        public void setCommandId(UUID commandId) {
            this.commandId = commandId;
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

        public LocalDateTime getOpenedAt() {
            return openedAt;
        }

        public void setOpenedAt(LocalDateTime openedAt) {
            this.openedAt = openedAt;
        }

        public String getPlace() {
            return place;
        }

        public void setPlace(String place) {
            this.place = place;
        }

        public MultipartFile getFile() {
            return file;
        }

        public void setFile(MultipartFile file) {
            this.file = file;
        }

        public List<BidRow> getBids() {
            return bids;
        }

        public void setBids(List<BidRow> bids) {
            this.bids = bids;
        }
    }

    /** One bid; a bidder from the register or a new one by name. */
    public static class BidRow {

        private UUID lotId;
        private UUID supplierId;
        private @Size(max = 120) String newSupplier;
        private Money price;
        private boolean invalid;
        private @Size(max = 500) String invalidReason;

        public UUID getLotId() {
            return lotId;
        }

        public void setLotId(UUID lotId) {
            this.lotId = lotId;
        }

        public UUID getSupplierId() {
            return supplierId;
        }

        public void setSupplierId(UUID supplierId) {
            this.supplierId = supplierId;
        }

        public String getNewSupplier() {
            return newSupplier;
        }

        public void setNewSupplier(String newSupplier) {
            this.newSupplier = newSupplier;
        }

        public Money getPrice() {
            return price;
        }

        public void setPrice(Money price) {
            this.price = price;
        }

        public boolean isInvalid() {
            return invalid;
        }

        public void setInvalid(boolean invalid) {
            this.invalid = invalid;
        }

        public String getInvalidReason() {
            return invalidReason;
        }

        public void setInvalidReason(String invalidReason) {
            this.invalidReason = invalidReason;
        }
    }
}
