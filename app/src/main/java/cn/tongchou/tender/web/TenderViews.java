package cn.tongchou.tender.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.budget.ContractPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Unit;
import cn.tongchou.tender.Bid;
import cn.tongchou.tender.CommitteeMember;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderOpening;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of the tender show. */
@Component
class TenderViews {

    private final TenderManagement tenders;
    private final InstitutionDirectory institutions;
    private final ProgrammeManagement programmes;
    private final Ledger ledger;
    private final Attachments attachments;

    TenderViews(
            TenderManagement tenders,
            InstitutionDirectory institutions,
            ProgrammeManagement programmes,
            Ledger ledger,
            Attachments attachments) {
        this.tenders = tenders;
        this.institutions = institutions;
        this.programmes = programmes;
        this.ledger = ledger;
        this.attachments = attachments;
    }

    List<LotView> lots(JointTender tender) {
        Map<UUID, Contract> contracts = new LinkedHashMap<>();
        tenders.contracts(tender.programmeId())
                .forEach(contract -> contracts.put(contract.lotId(), contract));
        return tenders.lots(tender.id()).stream()
                .map(
                        lot ->
                                new LotView(
                                        lot,
                                        projectName(lot.projectId()),
                                        tenders.bids(lot.id()).stream()
                                                .map(
                                                        bid ->
                                                                new BidView(
                                                                        bid,
                                                                        name(bid.supplierId()),
                                                                        lot.amountOf(bid.price()),
                                                                        bid.id()
                                                                                .equals(
                                                                                        lot
                                                                                                .awardedBidId())))
                                                .toList(),
                                        name(lot.supplierId()),
                                        contracts.get(lot.id())))
                .toList();
    }

    /** The rounds, the newest first. */
    List<RoundView> rounds(JointTender tender) {
        List<CommitteeMember> members = tenders.committee(tender.id());
        return tenders.openings(tender.id()).stream()
                .sorted(Comparator.comparing(TenderOpening::roundNo).reversed())
                .map(
                        opening ->
                                new RoundView(
                                        opening,
                                        members.stream()
                                                .filter(
                                                        member ->
                                                                member.roundNo()
                                                                        == opening.roundNo())
                                                .toList(),
                                        attachments.nameOf(opening.attachmentId()).orElse(null),
                                        attachments.nameOf(opening.reportId()).orElse(null)))
                .toList();
    }

    ContractView contract(Contract contract) {
        return new ContractView(
                contract,
                tenders.lot(contract.lotId()),
                name(contract.supplierId()),
                projectName(contract.projectId()),
                programmes.programme(contract.programmeId()).year(),
                ledger.contractPosition(contract.id()),
                attachments.nameOf(contract.attachmentId()).orElse(null));
    }

    /** A supplier's awards that have no contract yet. */
    List<AwardView> awards(UUID supplierId) {
        return tenders.awardsOf(supplierId).stream()
                .filter(lot -> lot.status() == cn.tongchou.tender.LotStatus.AWARDED)
                .map(lot -> new AwardView(lot, programmes.programme(lot.programmeId()).year()))
                .toList();
    }

    /** Everyone in the register who may bid for lots of a kind, by code. */
    Map<UUID, String> bidders(LotKind kind) {
        Map<UUID, String> options = new LinkedHashMap<>();
        institutions.all().stream()
                .filter(bidder -> bidder.kind() == kind.bidderKind())
                .forEach(bidder -> options.put(bidder.id(), bidder.name()));
        return options;
    }

    /** A programme's projects; those counted in pages can be scanned. */
    Map<UUID, String> projects(UUID programmeId) {
        Map<UUID, String> options = new LinkedHashMap<>();
        programmes
                .projects(programmeId)
                .forEach(project -> options.put(project.id(), project.name()));
        return options;
    }

    List<ConstructionProject> scannable(UUID programmeId) {
        return programmes.projects(programmeId).stream()
                .filter(project -> project.unit() == Unit.PAGE)
                .toList();
    }

    private String projectName(UUID projectId) {
        return projectId == null ? null : programmes.project(projectId).name();
    }

    private String name(UUID institutionId) {
        return Optional.ofNullable(institutionId)
                .map(id -> institutions.get(id).name())
                .orElse(null);
    }

    record LotView(Lot lot, String project, List<BidView> bids, String winner, Contract contract) {

        /** The bids of one round, the best first. */
        public List<BidView> of(int roundNo) {
            return bids.stream().filter(view -> view.bid().roundNo() == roundNo).toList();
        }

        /** The valid bids of one round. */
        public List<BidView> valid(int roundNo) {
            return of(roundNo).stream().filter(view -> view.bid().isValid()).toList();
        }
    }

    /**
     * @param total what the bid costs in all
     */
    record BidView(Bid bid, String bidder, Money total, boolean won) {}

    record RoundView(
            TenderOpening opening,
            List<CommitteeMember> members,
            String recordName,
            String reportName) {}

    record ContractView(
            Contract contract,
            Lot lot,
            String supplier,
            String project,
            int year,
            ContractPosition position,
            String fileName) {}

    record AwardView(Lot lot, int year) {}
}
