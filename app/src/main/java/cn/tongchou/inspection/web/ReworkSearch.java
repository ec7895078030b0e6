package cn.tongchou.inspection.web;

import cn.tongchou.identity.SearchHits.Hit;
import cn.tongchou.identity.SearchPart;
import cn.tongchou.inspection.ReworkListing;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.Lists;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds rework orders by their number or their batch's. */
@Configuration(proxyBeanMethods = false)
class ReworkSearch {

    @Bean
    SearchPart reworkOrderSearchPart(
            ReworkListing orders, InstitutionDirectory institutions, Lists lists) {
        return new SearchPart(
                82,
                "inspection.order.list-title",
                "arrow-back-up",
                List.of("/rework-orders", "/rework-orders/{orderId}"),
                (words, actor, hits) -> {
                    Map<UUID, String> names =
                            institutions.all().stream()
                                    .collect(Collectors.toMap(Institution::id, Institution::name));
                    hits.add(
                            lists.found(orders.of(names, actor), words, hits.room()),
                            null,
                            line ->
                                    new Hit(
                                            line.number(),
                                            names.get(line.institutionId())
                                                    + " · "
                                                    + line.batchNumber(),
                                            "/rework-orders/" + line.id()));
                });
    }
}
