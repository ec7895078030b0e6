package cn.tongchou.inspection.web;

import cn.tongchou.inspection.Defect;
import cn.tongchou.inspection.DefectType;
import cn.tongchou.inspection.SampledUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A recorded defect with its name.
 *
 * @param unit where it lies, or {@code null} where the page shows only one unit
 */
record DefectView(Defect defect, String name, SampledUnit unit) {

    /** Colour group of the chip. */
    public String kind() {
        return switch (defect.defectClass()) {
            case A, B -> "bad";
            case C -> "warn";
        };
    }

    static List<DefectView> of(
            List<Defect> defects,
            List<DefectType> catalogue,
            List<SampledUnit> units,
            Locale locale) {
        Map<String, String> names =
                catalogue.stream()
                        .collect(
                                Collectors.toMap(
                                        DefectType::code,
                                        type -> type.name(locale),
                                        (older, newer) -> newer));
        Map<Integer, SampledUnit> places =
                units.stream().collect(Collectors.toMap(SampledUnit::ordinal, Function.identity()));
        return defects.stream()
                .map(
                        defect ->
                                new DefectView(
                                        defect,
                                        names.getOrDefault(defect.code(), defect.code()),
                                        places.get(defect.unitOrdinal())))
                .toList();
    }
}
