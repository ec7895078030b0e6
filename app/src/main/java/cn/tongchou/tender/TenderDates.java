package cn.tongchou.tender;

import static cn.tongchou.tender.TenderWarning.warn;

import cn.tongchou.institution.WorkingDays;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warns of days that lie too near to each other or too far apart. */
@Component
class TenderDates {

    private final TenderManagement tenders;
    private final TenderRules rules;
    private final ProgrammeManagement programmes;
    private final WorkingDays workingDays;
    private final Formats formats;

    TenderDates(
            TenderManagement tenders,
            TenderRules rules,
            ProgrammeManagement programmes,
            WorkingDays workingDays,
            Formats formats) {
        this.tenders = tenders;
        this.rules = rules;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.formats = formats;
    }

    /** From the launch of the year to the deadlines for bids. */
    void windows(JointTender tender, List<TenderWarning> warnings) {
        announcement(tender, warnings);
        window(tender, tender.announcedOn(), Clock.dateOf(tender.bidsDueAt()), 1, warnings);
        for (TenderOpening opening : tenders.openings(tender.id())) {
            if (opening.roundNo() > 1) {
                window(
                        tender,
                        opening.announcedOn(),
                        Clock.dateOf(opening.bidsDueAt()),
                        opening.roundNo(),
                        warnings);
            }
        }
    }

    /** From the evaluation to the contracts. */
    void decisions(JointTender tender, List<Lot> lots, List<TenderWarning> warnings) {
        lots.forEach(lot -> awardDates(tender, lot, warnings));
        tenders.contracts(tender.programmeId())
                .forEach(contract -> contractDate(tender, contract, warnings));
    }

    /** Papers may be recorded afterwards, but the day decides which rules apply. */
    private void announcement(JointTender tender, List<TenderWarning> warnings) {
        LocalDate launched = Clock.dateOf(programmes.programme(tender.programmeId()).launchedAt());
        if (tender.announcedOn().isBefore(launched)) {
            warnings.add(
                    new TenderWarning(
                            "tender.warning.before-launch",
                            List.of(formats.date(tender.announcedOn()), formats.date(launched)),
                            null));
        }
    }

    private void window(
            JointTender tender,
            LocalDate announced,
            LocalDate due,
            int round,
            List<TenderWarning> warnings) {
        long days = ChronoUnit.DAYS.between(announced, due);
        rules.at(TenderRule.BID_WINDOW_DAYS, tender.method(), announced)
                .filter(row -> days < row.number())
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        "tender.warning.bid-window",
                                        row,
                                        round,
                                        days,
                                        row.number()));
        int working = workingDays.between(announced, due);
        rules.at(TenderRule.BID_WINDOW_WORKING_DAYS, tender.method(), announced)
                .filter(row -> working < row.number())
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        "tender.warning.bid-window-working",
                                        row,
                                        round,
                                        working,
                                        row.number()));
    }

    private void awardDates(JointTender tender, Lot lot, List<TenderWarning> warnings) {
        if (lot.confirmedOn() == null) {
            return;
        }
        tenders.openings(tender.id()).stream()
                .map(TenderOpening::evaluatedOn)
                .filter(day -> day != null && !day.isAfter(lot.confirmedOn()))
                .max(Comparator.naturalOrder())
                .ifPresent(
                        day -> {
                            int waited = workingDays.between(day, lot.confirmedOn());
                            rules.at(TenderRule.CONFIRM_WORKING_DAYS, tender.method(), day)
                                    .filter(row -> waited > row.number())
                                    .ifPresent(
                                            row ->
                                                    warn(
                                                            warnings,
                                                            "tender.warning.confirmation",
                                                            row,
                                                            lot.name(),
                                                            waited,
                                                            row.number()));
                        });
        if (lot.noticeOn() != null) {
            int waited = workingDays.between(lot.confirmedOn(), lot.noticeOn());
            rules.at(TenderRule.NOTICE_WORKING_DAYS, tender.method(), lot.confirmedOn())
                    .filter(row -> waited > row.number())
                    .ifPresent(
                            row ->
                                    warn(
                                            warnings,
                                            "tender.warning.notice",
                                            row,
                                            lot.name(),
                                            waited,
                                            row.number()));
        }
    }

    private void contractDate(JointTender tender, Contract contract, List<TenderWarning> warnings) {
        Lot lot = tenders.lot(contract.lotId());
        if (lot.noticeOn() == null) {
            return;
        }
        long waited = ChronoUnit.DAYS.between(lot.noticeOn(), contract.signedOn());
        rules.at(TenderRule.CONTRACT_DAYS, tender.method(), lot.noticeOn())
                .filter(row -> waited > row.number())
                .ifPresent(
                        row ->
                                warn(
                                        warnings,
                                        "tender.warning.contract",
                                        row,
                                        contract.number(),
                                        waited,
                                        row.number()));
    }
}
