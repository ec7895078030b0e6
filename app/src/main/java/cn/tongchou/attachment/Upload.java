package cn.tongchou.attachment;

import cn.tongchou.shared.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that a form carries and that its step stores, so that a refused step leaves no file
 * behind.
 *
 * @param name as the person's computer names it
 */
public record Upload(String name, String contentType, byte[] content) {

    /** The file of a form field, or {@code null} when none was chosen. */
    public static Upload of(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return new Upload(
                    TypedText.oneLine(file.getOriginalFilename()),
                    file.getContentType(),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be read", e);
        }
    }
}
