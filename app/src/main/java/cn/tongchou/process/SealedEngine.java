package cn.tongchou.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Closes the engine to everything that the product does not use: scripts are refused when a model
 * is parsed, a process variable is a string, a whole number, a boolean or a date, stored queries
 * hold no expressions, and contention in the database is told to the engine as what it is.
 */
@Component
@Order(10)
class SealedEngine extends AbstractProcessEnginePlugin {

    /** Names of the only variable types that the engine may store. */
    static final Set<String> VARIABLE_TYPES =
            Set.of("null", "string", "boolean", "integer", "long", "date");

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setDefaultNumberOfRetries(3);
        // A cycle is asked for anew each time, so that "every month" stays on the first in China.
        engine.setReevaluateTimeCycleWhenDue(true);
        engine.setFailedJobCommandFactory(new ContentionIsNoFailure());
        prepend(engine);
        var listeners = engine.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new ScriptRefusal());
    }

    private static void prepend(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(
                        engine.getCustomPreCommandInterceptorsTxRequired(),
                        new ContentionInterceptor()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(
                        engine.getCustomPreCommandInterceptorsTxRequiresNew(),
                        new ContentionInterceptor()));
    }

    private static List<CommandInterceptor> with(
            List<CommandInterceptor> present, CommandInterceptor one) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(one);
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        VariableSerializers serializers = engine.getVariableSerializers();
        List.copyOf(serializers.getSerializers()).stream()
                .filter(s -> !VARIABLE_TYPES.contains(s.getType().getName()))
                .forEach(serializers::removeSerializer);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine processEngine) {
        // nothing to do once the engine stands
    }
}
