package cn.tongchou.letter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records as the names and values that a template is filled with. */
final class LetterContent {

    private LetterContent() {}

    /**
     * A value as a template reads it: records become names and values, nothing becomes empty text.
     */
    static Object of(Object value) {
        if (value instanceof Record row) {
            return names(row);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(LetterContent::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> names = new LinkedHashMap<>();
            map.forEach((name, part) -> names.put(name.toString(), of(part)));
            return names;
        }
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> names(Record row) {
        Map<String, Object> names = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            names.put(component.getName(), of(read(row, component.getAccessor())));
        }
        return names;
    }

    private static Object read(Record row, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "A part of the letter cannot be read: " + accessor.getName(), e);
        }
    }
}
