package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import cn.tongchou.shared.Unit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A row of a 请示's table: one construction project with its confirmed quantity. */
@Embeddable
public class MemoItem {

    private UUID projectId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private long quantity;
    private Money unitPrice;
    private Money amount;

    protected MemoItem() {}

    MemoItem(UUID projectId, String name, Unit unit, long quantity, Money unitPrice) {
        this.projectId = projectId;
        this.name = name;
        this.unit = unit;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.amount = unitPrice == null ? null : unitPrice.times(quantity);
    }

    public UUID projectId() {
        return projectId;
    }

    public String name() {
        return name;
    }

    public Unit unit() {
        return unit;
    }

    /** Sum of the confirmed claims, in {@link #unit()}. */
    public long quantity() {
        return quantity;
    }

    /** Yuan per unit, or {@code null} where the programme names none. */
    public Money unitPrice() {
        return unitPrice;
    }

    /** Quantity × unit price, or {@code null} without a price. */
    public Money amount() {
        return amount;
    }
}
