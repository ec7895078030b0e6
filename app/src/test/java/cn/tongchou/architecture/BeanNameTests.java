package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.architecture.fixture.beans.one.SameName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;

/**
 * Two modules never give the same name to a bean: the models name beans without naming the module.
 */
class BeanNameTests {

    @Test
    void noTwoBeansHaveTheSameName() {
        Map<String, List<String>> beans = beans("cn.tongchou", "cn.tongchou.architecture");

        assertThat(beans)
                .containsKeys("claimManagement", "drawSample", "loginController", "dueDates")
                .hasSizeGreaterThan(200);
        assertThat(doubled(beans)).isEmpty();
    }

    @Test
    void theSameNameInTwoModulesIsFound() {
        assertThat(doubled(beans("cn.tongchou.architecture.fixture.beans", "none")))
                .singleElement()
                .asString()
                .contains(
                        "sameName",
                        SameName.class.getName(),
                        cn.tongchou.architecture.fixture.beans.other.SameName.class.getName());
    }

    private static Map<String, List<String>> beans(String inPackage, String without) {
        Map<String, List<String>> classes = new TreeMap<>();
        StandardEnvironment everything = new StandardEnvironment();
        everything.setActiveProfiles("demo", "never");
        var scanner = new ClassPathScanningCandidateComponentProvider(true, everything);
        for (BeanDefinition bean : scanner.findCandidateComponents(inPackage)) {
            if (!bean.getBeanClassName().startsWith(without)) {
                String name =
                        AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                                bean, new SimpleBeanDefinitionRegistry());
                classes.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(bean.getBeanClassName());
            }
        }
        return classes;
    }

    private static List<String> doubled(Map<String, List<String>> classes) {
        return classes.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .map(Object::toString)
                .toList();
    }
}
