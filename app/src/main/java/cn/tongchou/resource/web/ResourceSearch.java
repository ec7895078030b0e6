package cn.tongchou.resource.web;

import cn.tongchou.identity.SearchHits.Hit;
import cn.tongchou.identity.SearchPart;
import cn.tongchou.listing.Lists;
import cn.tongchou.resource.ResourceListing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds parts of works by title, of those that the person may see. */
@Configuration(proxyBeanMethods = false)
class ResourceSearch {

    @Bean
    SearchPart resourceSearchPart(ResourceListing resources, Lists lists) {
        return new SearchPart(
                110,
                "resource.list.title",
                "books",
                List.of("/resources", "/resources/{partId}"),
                (words, actor, hits) ->
                        hits.add(
                                lists.found(resources.of(actor), words, hits.room()),
                                null,
                                part ->
                                        new Hit(
                                                String.valueOf(part.listingNo()),
                                                part.heading(),
                                                "/resources/" + part.id())));
    }
}
