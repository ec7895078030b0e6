package cn.tongchou.acceptance;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.TenderManagement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 履约验收 of the contracts (政府采购法 41, 实施条例 45): a report, an odd number of members who sign, a result.
 * Only a qualified result opens the way to payment; another one is recorded and told to the
 * supplier. Scanning knows none: it is paid by the assignments that are accepted.
 */
@Service
@Transactional
public class LotAcceptanceManagement {

    /** Fewest members of the group. */
    public static final int FEWEST_MEMBERS = 3;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_EMPLOYER = 120;

    private final LotAcceptances acceptances;
    private final TenderManagement tenders;
    private final ContractedWork work;
    private final ProgrammeManagement programmes;
    private final Attachments attachments;
    private final Commands commands;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final Formats formats;
    private final Clock clock;

    LotAcceptanceManagement(
            LotAcceptances acceptances,
            TenderManagement tenders,
            ContractedWork work,
            ProgrammeManagement programmes,
            Attachments attachments,
            Commands commands,
            Numbers numbers,
            ApplicationEventPublisher events,
            Formats formats,
            Clock clock) {
        this.acceptances = acceptances;
        this.tenders = tenders;
        this.work = work;
        this.programmes = programmes;
        this.attachments = attachments;
        this.commands = commands;
        this.numbers = numbers;
        this.events = events;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Records a 履约验收.
     *
     * @throws RuleViolation at the field that is wrong: {@code acceptance.error.report-missing},
     *     {@code acceptance.error.members-few}, {@code acceptance.error.members-even}, {@code
     *     acceptance.error.member-twice}, {@code acceptance.error.date-future}, {@code
     *     acceptance.error.date-before-contract}, {@code acceptance.error.reason-missing}; {@code
     *     acceptance.error.scanning-needs-none} for a scanning contract; {@code
     *     acceptance.error.assignments-open} for an inspection contract of which something is not
     *     inspected and accepted yet
     * @throws AlreadyDone when the contract has been accepted, naming who and when
     */
    public LotAcceptance accept(LotAcceptanceCommand command, Actor actor) {
        Contract contract = tenders.contract(command.contractId());
        programmes.requireOpen(contract.programmeId());
        commands.once(command.commandId(), actor.accountId());
        if (!isAcceptedAsLot(contract)) {
            throw RuleViolation.of("acceptance.error.scanning-needs-none", contract.number());
        }
        requireActive(contract);
        requireComplete(command, contract);
        if (command.result() == LotResult.QUALIFIED) {
            requireWorkAccepted(contract);
        }
        UUID report =
                attachments.store(
                        command.reportName(), command.reportType(), command.report(), actor);
        int year = programmes.programme(contract.programmeId()).year();
        LotAcceptance row =
                acceptances.saveAndFlush(
                        new LotAcceptance(
                                numbers.next(year + "-LY"),
                                contract.programmeId(),
                                command,
                                report,
                                actor,
                                clock.now()));
        if (command.result() == LotResult.QUALIFIED) {
            tenders.markAccepted(contract.id(), actor);
        }
        events.publishEvent(
                actor.changed(
                        "lot-acceptance",
                        contract.id(),
                        row.number(),
                        command.result() == LotResult.QUALIFIED
                                ? "acceptance.history.lot-qualified"
                                : "acceptance.history.lot-refused",
                        null,
                        command.result(),
                        row.reason(),
                        contract.number()));
        events.publishEvent(
                new Notice(
                        "lot-acceptance:" + row.number(),
                        command.result() == LotResult.QUALIFIED
                                ? "acceptance.notice.lot-qualified"
                                : "acceptance.notice.lot-refused",
                        command.result() == LotResult.QUALIFIED
                                ? List.of(contract.number(), row.number())
                                : List.of(contract.number(), row.number(), row.reason()),
                        "/contracts/" + contract.id(),
                        Set.of(
                                Notice.Recipient.roleAt(Role.SUPPLIER, contract.supplierId()),
                                Notice.Recipient.roleAt(Role.INSPECTOR, contract.supplierId()))));
        return row;
    }

    /** Every 履约验收 of a contract, the newest first. */
    @Transactional(readOnly = true)
    public List<LotAcceptance> of(UUID contractId) {
        return acceptances.findByContractIdOrderByNumberDesc(contractId);
    }

    /** One record. */
    @Transactional(readOnly = true)
    public Optional<LotAcceptance> find(UUID id) {
        return acceptances.findById(id);
    }

    /** Every 履约验收 of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<LotAcceptance> ofProgramme(UUID programmeId) {
        return acceptances.findByProgrammeIdOrderByNumberDesc(programmeId);
    }

    /** Whether the contract goes through 履约验收 at all: scanning does not. */
    public boolean isAcceptedAsLot(Contract contract) {
        return !contract.lotKind().isPricedPerUnit();
    }

    private void requireActive(Contract contract) {
        if (contract.status() != ContractStatus.ACTIVE) {
            LotAcceptance done =
                    of(contract.id()).stream()
                            .filter(row -> row.result() == LotResult.QUALIFIED)
                            .findFirst()
                            .orElseThrow(NotFound::new);
            throw new AlreadyDone(
                    "acceptance.error.lot-accepted-already",
                    contract.number(),
                    done.decidedByName(),
                    formats.time(done.decidedAt()));
        }
    }

    private void requireComplete(LotAcceptanceCommand command, Contract contract) {
        LocalDate day = command.acceptedOn();
        if (day == null || day.isAfter(clock.today())) {
            throw RuleViolation.at("acceptedOn", "acceptance.error.date-future");
        }
        if (contract.signedOn() != null && day.isBefore(contract.signedOn())) {
            throw RuleViolation.at(
                    "acceptedOn",
                    "acceptance.error.date-before-contract",
                    contract.signedOn().toString());
        }
        requireMembers(command.members());
        String reason = Reasons.optional(command.reason());
        if (command.result() == null) {
            throw RuleViolation.at("result", "acceptance.error.result-missing");
        }
        if (command.result() == LotResult.NOT_QUALIFIED && reason == null) {
            throw RuleViolation.at("reason", "acceptance.error.reason-missing");
        }
        if (command.report() == null || command.report().length == 0) {
            throw RuleViolation.at("report", "acceptance.error.report-missing");
        }
    }

    private static void requireMembers(List<LotMember> members) {
        if (members.stream()
                .anyMatch(
                        member ->
                                member.name() == null
                                        || member.name().isBlank()
                                        || member.name().length() > LONGEST_NAME
                                        || member.employer() != null
                                                && member.employer().length() > LONGEST_EMPLOYER)) {
            throw RuleViolation.at("members", "acceptance.error.member-name", LONGEST_NAME);
        }
        if (members.size() < FEWEST_MEMBERS) {
            throw RuleViolation.at(
                    "members", "acceptance.error.members-few", FEWEST_MEMBERS, members.size());
        }
        if (members.size() % 2 == 0) {
            throw RuleViolation.at("members", "acceptance.error.members-even", members.size());
        }
        if (members.stream().map(LotMember::name).distinct().count() < members.size()) {
            throw RuleViolation.at("members", "acceptance.error.member-twice");
        }
    }

    private void requireWorkAccepted(Contract contract) {
        String awaited =
                work.awaited(contract).stream()
                        .map(AwaitedAssignment::number)
                        .collect(Collectors.joining(", "));
        if (!awaited.isEmpty()) {
            throw RuleViolation.at("result", "acceptance.error.assignments-open", awaited);
        }
    }
}
