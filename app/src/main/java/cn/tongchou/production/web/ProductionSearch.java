package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.SearchHits;
import cn.tongchou.identity.SearchHits.Hit;
import cn.tongchou.identity.SearchPart;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.production.AssignmentListing;
import cn.tongchou.production.BatchListing;
import cn.tongchou.production.ProductionListings;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds assignments and batches by number, of the rows that the person's lists have. */
@Configuration(proxyBeanMethods = false)
class ProductionSearch {

    private final ProgrammeManagement programmes;
    private final ProductionListings listings;
    private final Lists lists;

    ProductionSearch(ProgrammeManagement programmes, ProductionListings listings, Lists lists) {
        this.programmes = programmes;
        this.listings = listings;
        this.lists = lists;
    }

    /** How a list of a year is made. */
    private interface Listed<R> {
        Listing<R> of(
                UUID programmeId,
                Map<UUID, ConstructionProject> projects,
                Map<UUID, String> names,
                Actor actor);
    }

    /** How a row is shown. */
    private interface Shown<R> {
        Hit of(R row, Map<UUID, ConstructionProject> projects, Map<UUID, String> names);
    }

    @Bean
    SearchPart assignmentSearchPart(AssignmentListing assignments) {
        return new SearchPart(
                70,
                "production.assignments.title",
                "scan",
                List.of("/assignments", "/assignments/{assignmentId}"),
                (words, actor, hits) ->
                        find(
                                assignments::of,
                                (line, projects, names) ->
                                        new Hit(
                                                line.number(),
                                                names.get(line.institutionId())
                                                        + " · "
                                                        + projects.get(line.projectId()).name(),
                                                "/assignments/" + line.id()),
                                words,
                                actor,
                                hits));
    }

    @Bean
    SearchPart batchSearchPart(BatchListing batches) {
        return new SearchPart(
                72,
                "production.batches.title",
                "package",
                List.of("/batches", "/batches/{batchId}"),
                (words, actor, hits) ->
                        find(
                                batches::of,
                                (line, projects, names) ->
                                        new Hit(
                                                line.number(),
                                                names.get(line.institutionId())
                                                        + " · "
                                                        + projects.get(line.projectId()).name(),
                                                "/batches/" + line.id()),
                                words,
                                actor,
                                hits));
    }

    private <R> void find(
            Listed<R> listed, Shown<R> shown, String words, Actor actor, SearchHits hits) {
        Map<UUID, String> names = listings.names();
        for (Programme year : programmes.all()) {
            if (year.isDraft()) {
                continue;
            }
            Map<UUID, ConstructionProject> projects = listings.projects(year.id());
            hits.add(
                    lists.found(listed.of(year.id(), projects, names, actor), words, hits.room()),
                    year.year(),
                    row -> shown.of(row, projects, names));
        }
    }
}
