package cn.tongchou.budget;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.letter.Letters;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Proposes what a 请示 says, and writes it as a .docx. A letter is written in Chinese, whatever the
 * reader's language.
 */
@Component
class MemoWriter {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Locale LETTER = Locale.SIMPLIFIED_CHINESE;

    private final ProgrammeManagement programmes;
    private final ClaimManagement claims;
    private final InstitutionDirectory institutions;
    private final Letters letters;
    private final Attachments attachments;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    MemoWriter(
            ProgrammeManagement programmes,
            ClaimManagement claims,
            InstitutionDirectory institutions,
            Letters letters,
            Attachments attachments,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.programmes = programmes;
        this.claims = claims;
        this.institutions = institutions;
        this.letters = letters;
        this.attachments = attachments;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Title, text and table as the programme and its confirmed claims suggest; the amount is {@code
     * null} without prices.
     */
    MemoDraft proposal(UUID programmeId) {
        Programme programme = programmes.programme(programmeId);
        String year = String.valueOf(programme.year());
        List<MemoItem> items = items(programmeId);
        Money known = known(items);
        long libraries =
                claims.confirmedClaims(programmeId).stream()
                        .map(Claim::institutionId)
                        .distinct()
                        .count();
        return new MemoDraft(
                programmeId,
                say("budget.memo.default-title", year),
                known.isPositive() ? known : null,
                say("budget.memo.default-body", year, String.valueOf(libraries)),
                items);
    }

    /** The confirmed quantity of every project that was claimed. */
    List<MemoItem> items(UUID programmeId) {
        Map<UUID, Long> confirmed =
                claims.confirmedClaims(programmeId).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Claim::projectId, Collectors.summingLong(Claim::quantity)));
        return programmes.projects(programmeId).stream()
                .filter(project -> confirmed.getOrDefault(project.id(), 0L) > 0)
                .map(project -> item(project, confirmed.get(project.id())))
                .toList();
    }

    private static Money known(List<MemoItem> items) {
        return items.stream()
                .map(MemoItem::amount)
                .filter(java.util.Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }

    private static MemoItem item(ConstructionProject project, long quantity) {
        return new MemoItem(
                project.id(), project.name(), project.unit(), quantity, project.unitPrice());
    }

    /** Writes the memo with its route as it stands now, and stores it. */
    UUID write(RequestMemo memo, List<MemoStop> stops, Actor actor) {
        byte[] docx = letters.fill(cn.tongchou.letter.RequestMemo.TEMPLATE, content(memo, stops));
        return attachments.store(memo.number() + ".docx", DOCX, docx, actor);
    }

    private cn.tongchou.letter.RequestMemo content(RequestMemo memo, List<MemoStop> stops) {
        Optional<MemoStop> handedIn = stop(stops, MemoStation.LEAD_LIBRARY);
        LocalDate date = handedIn.map(MemoStop::date).orElseGet(clock::today);
        return new cn.tongchou.letter.RequestMemo(
                memo.title(),
                handedIn.map(MemoStop::documentNumber).orElse(""),
                say("budget.memo.addressee"),
                memo.body().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                rows(memo),
                formats.money(memo.amount()),
                List.of(say("budget.memo.closing")),
                institutions.leadLibrary().name(),
                say(
                        "budget.memo.date",
                        String.valueOf(date.getYear()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getDayOfMonth())),
                route(stops));
    }

    /**
     * What is asked for, row by row; a last row says what the amount holds beside the projects, or
     * what is not asked for, so that the rows add up to the amount.
     */
    private List<cn.tongchou.letter.RequestMemo.Item> rows(RequestMemo memo) {
        List<cn.tongchou.letter.RequestMemo.Item> rows = new ArrayList<>();
        for (MemoItem item : memo.items()) {
            rows.add(
                    new cn.tongchou.letter.RequestMemo.Item(
                            String.valueOf(rows.size() + 1),
                            item.name(),
                            say(item.unit().messageKey()),
                            formats.count(item.quantity()),
                            item.unitPrice() == null ? "" : formats.money(item.unitPrice()),
                            item.amount() == null ? "" : formats.money(item.amount())));
        }
        Money rest = memo.amount().minus(known(memo.items()));
        if (!rest.isZero()) {
            rows.add(
                    new cn.tongchou.letter.RequestMemo.Item(
                            String.valueOf(rows.size() + 1),
                            say(
                                    rest.isNegative()
                                            ? "budget.memo.not-asked"
                                            : "budget.memo.beside-projects"),
                            "",
                            "",
                            "",
                            formats.money(rest)));
        }
        return rows;
    }

    private List<cn.tongchou.letter.RequestMemo.RouteStep> route(List<MemoStop> stops) {
        List<cn.tongchou.letter.RequestMemo.RouteStep> route = new ArrayList<>();
        for (MemoStation station : MemoStation.values()) {
            Optional<MemoStop> stop = stop(stops, station);
            String next =
                    station.ordinal() + 1 < MemoStation.values().length
                            ? say(MemoStation.values()[station.ordinal() + 1].messageKey())
                            : institutions.leadLibrary().name();
            route.add(
                    new cn.tongchou.letter.RequestMemo.RouteStep(
                            String.valueOf(station.ordinal() + 1),
                            say(station.messageKey()),
                            next,
                            stop.map(s -> s.date().toString()).orElse(""),
                            stop.map(s -> say(actKey(station, s.outcome())))
                                    .orElseGet(() -> say("budget.memo.route-open"))));
        }
        return route;
    }

    private static Optional<MemoStop> stop(List<MemoStop> stops, MemoStation station) {
        return stops.stream().filter(stop -> stop.station() == station).findFirst();
    }

    /** What a station did, in its own word: 报送, 转报, 批准 or 退回. */
    static String actKey(MemoStation station, StopOutcome outcome) {
        return outcome == StopOutcome.GIVEN_BACK
                ? "budget.stop-outcome.given-back"
                : cn.tongchou.shared.Keys.of("budget.act", station);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LETTER);
    }
}
