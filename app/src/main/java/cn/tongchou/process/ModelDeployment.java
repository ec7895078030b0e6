package cn.tongchou.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the drawings of {@code processes/} from the class path, by stable names and only where
 * they changed, so that a jar and a checkout make the same versions. Nothing that is uploaded can
 * become a deployment.
 */
@Component
@ConditionalOnProperty(
        name = "spring.liquibase.enabled",
        havingValue = "true",
        matchIfMissing = true)
class ModelDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment =
                repository
                        .createDeployment()
                        .name("tongchou")
                        .source("class path")
                        .enableDuplicateFiltering(true);
        for (Resource model : models()) {
            try (InputStream content = model.getInputStream()) {
                deployment.addInputStream(model.getFilename(), content);
            } catch (IOException e) {
                throw new IllegalStateException("Model " + model + " could not be read", e);
            }
        }
        deployment.deploy();
    }

    private Resource[] models() {
        try {
            Resource[] bpmn = resources.getResources("classpath:processes/*.bpmn");
            Resource[] dmn = resources.getResources("classpath:processes/*.dmn");
            Resource[] all = Arrays.copyOf(bpmn, bpmn.length + dmn.length);
            System.arraycopy(dmn, 0, all, bpmn.length, dmn.length);
            Arrays.sort(all, Comparator.comparing(Resource::getFilename));
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("The models could not be found", e);
        }
    }
}
