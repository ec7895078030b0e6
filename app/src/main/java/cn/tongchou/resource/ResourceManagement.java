package cn.tongchou.resource;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and corrects the catalogue. Everyone signed in reads 已审; a library reads its own 新稿 and 返工
 * besides, the coordinator reads all. What a batch delivered changes by redelivery only; other 新稿
 * its own library may correct or remove.
 */
@Service
@Step
public class ResourceManagement {

    private final Works works;
    private final WorkParts parts;
    private final ResourceQuery query;
    private final InstitutionDirectory institutions;
    private final Commands commands;
    private final ApplicationEventPublisher events;

    ResourceManagement(
            Works works,
            WorkParts parts,
            ResourceQuery query,
            InstitutionDirectory institutions,
            Commands commands,
            ApplicationEventPublisher events) {
        this.works = works;
        this.parts = parts;
        this.query = query;
        this.institutions = institutions;
        this.commands = commands;
        this.events = events;
    }

    /**
     * @throws NotFound when there is none, or none that this person may see
     */
    @Transactional(readOnly = true)
    public WorkPart part(UUID partId, Actor actor) {
        WorkPart part = parts.findById(partId).orElseThrow(NotFound::new);
        if (part.status() != PartStatus.APPROVED
                && !actor.is(Role.COORDINATOR)
                && !owns(part, actor)) {
            throw new NotFound();
        }
        return part;
    }

    /**
     * A part that this person may change: of the own library, or of none for a coordinator.
     *
     * @throws NotFound when there is none, or it is not the person's to change
     */
    @Transactional(readOnly = true)
    public WorkPart keptBy(UUID partId, Actor actor) {
        return parts.findById(partId).filter(part -> keeps(part, actor)).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Work work(UUID workId) {
        return works.findById(workId).orElseThrow(NotFound::new);
    }

    /** Whether a part of the work is 已审: then nobody changes what is said about it. */
    @Transactional(readOnly = true)
    public boolean isApproved(UUID workId) {
        return parts.existsByWorkIdAndStatus(workId, PartStatus.APPROVED);
    }

    /** Whether this person may correct or remove the part. */
    @Transactional(readOnly = true)
    public boolean mayChange(WorkPart part, Actor actor) {
        return part.status() == PartStatus.NEW
                && keeps(part, actor)
                && (part.batchId() == null || !isApproved(part.workId()));
    }

    /** The parts of a batch that stand elsewhere too, as far as this person sees them. */
    @Transactional(readOnly = true)
    public List<DuplicatePart> duplicatesOf(UUID batchId, Actor actor) {
        return query.duplicatesOf(batchId, scope(actor));
    }

    /**
     * Corrects a 新稿 of the own library. A part that gets another work's title joins that work, and
     * what is known about that work stays.
     *
     * @param commandId the form's id; one form has one effect
     * @throws NotFound when it is not the person's to change
     * @throws RuleViolation {@code resource.error.not-new}, {@code resource.error.title-missing},
     *     {@code resource.error.pages}, {@code resource.error.part-in-batch} when title, part or
     *     pages of a delivered part would change, {@code resource.error.work-approved} when a part
     *     of the work is 已审, {@code resource.error.changed-meanwhile} when it is no longer as it
     *     was seen
     */
    public WorkPart correct(UUID partId, Seen seen, Description wish, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        WorkPart part = keptBy(partId, actor);
        String title = blankToNull(wish.title());
        if (title == null) {
            throw RuleViolation.at("title", "resource.error.title-missing");
        }
        if (wish.pages() != null && wish.pages() < 1) {
            throw RuleViolation.at("pages", "resource.error.pages");
        }
        if (part.status() != PartStatus.NEW) {
            throw RuleViolation.of("resource.error.not-new");
        }
        Work work = work(part.workId());
        if (part.version() != seen.part() || work.version() != seen.work()) {
            throw RuleViolation.of("resource.error.changed-meanwhile");
        }
        String before = part.heading();
        if (part.title().equals(title)) {
            describe(work, wish);
        } else {
            work = workCalled(title, part, wish);
        }
        String label = blankToNull(wish.part());
        boolean same =
                part.title().equals(title)
                        && Objects.equals(part.partLabel(), label)
                        && Objects.equals(part.pages(), wish.pages());
        if (!same) {
            part.rename(work.id(), title, label, wish.pages());
            parts.save(part);
        }
        events.publishEvent(
                actor.changed(
                        "work-part",
                        part.id(),
                        part.heading(),
                        "resource.history.corrected",
                        part.status(),
                        part.status(),
                        null,
                        before.equals(part.heading()) ? null : before + " → " + part.heading()));
        return part;
    }

    private void describe(Work work, Description wish) {
        boolean changed =
                work.describe(
                        blankToNull(wish.creator()),
                        blankToNull(wish.clcNumber()),
                        blankToNull(wish.subjects()),
                        blankToNull(wish.publisher()),
                        blankToNull(wish.issued()));
        if (changed && isApproved(work.id())) {
            throw RuleViolation.of("resource.error.work-approved");
        }
        works.save(work);
    }

    private Work workCalled(String title, WorkPart part, Description wish) {
        return works.findById(Work.idOf(part.libraryId(), part.prefectureCode(), title))
                .orElseGet(
                        () -> {
                            Work fresh = new Work(part.libraryId(), part.prefectureCode(), title);
                            describe(fresh, wish);
                            return fresh;
                        });
    }

    /**
     * Removes 新稿 of the own library; all of them or none.
     *
     * @param commandId the form's id; one form has one effect
     * @throws NotFound when one is missing or not the person's
     * @throws RuleViolation {@code resource.error.nothing-selected}, {@code
     *     resource.error.not-new}, {@code resource.error.part-in-batch}
     */
    public int remove(List<UUID> partIds, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        if (partIds == null || partIds.isEmpty()) {
            throw RuleViolation.of("resource.error.nothing-selected");
        }
        List<UUID> chosen = partIds.stream().distinct().toList();
        for (UUID id : chosen) {
            WorkPart part = keptBy(id, actor);
            part.requireRemovable();
            parts.delete(part);
            events.publishEvent(
                    actor.changed(
                            "work-part",
                            part.id(),
                            part.heading(),
                            "resource.history.removed",
                            part.status(),
                            null,
                            null,
                            part.heading()));
        }
        return chosen.size();
    }

    private boolean keeps(WorkPart part, Actor actor) {
        return actor.is(Role.LIBRARY_CLERK) && owns(part, actor)
                || actor.is(Role.COORDINATOR) && part.libraryId() == null;
    }

    private boolean owns(WorkPart part, Actor actor) {
        if (!actor.is(Role.LIBRARY_CLERK)) {
            return false;
        }
        return part.libraryId() == null
                ? part.prefectureCode().equals(divisionOf(actor))
                : actor.worksAt(part.libraryId());
    }

    /** What this person sees besides 已审. */
    ResourceQuery.Scope scope(Actor actor) {
        return new ResourceQuery.Scope(
                actor.is(Role.COORDINATOR),
                actor.is(Role.LIBRARY_CLERK) ? actor.institutionId() : null,
                actor.is(Role.LIBRARY_CLERK) ? divisionOf(actor) : null);
    }

    private String divisionOf(Actor actor) {
        return institutions.find(actor.institutionId()).map(Institution::divisionCode).orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * What a person had before them when they began to correct a part.
     *
     * @param part {@link WorkPart#version()}
     * @param work {@link Work#version()}
     */
    public record Seen(long part, long work) {}

    /**
     * What a person says about a part; blank means unknown.
     *
     * @param pages 1 or more, or {@code null}
     */
    public record Description(
            String title,
            String part,
            Long pages,
            String creator,
            String clcNumber,
            String subjects,
            String publisher,
            String issued) {}
}
