package cn.tongchou.tender.web;

import cn.tongchou.identity.SearchHits.Hit;
import cn.tongchou.identity.SearchPart;
import cn.tongchou.listing.ListFound;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.tender.ContractLine;
import cn.tongchou.tender.ContractListing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds contracts by number, lot or supplier: a party its own. */
@Configuration(proxyBeanMethods = false)
class ContractSearch {

    @Bean
    SearchPart contractSearchPart(
            ProgrammeManagement programmes, ContractListing contracts, Lists lists) {
        return new SearchPart(
                52,
                "tender.contracts.title",
                "file-certificate",
                List.of("/contracts", "/contracts/{contractId}"),
                (words, actor, hits) -> {
                    if (!ContractController.STAFF.contains(actor.role())) {
                        hits.add(
                                lists.found(contracts.own(actor), words, hits.room()),
                                null,
                                ContractSearch::hit);
                        return;
                    }
                    for (Programme year : programmes.all()) {
                        if (!year.isDraft()) {
                            ListFound<ContractLine> found =
                                    lists.found(contracts.ofYear(year), words, hits.room());
                            hits.add(found, year.year(), ContractSearch::hit);
                        }
                    }
                });
    }

    private static Hit hit(ContractLine line) {
        return new Hit(
                line.number(), line.lot() + " · " + line.supplier(), "/contracts/" + line.id());
    }
}
