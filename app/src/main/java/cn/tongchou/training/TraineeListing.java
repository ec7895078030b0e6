package cn.tongchou.training;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.Programme;
import cn.tongchou.workbook.CellKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 参训名册: who is enrolled in a year's courses and who came; a library sees its own people. Telephone
 * numbers are left out (个人信息保护法 6).
 */
@Component
public class TraineeListing {

    private static final String CAME =
            "case when t.attended = true then 1 when t.attended = false then 0 end";

    private final InstitutionDirectory institutions;

    TraineeListing(InstitutionDirectory institutions) {
        this.institutions = institutions;
    }

    public Listing<TraineeLine> of(Programme programme, Actor actor) {
        Listing<TraineeLine> listing =
                Listing.<TraineeLine>at(
                                "/programmes/" + programme.id() + "/trainees",
                                "training.trainees.title")
                        .rows(
                                "t.person_name, t.attended, t.test_passed, c.kind, s.held_on, s.place, n.name as library",
                                "training_enrolment t join training_session s on s.id = t.session_id"
                                        + " join training_course c on c.id = s.course_id join institution n on n.id = t.institution_id",
                                "t.id",
                                (r, i) ->
                                        new TraineeLine(
                                                CourseKind.valueOf(r.getString("kind")),
                                                r.getObject("held_on", java.time.LocalDate.class),
                                                r.getString("place"),
                                                r.getString("library"),
                                                r.getString("person_name"),
                                                r.getObject("attended", Boolean.class),
                                                r.getObject("test_passed", Boolean.class)))
                        .within(
                                "c.programme_id = :programme",
                                Map.of("programme", programme.id().toString()))
                        .said("layout.year", String.valueOf(programme.year()))
                        .sortedBy("held");
        if (actor.is(Role.LIBRARY_CLERK)) {
            listing.within(
                    "t.institution_id = :own", Map.of("own", actor.institutionId().toString()));
        } else {
            listing.filter(
                    ListFilter.choice(
                            "library",
                            "training.column.library",
                            institutions.libraries().stream()
                                    .map(one -> Option.named(one.id(), one.name()))
                                    .toList(),
                            "t.institution_id = :value"));
        }
        return columns(filters(listing));
    }

    private static Listing<TraineeLine> filters(Listing<TraineeLine> listing) {
        return listing.filter(
                        ListFilter.choice(
                                "course",
                                "training.trainees.course",
                                Arrays.stream(CourseKind.values())
                                        .map(kind -> Option.of(kind.name(), kind.messageKey()))
                                        .toList(),
                                "c.kind = :value"))
                .filter(
                        ListFilter.choice(
                                "came",
                                "training.column.attended",
                                List.of(
                                        Option.of("yes", "training.attendance.came")
                                                .where("t.attended = true"),
                                        Option.of("no", "training.attendance.absent")
                                                .where("t.attended = false"),
                                        Option.of("open", "training.trainees.unrecorded")
                                                .where("t.attended is null")),
                                "1 = 0"))
                .filter(ListFilter.text("text", "training.column.person", "t.person_name"));
    }

    private static Listing<TraineeLine> columns(Listing<TraineeLine> listing) {
        return listing.column(
                        "course",
                        "training.trainees.course",
                        Sort.states("c.kind", CourseKind.values()),
                        CellKind.TEXT,
                        16,
                        (line, texts) -> texts.get(line.course().messageKey()))
                .column(
                        "held",
                        "training.trainees.held-on",
                        Sort.day("s.held_on"),
                        CellKind.DATE,
                        13,
                        TraineeLine::heldOn)
                .column(
                        "place",
                        "training.trainees.place",
                        Sort.text("s.place"),
                        CellKind.TEXT,
                        22,
                        TraineeLine::place)
                .column(
                        "library",
                        "training.column.library",
                        Sort.text("n.name"),
                        CellKind.TEXT,
                        26,
                        TraineeLine::library)
                .column(
                        "person",
                        "training.column.person",
                        Sort.text("t.person_name"),
                        CellKind.TEXT,
                        16,
                        TraineeLine::person)
                .column(
                        "attended",
                        "training.column.attended",
                        Sort.number(CAME).orUnknown(),
                        CellKind.TEXT,
                        12,
                        (line, texts) ->
                                line.attended() == null
                                        ? null
                                        : texts.get(
                                                line.attended()
                                                        ? "training.attendance.came"
                                                        : "training.attendance.absent"));
    }
}
