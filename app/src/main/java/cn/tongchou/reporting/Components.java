package cn.tongchou.reporting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the components of records by name. */
final class Components {

    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Components() {}

    /**
     * The values of a record by component name; a dot leads into a component that is a record
     * itself.
     */
    static Function<String, Object> of(Record row) {
        return path -> read(row, path);
    }

    private static Object read(Record row, String path) {
        int dot = path.indexOf('.');
        Object value = component(row, dot < 0 ? path : path.substring(0, dot));
        return dot < 0 || value == null ? value : read((Record) value, path.substring(dot + 1));
    }

    private static Object component(Record row, String name) {
        Method accessor =
                ACCESSORS.computeIfAbsent(row.getClass(), Components::accessors).get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(
                    row.getClass().getSimpleName() + " has no component " + name);
        }
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "Component " + name + " of " + row.getClass() + " cannot be read", e);
        }
    }

    private static Map<String, Method> accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .collect(Collectors.toMap(Method::getName, Function.identity()));
    }
}
