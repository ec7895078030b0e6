package cn.tongchou.inspection.web;

import cn.tongchou.inspection.Defect;
import cn.tongchou.inspection.DefectClass;
import cn.tongchou.inspection.DefectType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The catalogue as the inspector's buttons: by class, each with its key and whether the unit in
 * view has it.
 */
final class DefectKeys {

    private static final Map<DefectClass, String> KEYS =
            Map.of(DefectClass.A, "QWERTY", DefectClass.B, "1234567", DefectClass.C, "890");

    private DefectKeys() {}

    /** The buttons of one class. */
    record Group(DefectClass defectClass, List<Button> buttons) {}

    /**
     * @param key the key that presses it, or {@code null} when the class has more entries than keys
     */
    record Button(String code, String name, String key, boolean marked) {}

    static List<Group> of(List<DefectType> catalogue, List<Defect> onUnit, Locale locale) {
        Map<DefectClass, List<Button>> groups = new EnumMap<>(DefectClass.class);
        for (DefectType type : catalogue) {
            List<Button> buttons =
                    groups.computeIfAbsent(type.defectClass(), c -> new ArrayList<>());
            String keys = KEYS.get(type.defectClass());
            String key =
                    buttons.size() < keys.length()
                            ? keys.substring(buttons.size(), buttons.size() + 1)
                            : null;
            boolean marked = onUnit.stream().anyMatch(defect -> defect.code().equals(type.code()));
            buttons.add(new Button(type.code(), type.name(locale), key, marked));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
