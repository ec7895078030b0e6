package cn.tongchou.reporting.web;

import cn.tongchou.shared.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawings of the processes, as the engine runs them, for the viewer of the pages. */
@Controller
class ProcessDrawingController {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    @GetMapping("/processes/{processId}.bpmn")
    ResponseEntity<byte[]> drawing(@PathVariable String processId) {
        ClassPathResource drawing = new ClassPathResource("processes/" + processId + ".bpmn");
        if (!ID.matcher(processId).matches() || !drawing.exists()) {
            throw new NotFound();
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_XML)
                    .body(drawing.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
