package cn.tongchou.training.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A person to be enrolled; a clerk enrols for the own library, whatever the form says. */
record EnrolForm(
        @NotNull UUID sessionId,
        UUID institutionId,
        String personName,
        String phone,
        @NotNull UUID commandId) {

    static EnrolForm empty() {
        return new EnrolForm(null, null, null, null, UUID.randomUUID());
    }
}
