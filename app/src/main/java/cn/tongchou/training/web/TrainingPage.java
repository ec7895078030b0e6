package cn.tongchou.training.web;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.training.CourseKind;
import cn.tongchou.training.Enrolment;
import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import cn.tongchou.training.TrainingSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the training page of a year shows. */
@Component
class TrainingPage {

    private final TrainingManagement training;
    private final ProgrammeManagement programmes;
    private final ClaimBook claims;
    private final InstitutionDirectory institutions;
    private final ItemHistory history;
    private final MessageSource messages;
    private final Clock clock;

    TrainingPage(
            TrainingManagement training,
            ProgrammeManagement programmes,
            ClaimBook claims,
            InstitutionDirectory institutions,
            ItemHistory history,
            MessageSource messages,
            Clock clock) {
        this.training = training;
        this.programmes = programmes;
        this.claims = claims;
        this.institutions = institutions;
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    String show(UUID programmeId, Actor actor, Model model) {
        Programme programme = programmes.programme(programmeId);
        if (programme.isDraft()) {
            throw new NotFound();
        }
        boolean coordinator = actor.is(Role.COORDINATOR);
        boolean clerk = actor.is(Role.LIBRARY_CLERK);
        List<CourseRow> courses =
                training.courses(programmeId).stream()
                        .map(course -> row(course, clerk ? actor.institutionId() : null))
                        .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("courses", courses);
        model.addAttribute(
                "names",
                institutions.libraries().stream()
                        .collect(Collectors.toMap(Institution::id, Institution::name)));
        model.addAttribute("coordinator", coordinator);
        model.addAttribute("clerk", clerk);
        model.addAttribute("running", programme.isRunning());
        model.addAttribute("today", clock.today());
        List<CourseKind> missing =
                clerk ? training.missingCourses(programmeId, actor.institutionId()) : List.of();
        Map<String, List<CourseKind>> lacking = clerk ? Map.of() : lacking(programmeId);
        model.addAttribute("missing", missing);
        model.addAttribute("lacking", lacking);
        model.addAttribute(
                "next",
                TrainingNext.of(
                        courses,
                        training.begunOn(programmeId),
                        !missing.isEmpty() || !lacking.isEmpty(),
                        clock.today()));
        model.addAttribute("courseChoices", choices(courses));
        model.addAttribute("sessionChoices", sessionChoices(courses));
        model.addAttribute(
                "libraryChoices",
                institutions.libraries().stream()
                        .collect(
                                Collectors.toMap(
                                        library -> library.id().toString(),
                                        Institution::name,
                                        (a, b) -> a,
                                        LinkedHashMap::new)));
        model.addAttribute("begun", training.hasBegun(programmeId));
        if (!model.containsAttribute("attendance")) {
            model.addAttribute("attendance", AttendanceForm.empty());
        }
        model.addAttribute("history", history.of(items(courses, actor)));
        return "training/page";
    }

    /** The courses, and of the libraries' enrolments those that the reader may see. */
    private List<UUID> items(List<CourseRow> courses, Actor actor) {
        List<UUID> items = new ArrayList<>();
        for (CourseRow row : courses) {
            items.add(row.course().id());
            if (actor.is(Role.COORDINATOR)) {
                institutions
                        .libraries()
                        .forEach(library -> items.add(row.course().enrolmentsOf(library.id())));
            } else if (actor.is(Role.LIBRARY_CLERK)) {
                items.add(row.course().enrolmentsOf(actor.institutionId()));
            }
        }
        return items;
    }

    private CourseRow row(TrainingCourse course, UUID library) {
        List<SessionRow> sessions =
                training.sessions(course.id()).stream()
                        .map(
                                session ->
                                        new SessionRow(
                                                session,
                                                training.revision(session.id()),
                                                training.enrolments(session.id()).stream()
                                                        .filter(
                                                                person ->
                                                                        library == null
                                                                                || person.institutionId()
                                                                                        .equals(
                                                                                                library))
                                                        .toList()))
                        .toList();
        return new CourseRow(course, sessions);
    }

    /** Libraries that construct this year but may not deliver yet, with the courses they lack. */
    private Map<String, List<CourseKind>> lacking(UUID programmeId) {
        Set<UUID> constructing =
                claims.confirmedClaims(programmeId).stream()
                        .map(Claim::institutionId)
                        .collect(Collectors.toSet());
        Map<String, List<CourseKind>> lacking = new LinkedHashMap<>();
        for (Institution library : institutions.libraries()) {
            if (!constructing.contains(library.id())) {
                continue;
            }
            List<CourseKind> missing = training.missingCourses(programmeId, library.id());
            if (!missing.isEmpty()) {
                lacking.put(library.name(), missing);
            }
        }
        return lacking;
    }

    private Map<String, String> choices(List<CourseRow> courses) {
        Map<String, String> choices = new LinkedHashMap<>();
        courses.forEach(row -> choices.put(row.course().id().toString(), name(row.course())));
        return choices;
    }

    private Map<String, String> sessionChoices(List<CourseRow> courses) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (CourseRow row : courses) {
            for (SessionRow session : row.sessions()) {
                if (!session.session().isRecorded()) {
                    choices.put(
                            session.session().id().toString(),
                            name(row.course())
                                    + " · "
                                    + session.session().heldOn()
                                    + " · "
                                    + session.session().place());
                }
            }
        }
        return choices;
    }

    private String name(TrainingCourse course) {
        return messages.getMessage(
                course.kind().messageKey(),
                null,
                course.kind().name(),
                LocaleContextHolder.getLocale());
    }

    /** A course with its sessions. */
    record CourseRow(TrainingCourse course, List<SessionRow> sessions) {}

    /** A session with the people that the reader may see. */
    record SessionRow(TrainingSession session, String revision, List<Enrolment> people) {

        public long attended() {
            return people.stream().filter(person -> Boolean.TRUE.equals(person.attended())).count();
        }
    }
}
