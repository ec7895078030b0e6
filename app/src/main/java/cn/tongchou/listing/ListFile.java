package cn.tongchou.listing;

import cn.tongchou.workbook.WorkbookWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A list as a workbook, whole before its first byte leaves; to be sent or closed. */
public final class ListFile implements AutoCloseable {

    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String name;
    private final long rows;
    private final WorkbookWriter book;

    ListFile(String name, long rows, WorkbookWriter book) {
        this.name = name;
        this.rows = rows;
        this.book = book;
    }

    /** Name of the list and day. */
    public String name() {
        return name;
    }

    /** How many rows of the list it holds. */
    public long rows() {
        return rows;
    }

    /** Answers a request with the file, and closes it. */
    public void send(HttpServletResponse response) throws IOException {
        try (this) {
            response.setContentType(TYPE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            book.writeTo(response.getOutputStream());
        }
    }

    @Override
    public void close() {
        book.close();
    }
}
