package cn.tongchou.programme;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import java.time.LocalDate;

/**
 * What a coordinator writes for one construction project.
 *
 * @param name at most 120 characters
 * @param target more than 0, in the kind's unit. For 网事典藏, where the claim is the captured count
 *     (S74), it is the number of sites in the register, because nobody can capture more than are
 *     listed
 * @param unitPrice yuan per unit, more than 0, or {@code null} where no price was fixed
 * @param priceSource the document that names the price, at most 300 characters; required with a
 *     price
 * @param deadline the last day of construction
 * @param coordinated whether the province coordinates it (统筹, S09)
 * @param bounds how much one library takes at least and at most
 */
public record ProjectDetails(
        ConstructionKind kind,
        String name,
        Long target,
        Money unitPrice,
        String priceSource,
        LocalDate deadline,
        boolean coordinated,
        ShareBounds bounds) {

    /** A project of which a library takes what it likes. */
    public ProjectDetails(
            ConstructionKind kind,
            String name,
            Long target,
            Money unitPrice,
            String priceSource,
            LocalDate deadline,
            boolean coordinated) {
        this(kind, name, target, unitPrice, priceSource, deadline, coordinated, ShareBounds.NONE);
    }
}
