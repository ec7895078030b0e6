package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The drawings are complete and legible: everything has its place, arrows touch what they join and
 * do not cross.
 */
class ProcessDrawingTests {

    /**
     * Width in pixels in which the diagram page breaks the name of an event, a gateway or a flow.
     */
    private static final double LABEL_WIDTH = 90;

    static List<Models.Model> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(Models.Model model) {
        assertThat(model.bpmn().getModelElementsByType(FlowNode.class))
                .isNotEmpty()
                .allSatisfy(
                        node -> {
                            var shape = (BpmnShape) node.getDiagramElement();
                            assertThat(shape).as(node.getId()).isNotNull();
                            assertThat(shape.getId()).isEqualTo(node.getId() + "_di");
                            if (node.getName() != null
                                    && (node instanceof Event || node instanceof Gateway)) {
                                assertThat(shape.getBpmnLabel()).as(node.getId()).isNotNull();
                            }
                        });
        assertThat(flows(model))
                .isNotEmpty()
                .allSatisfy(
                        flow -> {
                            BpmnEdge edge = flow.getDiagramElement();
                            assertThat(edge).as(flow.getId()).isNotNull();
                            assertThat(edge.getBpmnLabel() != null)
                                    .as(flow.getId())
                                    .isEqualTo(flow.getName() != null);
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void anArrowTouchesWhatItJoins(Models.Model model) {
        assertThat(flows(model))
                .allSatisfy(
                        flow -> {
                            List<Waypoint> way = way(flow);
                            assertThat(onBorder(way.get(0), bounds(flow.getSource())))
                                    .as(flow.getId())
                                    .isTrue();
                            assertThat(onBorder(way.get(way.size() - 1), bounds(flow.getTarget())))
                                    .as(flow.getId())
                                    .isTrue();
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void arrowsRunOnTheGridAndDoNotCross(Models.Model model) {
        List<Segment> segments = new ArrayList<>();
        for (SequenceFlow flow : flows(model)) {
            List<Waypoint> way = way(flow);
            for (int i = 1; i < way.size(); i++) {
                Segment segment = new Segment(flow.getId(), way.get(i - 1), way.get(i));
                assertThat(segment.horizontal() || segment.vertical())
                        .as("right angles in " + flow.getId())
                        .isTrue();
                segments.add(segment);
            }
        }
        for (Segment one : segments) {
            assertThat(segments).as("crossed by " + one.flow()).noneMatch(one::crosses);
            assertThat(model.bpmn().getModelElementsByType(FlowNode.class))
                    .filteredOn(
                            node ->
                                    !(node
                                            instanceof
                                            org.camunda.bpm.model.bpmn.instance.SubProcess))
                    .as("an element under the arrow " + one.flow())
                    .noneMatch(node -> one.runsThrough(bounds(node)));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNameIsNotClipped(Models.Model model) {
        model.bpmn().getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null)
                .forEach(
                        node -> {
                            if (node instanceof Event || node instanceof Gateway) {
                                assertThat(node.getName().length() * 11.0)
                                        .as(node.getName())
                                        .isLessThanOrEqualTo(LABEL_WIDTH);
                            } else {
                                assertThat(node.getName().length() * 12.0)
                                        .as(node.getName())
                                        .isLessThanOrEqualTo(bounds(node).getWidth() - 10);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDeadlineHangsBelowItsTask(Models.Model model) {
        assertThat(model.bpmn().getModelElementsByType(BoundaryEvent.class))
                .allSatisfy(
                        event -> {
                            Bounds task = bounds(event.getAttachedTo());
                            Bounds timer = bounds(event);
                            assertThat(timer.getY() + timer.getHeight() / 2)
                                    .isEqualTo(task.getY() + task.getHeight());
                        });
    }

    private static Collection<SequenceFlow> flows(Models.Model model) {
        return model.bpmn().getModelElementsByType(SequenceFlow.class);
    }

    private static List<Waypoint> way(SequenceFlow flow) {
        return List.copyOf(flow.getDiagramElement().getWaypoints());
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static boolean onBorder(Waypoint point, Bounds box) {
        double dx = Math.abs(point.getX() - box.getX() - box.getWidth() / 2);
        double dy = Math.abs(point.getY() - box.getY() - box.getHeight() / 2);
        boolean side = Math.abs(dx - box.getWidth() / 2) <= 1 && dy <= box.getHeight() / 2;
        boolean topOrBottom = Math.abs(dy - box.getHeight() / 2) <= 1 && dx <= box.getWidth() / 2;
        return side || topOrBottom;
    }

    /** One straight piece of an arrow. */
    private record Segment(String flow, double x1, double y1, double x2, double y2) {
        Segment(String flow, Waypoint from, Waypoint to) {
            this(
                    flow,
                    Math.min(from.getX(), to.getX()),
                    Math.min(from.getY(), to.getY()),
                    Math.max(from.getX(), to.getX()),
                    Math.max(from.getY(), to.getY()));
        }

        boolean horizontal() {
            return y1 == y2;
        }

        boolean vertical() {
            return x1 == x2;
        }

        boolean crosses(Segment other) {
            return !flow.equals(other.flow)
                    && horizontal()
                    && other.vertical()
                    && x1 < other.x1
                    && other.x1 < x2
                    && other.y1 < y1
                    && y1 < other.y2;
        }

        boolean runsThrough(Bounds box) {
            double right = box.getX() + box.getWidth();
            double bottom = box.getY() + box.getHeight();
            return x2 > box.getX() + 1 && x1 < right - 1 && y2 > box.getY() + 1 && y1 < bottom - 1;
        }
    }
}
