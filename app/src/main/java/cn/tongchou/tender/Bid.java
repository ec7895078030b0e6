package cn.tongchou.tender;

import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** A bid for a lot in one round. */
@Entity
@Table(name = "tender_bid")
public class Bid {

    @Id private UUID id;

    @Version private Long version;

    private UUID lotId;
    private int roundNo;
    private int bidNo;
    private UUID supplierId;
    private Money price;
    private boolean valid;
    private String invalidReason;
    private BigDecimal technicalScore;
    private BigDecimal priceScore;
    private BigDecimal totalScore;
    private Integer ranking;

    protected Bid() {}

    Bid(int roundNo, int bidNo, BidRecord record) {
        if (record.price() == null || !record.price().isPositive()) {
            throw RuleViolation.at("price", "tender.error.price-not-positive");
        }
        if (!record.valid()
                && (record.invalidReason() == null || record.invalidReason().isBlank())) {
            throw RuleViolation.at("invalidReason", "tender.error.invalid-reason");
        }
        this.id = UUID.randomUUID();
        this.lotId = record.lotId();
        this.roundNo = roundNo;
        this.bidNo = bidNo;
        this.supplierId = record.supplierId();
        this.price = record.price();
        this.valid = record.valid();
        this.invalidReason = record.valid() ? null : record.invalidReason().strip();
    }

    void score(BigDecimal technical, BigDecimal forPrice) {
        this.technicalScore = technical;
        this.priceScore = forPrice;
        this.totalScore = technical.add(forPrice);
    }

    void rank(int place) {
        this.ranking = place;
    }

    public UUID id() {
        return id;
    }

    public UUID lotId() {
        return lotId;
    }

    public int roundNo() {
        return roundNo;
    }

    /** Its place in the order in which the bids for the lot were read out, from 1. */
    public int bidNo() {
        return bidNo;
    }

    public UUID supplierId() {
        return supplierId;
    }

    /** Yuan in all, or per page for {@code SCANNING}. */
    public Money price() {
        return price;
    }

    public boolean isValid() {
        return valid;
    }

    /** Why it is not valid, or {@code null}. */
    public String invalidReason() {
        return invalidReason;
    }

    /** 0 to 100 − price weight, two decimals; {@code null} before the evaluation. */
    public BigDecimal technicalScore() {
        return technicalScore;
    }

    /**
     * Lowest valid price ÷ price × weight, two decimals, half up; {@code null} before the
     * evaluation.
     */
    public BigDecimal priceScore() {
        return priceScore;
    }

    public BigDecimal totalScore() {
        return totalScore;
    }

    /** 1 for the highest total; {@code null} before the evaluation. */
    public Integer ranking() {
        return ranking;
    }
}
