package cn.tongchou.demo;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.replay.ReplayPeople;
import cn.tongchou.replay.ReplayYear;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import java.time.LocalDate;
import java.util.Map;

/** One row of a list in a file of assumptions. */
record ExampleRow(Map<String, Object> entries) {

    String text(String name) {
        return String.valueOf(entries.get(name));
    }

    int number(String name) {
        return (Integer) entries.get(name);
    }

    /** A day, or {@code null} where the row names none. */
    LocalDate day(String name) {
        return entries.containsKey(name) ? LocalDate.parse(text(name)) : null;
    }

    /** A quantity per library, by the last digits of its code. */
    @SuppressWarnings("unchecked")
    Map<String, Integer> claims() {
        return (Map<String, Integer>) entries.getOrDefault("claims", Map.of());
    }

    /** The row as a construction project; its target is what is claimed, unless it names one. */
    ProjectDetails project(String priceSource) {
        boolean priced = entries.containsKey("unit-price");
        long target =
                entries.containsKey("target")
                        ? number("target")
                        : claims().values().stream().mapToLong(Integer::longValue).sum();
        return new ProjectDetails(
                ConstructionKind.valueOf(text("kind")),
                text("name"),
                target,
                priced ? Money.of(text("unit-price")) : null,
                priced ? priceSource : null,
                day("deadline"),
                (Boolean) entries.get("coordinated"));
    }

    /** The clerk of the library that the row names. */
    Actor clerk(ReplayYear year, InstitutionDirectory institutions) {
        return clerk(text("library"), year.cast(), institutions);
    }

    /** The clerk of a library by the digits of its code. */
    static Actor clerk(String digits, ReplayPeople.Cast cast, InstitutionDirectory institutions) {
        String code = "HLJ-" + digits + "-01";
        return cast.clerks().stream()
                .filter(clerk -> institutions.get(clerk.institutionId()).code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
