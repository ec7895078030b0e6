package cn.tongchou.training.web;

import cn.tongchou.training.SessionPlan;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A session to be scheduled. */
record SessionForm(
        @NotNull UUID courseId,
        @NotNull LocalDate heldOn,
        String place,
        @NotNull BigDecimal hours,
        String lecturer,
        @NotNull UUID commandId) {

    static SessionForm empty() {
        return new SessionForm(null, null, null, null, null, UUID.randomUUID());
    }

    SessionPlan plan() {
        return new SessionPlan(heldOn, place, hours, lecturer);
    }
}
