package cn.tongchou.reporting.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.reporting.year.Stage;
import cn.tongchou.reporting.year.StageState;
import cn.tongchou.shared.NavigationPart;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds each stage's page among the parts of the navigation that the person has. */
@Component
class StageLinks {

    /** Stages whose count is an amount of money or a rate of it. */
    private static final Set<Stage> MONEY = EnumSet.of(Stage.FUNDS, Stage.PAYMENT);

    private static final Set<Role> PROVINCE =
            EnumSet.of(Role.COORDINATOR, Role.FINANCE, Role.LEADER);

    private final List<NavigationPart> parts;

    StageLinks(List<NavigationPart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(NavigationPart::order)).toList();
    }

    List<StageLink> of(UUID programmeId, List<StageState> stages, Actor actor) {
        return stages.stream()
                .map(
                        state ->
                                new StageLink(
                                        state,
                                        href(state.stage(), programmeId, actor),
                                        mayCount(state.stage(), actor)))
                .toList();
    }

    /** Pages with an order from here on, as links of a home page that has nothing else. */
    List<NavigationPart> from(int order, Actor actor) {
        return parts.stream()
                .filter(part -> part.order() >= order && part.roles().contains(actor.role().name()))
                .toList();
    }

    private String href(Stage stage, UUID programmeId, Actor actor) {
        if (stage == Stage.LAUNCH) {
            return null;
        }
        Optional<NavigationPart> page = page(stage.navigationOrder(), actor);
        return page.map(part -> part.href().replace("{programmeId}", programmeId.toString()))
                .orElse(null);
    }

    private Optional<NavigationPart> page(int order, Actor actor) {
        return parts.stream()
                .filter(part -> part.order() == order && part.roles().contains(actor.role().name()))
                .findFirst();
    }

    private static boolean mayCount(Stage stage, Actor actor) {
        return PROVINCE.contains(actor.role())
                || actor.is(Role.LIBRARY_CLERK) && !MONEY.contains(stage);
    }
}
