package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentAccess;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.Batch;
import cn.tongchou.production.BatchStatus;
import cn.tongchou.production.ProductionListings;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.training.CourseKind;
import cn.tongchou.training.TrainingManagement;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of one assignment shows; a supplier sees its own part only. */
@Component
class AssignmentPage {

    private final ProductionManagement production;
    private final AssignmentAccess access;
    private final ProgrammeManagement programmes;
    private final TrainingManagement training;
    private final ProductionListings listings;
    private final ItemHistory history;
    private final Clock clock;

    AssignmentPage(
            ProductionManagement production,
            AssignmentAccess access,
            ProgrammeManagement programmes,
            TrainingManagement training,
            ProductionListings listings,
            ItemHistory history,
            Clock clock) {
        this.production = production;
        this.access = access;
        this.programmes = programmes;
        this.training = training;
        this.listings = listings;
        this.history = history;
        this.clock = clock;
    }

    String show(Assignment assignment, Actor actor, Model model) {
        boolean supplier = actor.is(Role.SUPPLIER);
        List<Batch> batches =
                production.batches(assignment.id()).stream()
                        .filter(batch -> !supplier || !batch.isSelfProduced())
                        .toList();
        List<CourseKind> missing =
                training.missingCourses(assignment.programmeId(), assignment.institutionId());
        boolean open =
                assignment.status() == AssignmentStatus.OPEN
                        && programmes.programme(assignment.programmeId()).isRunning();
        model.addAttribute("assignment", assignment);
        model.addAttribute("programme", programmes.programme(assignment.programmeId()));
        model.addAttribute("project", programmes.project(assignment.projectId()));
        model.addAttribute("names", listings.names());
        model.addAttribute("batches", batches);
        model.addAttribute(
                "delivered",
                supplier
                        ? sum(batches, status -> status != BatchStatus.REJECTED)
                        : assignment.deliveredQuantity());
        model.addAttribute("passed", sum(batches, status -> status == BatchStatus.PASSED));
        model.addAttribute("missing", missing);
        model.addAttribute(
                "deliverable", open && missing.isEmpty() && access.mayDeliver(assignment, actor));
        model.addAttribute("requestable", open && actor.is(Role.LIBRARY_CLERK));
        model.addAttribute(
                "undecided",
                batches.stream().filter(batch -> batch.status().isUndecided()).count());
        model.addAttribute("contractor", access.contractor(assignment).orElse(null));
        model.addAttribute("supplier", supplier);
        model.addAttribute(
                "daysLeft",
                open ? ChronoUnit.DAYS.between(clock.today(), assignment.deadline()) : null);
        model.addAttribute("history", history.of(items(assignment, batches, supplier)));
        return "production/assignment";
    }

    private static long sum(List<Batch> batches, Predicate<BatchStatus> counted) {
        return batches.stream()
                .filter(batch -> counted.test(batch.status()))
                .mapToLong(Batch::quantity)
                .sum();
    }

    /** The assignment's own history counts what the library made itself, too. */
    private static List<UUID> items(Assignment assignment, List<Batch> batches, boolean supplier) {
        List<UUID> items = new ArrayList<>();
        if (!supplier) {
            items.add(assignment.id());
        }
        batches.forEach(batch -> items.add(batch.id()));
        return items;
    }
}
