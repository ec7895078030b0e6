package cn.tongchou.reporting.web;

import cn.tongchou.process.ProcessState;
import cn.tongchou.reporting.year.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to the viewer of the year's drawing what is done, what goes on and what is late, with a
 * count at each stage.
 */
@Component
class DiagramStates {

    private static final List<String> MARKS =
            List.of("start_programme_launched", "end_programme_closed");

    private final MessageSource messages;

    DiagramStates(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, Object> of(ProcessState.Snapshot process, List<StageLink> stages, Locale locale) {
        List<String> done =
                new ArrayList<>(MARKS.stream().filter(mark -> process.finished(mark) > 0).toList());
        List<String> now = new ArrayList<>();
        List<String> late = new ArrayList<>();
        List<Map<String, String>> notes = new ArrayList<>();
        for (StageLink link : stages) {
            StageState state = link.state();
            String element = state.stage().activityId();
            if (element == null || state.look() == StageState.Look.TODO) {
                continue;
            }
            switch (state.look()) {
                case DONE -> done.add(element);
                case LATE -> late.add(element);
                default -> now.add(element);
            }
            if (link.hasCount()) {
                notes.add(
                        Map.of(
                                "element", element,
                                "kind", kind(state.look()),
                                "text",
                                        messages.getMessage(
                                                state.countKey(), link.arguments(), locale)));
            }
        }
        return Map.of("done", done, "now", now, "late", late, "notes", notes);
    }

    private static String kind(StageState.Look look) {
        return look == StageState.Look.DONE ? "ok" : look.css();
    }
}
