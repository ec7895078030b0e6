package cn.tongchou.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the running program has: method and pattern, with what answers it. */
@Component
class RegisteredRoutes {

    private final Map<String, HandlerMethod> routes = new TreeMap<>();

    RegisteredRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            List<String> names =
                                    methods.isEmpty()
                                            ? List.of("GET", "POST")
                                            : methods.stream().map(Enum::name).toList();
                            mapping.getPatternValues()
                                    .forEach(
                                            pattern ->
                                                    names.forEach(
                                                            name ->
                                                                    routes.put(
                                                                            name + ' ' + pattern,
                                                                            handler)));
                        });
    }

    List<String> all() {
        return List.copyOf(routes.keySet());
    }

    HandlerMethod handler(String route) {
        return routes.get(route);
    }
}
