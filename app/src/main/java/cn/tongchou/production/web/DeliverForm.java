package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.shared.RuleViolation;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** A file handed in as a batch. */
record DeliverForm(MultipartFile file, Boolean byContractor, @NotNull UUID commandId) {

    static DeliverForm empty(boolean byContractor) {
        return new DeliverForm(null, byContractor, UUID.randomUUID());
    }

    /**
     * @throws RuleViolation {@code production.error.file-missing} at {@code file}
     */
    DeliveryCommand command(UUID targetId, Actor actor) {
        if (file == null || file.isEmpty()) {
            throw RuleViolation.at("file", "production.error.file-missing");
        }
        try {
            return new DeliveryCommand(
                    targetId,
                    file.getOriginalFilename(),
                    file.getBytes(),
                    Boolean.TRUE.equals(byContractor),
                    commandId,
                    actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
