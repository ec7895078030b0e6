package cn.tongchou.claim.web;

import cn.tongchou.claim.ClaimListing;
import cn.tongchou.identity.SearchHits.Hit;
import cn.tongchou.identity.SearchPart;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds claims by number: a library its own. */
@Configuration(proxyBeanMethods = false)
class ClaimSearch {

    @Bean
    SearchPart claimSearchPart(ProgrammeManagement programmes, ClaimListing listing, Lists lists) {
        return new SearchPart(
                30,
                "claim.search.title",
                "hand-grab",
                List.of("/programmes/{programmeId}/claims", "/claims/{claimId}"),
                (words, actor, hits) -> {
                    for (Programme year : programmes.all()) {
                        if (year.isDraft()) {
                            continue;
                        }
                        Map<UUID, ConstructionProject> projects =
                                programmes.projects(year.id()).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        ConstructionProject::id,
                                                        Function.identity()));
                        hits.add(
                                lists.found(listing.of(year, projects, actor), words, hits.room()),
                                year.year(),
                                line ->
                                        new Hit(
                                                line.number(),
                                                line.library()
                                                        + " · "
                                                        + projects.get(line.projectId()).name(),
                                                "/claims/" + line.id()));
                    }
                });
    }
}
