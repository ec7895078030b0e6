package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.identity.StandIn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose tasks a person sees: the person's own, and those of everybody for whom the person stands in
 * today.
 */
record Desk(Actor person, List<StandIn> places) {

    /** The groups whose tasks lie there. */
    Set<String> groups() {
        Set<String> groups = new TreeSet<>(person.groups());
        places.forEach(place -> groups.addAll(place.absent().groups()));
        return groups;
    }

    /** Those whose taken tasks are the person's to do. */
    Set<String> usernames() {
        Set<String> usernames = new HashSet<>(Set.of(person.username()));
        places.forEach(place -> usernames.add(place.absent().username()));
        return usernames;
    }

    boolean isEmpty() {
        return groups().isEmpty();
    }

    /** A row as this desk's person sees it. */
    WorkItem item(TaskSearch.Row row, LocalDate today) {
        String name = row.takenByName() == null ? row.takenBy() : row.takenByName();
        return new WorkItem(
                row.taskId(),
                row.taskKey(),
                row.businessKey(),
                row.stage(),
                row.since(),
                row.due(),
                row.due() == null ? 0 : ChronoUnit.DAYS.between(row.due(), today),
                roles(row.groups()),
                row.takenBy(),
                row.takenBy().isEmpty() ? null : name,
                row.takenAt(),
                usernames().contains(row.takenBy()),
                placeOf(row.groups(), row.takenBy()));
    }

    /**
     * In whose place a task is done, {@code null} for one's own: whoever has taken it, or else the
     * one whose groups it lies with, unless it lies with the person's own.
     */
    private StandIn placeOf(Collection<String> groups, String takenBy) {
        for (StandIn place : places) {
            if (place.absent().username().equals(takenBy)) {
                return place;
            }
        }
        if (person.groups().stream().anyMatch(groups::contains)) {
            return null;
        }
        return places.stream()
                .filter(place -> place.absent().groups().stream().anyMatch(groups::contains))
                .findFirst()
                .orElse(null);
    }

    private static List<Role> roles(List<String> groups) {
        Set<String> named = new HashSet<>();
        groups.forEach(group -> named.add(group.split("@")[0]));
        return Arrays.stream(Role.values()).filter(role -> named.contains(role.name())).toList();
    }
}
