package cn.tongchou.letter;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Fills the templates of letters. In a template stand {@code {{name}}} for a text, <code>
 * {{?names}} … {{/names}}</code> around what is repeated for each element of a list ({@code
 * {{=#this}}} is the element), and in the header row of a table {@code {{rows}}} with {@code
 * [name]} in the row below, which is repeated. What is filled in is text and nothing else: a
 * template's signs within it stay as they are.
 */
@Component
public final class Letters {

    private static final String FOLDER = "templates/letters/";

    /**
     * A letter as a .docx file.
     *
     * @param template the template's name without folder and ending, such as {@code request-memo}
     * @param content its component names are the names in the template
     * @throws IllegalArgumentException if there is no such template
     * @throws RuntimeException if the template names something that the content does not have
     */
    public byte[] fill(String template, Record content) {
        return fill(template, (Map<?, ?>) LetterContent.of(content));
    }

    /** As {@link #fill(String, Record)}, with the names as keys of a map. */
    public byte[] fill(String template, Map<?, ?> content) {
        Map<?, ?> names = (Map<?, ?>) LetterContent.of(content);
        try (InputStream in = open(template);
                XWPFTemplate letter = XWPFTemplate.compile(in, settings(names)).render(names)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            letter.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Configure settings(Map<?, ?> names) {
        ConfigureBuilder builder =
                Configure.builder()
                        .useDefaultEL(true)
                        .setValidErrorHandler(new Configure.AbortHandler());
        LoopRowTableRenderPolicy rows = new LoopRowTableRenderPolicy();
        names.forEach(
                (name, value) -> {
                    if (value instanceof List<?>) {
                        builder.bind(name.toString(), rows);
                    }
                });
        return builder.build();
    }

    private static InputStream open(String template) {
        InputStream in =
                Letters.class.getClassLoader().getResourceAsStream(FOLDER + template + ".docx");
        if (in == null) {
            throw new IllegalArgumentException("There is no letter template " + template);
        }
        return in;
    }
}
