package cn.tongchou.training.web;

import cn.tongchou.training.Enrolment;
import cn.tongchou.training.Presence;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who came to a session, and who passed its test.
 *
 * @param revision of the session as the page has shown it
 */
record AttendanceForm(
        Set<UUID> attended, Set<UUID> passed, @NotNull String revision, @NotNull UUID commandId) {

    AttendanceForm {
        attended = attended == null ? Set.of() : attended;
        passed = passed == null ? Set.of() : passed;
    }

    static AttendanceForm empty() {
        return new AttendanceForm(null, null, null, null);
    }

    List<Presence> presences(List<Enrolment> people) {
        return people.stream()
                .map(Enrolment::id)
                .map(
                        id ->
                                new Presence(
                                        id,
                                        attended.contains(id),
                                        passed.contains(id) ? Boolean.TRUE : null))
                .toList();
    }
}
