package cn.tongchou.budget.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.budget.FundAllocation;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundPosition;
import cn.tongchou.budget.FundReceipt;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.MemoStation;
import cn.tongchou.budget.MemoStop;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of funds show. */
@Component
class FundViews {

    private final FundManagement funds;
    private final Ledger ledger;
    private final ProgrammeManagement programmes;
    private final AccountDirectory people;
    private final Attachments attachments;

    FundViews(
            FundManagement funds,
            Ledger ledger,
            ProgrammeManagement programmes,
            AccountDirectory people,
            Attachments attachments) {
        this.funds = funds;
        this.ledger = ledger;
        this.programmes = programmes;
        this.people = people;
        this.attachments = attachments;
    }

    /** A 请示 with every station of its route, whether it has been there or not. */
    List<MemoView> memos(UUID programmeId) {
        return funds.memos(programmeId).stream().map(this::memo).toList();
    }

    private MemoView memo(RequestMemo memo) {
        List<MemoStop> stops = funds.stops(memo.id());
        List<StationView> route =
                Arrays.stream(MemoStation.values())
                        .map(
                                station ->
                                        new StationView(
                                                station,
                                                stops.stream()
                                                        .filter(stop -> stop.station() == station)
                                                        .findFirst()
                                                        .orElse(null)))
                        .toList();
        return new MemoView(memo, route, people.displayName(memo.draftedBy()));
    }

    List<AllocationView> allocations(UUID programmeId) {
        Map<UUID, String> names = projectNames(programmeId);
        return funds.allocations(programmeId).stream()
                .map(
                        allocation ->
                                new AllocationView(
                                        allocation,
                                        names.get(allocation.projectId()),
                                        attachments.nameOf(allocation.attachmentId()).orElse(null)))
                .toList();
    }

    List<ReceiptView> receipts(UUID programmeId) {
        Map<UUID, FundAllocation> allocations =
                funds.allocations(programmeId).stream()
                        .collect(Collectors.toMap(FundAllocation::id, Function.identity()));
        return funds.receipts(programmeId).stream()
                .map(
                        receipt ->
                                new ReceiptView(
                                        receipt,
                                        allocations.get(receipt.allocationId()),
                                        attachments.nameOf(receipt.attachmentId()).orElse(null)))
                .toList();
    }

    /** Positions per construction project, the shared money last. */
    List<PositionView> positions(UUID programmeId) {
        Map<UUID, FundPosition> positions = ledger.positionsByProject(programmeId);
        List<PositionView> rows = new ArrayList<>();
        for (ConstructionProject project : programmes.projects(programmeId)) {
            Optional.ofNullable(positions.get(project.id()))
                    .ifPresent(position -> rows.add(new PositionView(project.name(), position)));
        }
        Optional.ofNullable(positions.get(null))
                .ifPresent(position -> rows.add(new PositionView(null, position)));
        return rows;
    }

    /** Names of a programme's projects by id. */
    Map<UUID, String> projectNames(UUID programmeId) {
        return programmes.projects(programmeId).stream()
                .collect(
                        Collectors.toMap(
                                ConstructionProject::id,
                                ConstructionProject::name,
                                (a, b) -> a,
                                java.util.LinkedHashMap::new));
    }

    record MemoView(RequestMemo memo, List<StationView> route, String draftedBy) {}

    /**
     * @param stop {@code null} while the memo has not been there
     */
    record StationView(MemoStation station, MemoStop stop) {

        /** The station's own word for what it did. */
        public String actKey() {
            return stop.outcome() == cn.tongchou.budget.StopOutcome.GIVEN_BACK
                    ? stop.outcome().messageKey()
                    : cn.tongchou.shared.Keys.of("budget.act", station);
        }
    }

    record AllocationView(FundAllocation allocation, String project, String fileName) {}

    record ReceiptView(FundReceipt receipt, FundAllocation allocation, String fileName) {}

    /**
     * @param name the project, {@code null} for shared money
     */
    record PositionView(String name, FundPosition position) {}
}
