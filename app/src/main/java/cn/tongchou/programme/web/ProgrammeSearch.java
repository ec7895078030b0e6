package cn.tongchou.programme.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.identity.SearchHits.Hit;
import cn.tongchou.identity.SearchPart;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds years and construction projects; those of a draft only for the coordinator. */
@Configuration(proxyBeanMethods = false)
class ProgrammeSearch {

    @Bean
    SearchPart yearSearchPart(ProgrammeManagement programmes) {
        return new SearchPart(
                20,
                "programme.list.title",
                "calendar-event",
                List.of("/programmes", "/programmes/{programmeId}"),
                (words, actor, hits) ->
                        visible(programmes, actor)
                                .filter(one -> matches(words, one.number(), one.title()))
                                .map(
                                        one ->
                                                new Hit(
                                                        one.number(),
                                                        one.title(),
                                                        "/programmes/"
                                                                + one.id()
                                                                + (one.isDraft() ? "/edit" : "")))
                                .forEach(hits::add));
    }

    @Bean
    SearchPart projectSearchPart(ProgrammeManagement programmes) {
        return new SearchPart(
                25,
                "programme.project.title",
                "stack-2",
                List.of("/programmes", "/projects/{projectId}"),
                (words, actor, hits) ->
                        visible(programmes, actor)
                                .flatMap(one -> programmes.projects(one.id()).stream())
                                .filter(one -> matches(words, one.number(), one.name()))
                                .map(
                                        one ->
                                                new Hit(
                                                        one.number(),
                                                        one.name(),
                                                        "/projects/" + one.id()))
                                .forEach(hits::add));
    }

    private static Stream<Programme> visible(ProgrammeManagement programmes, Actor actor) {
        return programmes.all().stream()
                .filter(one -> actor.is(Role.COORDINATOR) || !one.isDraft());
    }

    private static boolean matches(String words, String... texts) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.of(texts).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
