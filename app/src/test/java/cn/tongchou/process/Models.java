package cn.tongchou.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The drawn processes, as files and as parsed models. */
final class Models {

    private Models() {}

    /** One file of the folder {@code processes}. */
    record Model(String fileName, String xml, BpmnModelInstance bpmn) {
        @Override
        public String toString() {
            return fileName;
        }
    }

    /** All models, by file name. */
    static List<Model> all() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:processes/*.bpmn");
            return Arrays.stream(files)
                    .map(Models::read)
                    .sorted(Comparator.comparing(Model::fileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model that stands in no file. */
    static Model parsed(String fileName, String xml) {
        return new Model(
                fileName,
                xml,
                Bpmn.readModelFromStream(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private static Model read(Resource file) {
        try (var stream = file.getInputStream()) {
            return parsed(
                    file.getFilename(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
