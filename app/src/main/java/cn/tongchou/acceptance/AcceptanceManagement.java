package cn.tongchou.acceptance;

import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acceptance of assignments: what is accepted is what has passed inspection. Where less has passed
 * than was claimed, the coordinator reduces the assignment (the rest goes back to the pool) or
 * gives more time, either with a reason.
 */
@Service
@Transactional
public class AcceptanceManagement {

    private final AssignmentAcceptances acceptances;
    private final AssignmentRules rules;
    private final ProductionManagement production;
    private final ClaimManagement claims;
    private final ProgrammeManagement programmes;
    private final Commands commands;
    private final Numbers numbers;
    private final AcceptanceNews news;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    AcceptanceManagement(
            AssignmentAcceptances acceptances,
            AssignmentRules rules,
            ProductionManagement production,
            ClaimManagement claims,
            ProgrammeManagement programmes,
            Commands commands,
            Numbers numbers,
            AcceptanceNews news,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.acceptances = acceptances;
        this.rules = rules;
        this.production = production;
        this.claims = claims;
        this.programmes = programmes;
        this.commands = commands;
        this.numbers = numbers;
        this.news = news;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Accepts everything that was claimed, of web sites everything that was captured; writes the
     * certificate.
     *
     * @throws RuleViolation {@code acceptance.error.less-passed} where less has passed, or a rule
     *     of {@link AssignmentRules}
     * @throws AlreadyDone when it has been accepted, naming who and when
     */
    public AssignmentAcceptance accept(UUID commandId, UUID assignmentId, Actor actor) {
        Assignment assignment = due(commandId, assignmentId, actor);
        long passed = production.passedQuantity(assignmentId);
        if (assignment.isBounded() && passed < assignment.quantity()) {
            throw RuleViolation.at(
                    "decision",
                    "acceptance.error.less-passed",
                    formats.count(passed),
                    formats.count(assignment.quantity() - passed));
        }
        return certify(assignment, passed, null, actor);
    }

    /**
     * Accepts what has passed and gives the rest back to the pool of the project.
     *
     * @param reason 1 to 500 characters; the library is told
     * @throws RuleViolation {@code acceptance.error.nothing-to-reduce} where everything has passed,
     *     {@code acceptance.error.captured-not-reduced} for web sites, {@code
     *     acceptance.error.reason-missing} at {@code reason}, or a rule of {@link AssignmentRules}
     */
    public AssignmentAcceptance reduce(
            UUID commandId, UUID assignmentId, String reason, Actor actor) {
        Assignment assignment = due(commandId, assignmentId, actor);
        String why = Reasons.required(reason);
        long passed = production.passedQuantity(assignmentId);
        long missing = assignment.quantity() - passed;
        if (!assignment.isBounded()) {
            throw RuleViolation.at("decision", "acceptance.error.captured-not-reduced");
        }
        if (missing <= 0) {
            throw RuleViolation.at("decision", "acceptance.error.nothing-to-reduce");
        }
        AssignmentAcceptance certificate = certify(assignment, passed, why, actor);
        claims.release(assignment.claimId(), missing, why, actor);
        return certificate;
    }

    /**
     * Gives the library more time instead of accepting.
     *
     * @param newDeadline after today and after the present deadline
     * @param reason 1 to 500 characters; the library is told
     * @throws RuleViolation {@code acceptance.error.deadline-past} or {@code
     *     acceptance.error.deadline-not-later} at {@code newDeadline}, {@code
     *     acceptance.error.reason-missing} at {@code reason}, or a rule of {@link AssignmentRules}
     */
    public AssignmentAcceptance extend(
            UUID commandId, UUID assignmentId, LocalDate newDeadline, String reason, Actor actor) {
        Assignment assignment = due(commandId, assignmentId, actor);
        String why = Reasons.required(reason);
        long passed = production.passedQuantity(assignmentId);
        if (passed >= assignment.quantity()) {
            throw RuleViolation.at("decision", "acceptance.error.nothing-to-extend");
        }
        if (newDeadline == null || !newDeadline.isAfter(clock.today())) {
            throw RuleViolation.at("newDeadline", "acceptance.error.deadline-past");
        }
        if (!newDeadline.isAfter(assignment.deadline())) {
            throw RuleViolation.at(
                    "newDeadline",
                    "acceptance.error.deadline-not-later",
                    assignment.deadline().toString());
        }
        LocalDate before = assignment.deadline();
        AssignmentAcceptance row =
                acceptances.saveAndFlush(
                        AssignmentAcceptance.extended(
                                assignment.programmeId(),
                                assignmentId,
                                assignment.quantity(),
                                passed,
                                newDeadline,
                                why,
                                actor,
                                clock.now()));
        production.extend(assignmentId, newDeadline, actor);
        news.extended(
                assignment, row, formats.date(before) + " → " + formats.date(newDeadline), actor);
        return row;
    }

    /** A certificate. @throws NotFound when there is none, or the decision was an extension */
    @Transactional(readOnly = true)
    public AssignmentAcceptance certificate(UUID id) {
        return acceptances
                .findById(id)
                .filter(row -> row.number() != null)
                .orElseThrow(NotFound::new);
    }

    /** The certificate of an assignment, once there is one. */
    @Transactional(readOnly = true)
    public Optional<AssignmentAcceptance> certificateOf(UUID assignmentId) {
        return decisions(assignmentId).stream().filter(row -> row.number() != null).findFirst();
    }

    /** Every decision on an assignment, the newest first. */
    @Transactional(readOnly = true)
    public List<AssignmentAcceptance> decisions(UUID assignmentId) {
        return acceptances.findByAssignmentIdOrderByDecidedAtDesc(assignmentId);
    }

    /** The certificates of a programme. */
    @Transactional(readOnly = true)
    public List<AssignmentAcceptance> certificates(UUID programmeId) {
        return acceptances.findByProgrammeIdAndNumberNotNull(programmeId);
    }

    /** What speaks against this person accepting the assignment now; empty where they may. */
    @Transactional(readOnly = true)
    public List<RuleViolation> obstacles(UUID assignmentId, Actor actor) {
        return rules.against(production.assignment(assignmentId), actor);
    }

    private Assignment due(UUID commandId, UUID assignmentId, Actor actor) {
        Assignment assignment = production.assignment(assignmentId);
        programmes.requireOpen(assignment.programmeId());
        commands.once(commandId, actor.accountId());
        if (assignment.status() == AssignmentStatus.ACCEPTED) {
            AssignmentAcceptance done = certificateOf(assignmentId).orElseThrow(NotFound::new);
            throw new AlreadyDone(
                    "acceptance.error.accepted-already",
                    assignment.number(),
                    done.decidedByName(),
                    formats.time(done.decidedAt()));
        }
        if (assignment.status() == AssignmentStatus.RELEASED) {
            throw new AlreadyDone("acceptance.error.released-already", assignment.number());
        }
        rules.require(assignment, actor);
        return assignment;
    }

    private AssignmentAcceptance certify(
            Assignment assignment, long passed, String reason, Actor actor) {
        long accepted = assignment.isBounded() ? Math.min(passed, assignment.quantity()) : passed;
        int year = programmes.programme(assignment.programmeId()).year();
        AssignmentAcceptance row =
                acceptances.saveAndFlush(
                        AssignmentAcceptance.accepted(
                                numbers.next(year + "-YS"),
                                assignment.programmeId(),
                                assignment.id(),
                                assignment.quantity(),
                                passed,
                                accepted,
                                reason,
                                actor,
                                clock.now()));
        if (!assignment.isBounded()) {
            capture(assignment, passed, actor);
        } else if (passed < assignment.quantity()) {
            production.reduce(assignment.id(), passed, actor);
        }
        Assignment done = production.accept(assignment.id(), accepted, actor);
        news.accepted(done, row, actor);
        return row;
    }

    /**
     * For web sites the claim is what was captured (S74): assignment, claim and pool follow it, up
     * or down, and that needs no reason of the coordinator.
     */
    private void capture(Assignment assignment, long captured, Actor actor) {
        if (captured != assignment.quantity()) {
            String reason =
                    messages.getMessage("acceptance.captured", null, Locale.SIMPLIFIED_CHINESE);
            production.capture(assignment.id(), captured, actor);
            claims.capture(assignment.claimId(), captured, reason, actor);
        }
    }
}
