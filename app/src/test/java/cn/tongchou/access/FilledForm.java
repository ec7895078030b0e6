package cn.tongchou.access;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.testing.TestPeople;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** A form as its handler takes it, every field filled with something plausible. */
final class FilledForm {

    final Map<String, String> fields = new LinkedHashMap<>();
    final List<MockMultipartFile> files = new ArrayList<>();

    private final Function<String, String> objects;
    private final LocalDate today;

    /**
     * @param objects the object that a field of this name stands for, or {@code null}
     */
    FilledForm(HandlerMethod handler, Function<String, String> objects, Clock clock) {
        this.objects = objects;
        this.today = clock.today();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(
                    new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)
                    && !"addRow".equals(parameter.getParameterName())) {
                fill(parameter.getParameterName(), parameter.getGenericParameterType());
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                fillAll("", parameter.getParameterType());
            }
        }
    }

    private void fillAll(String prefix, Class<?> form) {
        if (form.isRecord()) {
            for (RecordComponent field : form.getRecordComponents()) {
                fill(prefix + field.getName(), field.getGenericType());
            }
            return;
        }
        try {
            for (PropertyDescriptor field :
                    Introspector.getBeanInfo(form, Object.class).getPropertyDescriptors()) {
                if (field.getReadMethod() != null) {
                    fill(prefix + field.getName(), field.getReadMethod().getGenericReturnType());
                }
            }
        } catch (java.beans.IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(String name, Type type) {
        if (type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            Type element = list.getActualTypeArguments()[0];
            if (element instanceof Class<?> row && simple(row)) {
                fill(name, row);
            } else if (element instanceof Class<?> row) {
                fillAll(name + "[0].", row);
            }
        } else if (type == MultipartFile.class) {
            files.add(
                    new MockMultipartFile(
                            name,
                            "示例.pdf",
                            "application/pdf",
                            "%PDF-1.4 示例".getBytes(StandardCharsets.UTF_8)));
        } else if (type instanceof Class<?> kind) {
            if (simple(kind)) {
                fields.put(name, value(name.substring(name.lastIndexOf('.') + 1), kind));
            } else {
                fillAll(name + ".", kind);
            }
        }
    }

    private static boolean simple(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || List.of(
                                UUID.class,
                                String.class,
                                Boolean.class,
                                Money.class,
                                LocalDate.class,
                                LocalDateTime.class)
                        .contains(type)
                || Number.class.isAssignableFrom(type);
    }

    private String value(String name, Class<?> type) {
        if (type == UUID.class) {
            String object = objects.apply(name);
            return object == null ? UUID.randomUUID().toString() : object;
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == LocalDate.class) {
            return today.toString();
        }
        if (type == LocalDateTime.class) {
            return today + "T09:00";
        }
        if (type == String.class) {
            return name.toLowerCase(java.util.Locale.ROOT).contains("password")
                    ? TestPeople.PASSWORD
                    : "示例" + Arrays.hashCode(name.toCharArray()) % 100;
        }
        return type == BigDecimal.class || type == Money.class ? "1.00" : "1";
    }
}
