package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.ProgrammeYear;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of yearly notices (S04). */
@Service
@Transactional
public class NoticeRegister {

    private final ProgrammeNotices notices;
    private final ApplicationEventPublisher events;

    NoticeRegister(ProgrammeNotices notices, ApplicationEventPublisher events) {
        this.notices = notices;
        this.events = events;
    }

    /** Every notice, the newest year first. */
    @Transactional(readOnly = true)
    public List<ProgrammeNotice> all() {
        return notices.findAllByOrderByNoticeYearDescIssuedOnDesc();
    }

    @Transactional(readOnly = true)
    public Optional<ProgrammeNotice> find(UUID noticeId) {
        return notices.findById(noticeId);
    }

    /**
     * Registers the notice of a year that had no programme here.
     *
     * @throws cn.tongchou.shared.RuleViolation {@code programme.error.notice-incomplete} at the
     *     field that is missing
     */
    public ProgrammeNotice register(int year, NoticeDetails details, Actor actor) {
        ProgrammeNotice notice =
                new ProgrammeNotice(new ProgrammeYear(year).value(), null, details);
        notice.requireComplete();
        notices.saveAndFlush(notice);
        events.publishEvent(
                actor.changed(
                        "programme-notice",
                        notice.id(),
                        notice.documentNumber(),
                        "programme.history.notice-registered",
                        null,
                        null,
                        null,
                        notice.title()));
        return notice;
    }

    /** A programme's own notice has its row from the first draft on. */
    void keep(Programme programme, NoticeDetails details) {
        ProgrammeNotice notice =
                of(programme.id())
                        .orElseGet(
                                () ->
                                        new ProgrammeNotice(
                                                programme.year(),
                                                programme.id(),
                                                NoticeDetails.OPEN));
        notice.write(details == null ? NoticeDetails.OPEN : details);
        notices.saveAndFlush(notice);
    }

    Optional<ProgrammeNotice> of(UUID programmeId) {
        return notices.findByProgrammeId(programmeId);
    }
}
