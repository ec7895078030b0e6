package cn.tongchou.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that contains a script in any form: a script task, a script listener, a scripted
 * parameter, or a condition in a language of its own. Rules stand in Java and in decision tables,
 * where tests reach them.
 */
class ScriptRefusal extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuse(process, definition.getKey());
    }

    private void refuse(Element element, String model) {
        boolean script =
                element.getTagName().equals("script") || element.getTagName().equals("scriptTask");
        boolean scripted =
                element.attribute("language") != null || element.attribute("scriptFormat") != null;
        if (script || scripted) {
            throw new ProcessEngineException(
                    "Model %s contains a script in <%s>; scripts are not allowed"
                            .formatted(model, element.getTagName()));
        }
        List<Element> children = element.elements();
        children.forEach(child -> refuse(child, model));
    }
}
