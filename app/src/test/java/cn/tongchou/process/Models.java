package cn.tongchou.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
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
        return files("bpmn").entrySet().stream()
                .map(file -> parsed(file.getKey(), file.getValue()))
                .toList();
    }

    /** One decision table of the folder {@code processes}. */
    record Table(String fileName, String xml, DmnModelInstance dmn) {}

    /** All decision tables, by file name. */
    static List<Table> tables() {
        return files("dmn").entrySet().stream()
                .map(file -> table(file.getKey(), file.getValue()))
                .toList();
    }

    /** A decision table that stands in no file. */
    static Table table(String fileName, String xml) {
        return new Table(
                fileName,
                xml,
                Dmn.readModelFromStream(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    /** A model that stands in no file. */
    static Model parsed(String fileName, String xml) {
        return new Model(
                fileName,
                xml,
                Bpmn.readModelFromStream(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    /** The texts of the files of a kind, by name. */
    private static SortedMap<String, String> files(String kind) {
        try {
            SortedMap<String, String> texts = new TreeMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:processes/*." + kind)) {
                texts.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
