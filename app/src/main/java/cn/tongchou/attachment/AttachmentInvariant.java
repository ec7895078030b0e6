package cn.tongchou.attachment;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I4: every stored file has the size and the SHA-256 that were kept with it. One file after the
 * other is read by its key, so that memory holds one of them.
 */
@Component
class AttachmentInvariant implements Invariant {

    private static final String NEXT =
            "select id, file_name, size_bytes, sha256, content from attachment where id > ? order by id limit 1";

    private final JdbcTemplate jdbc;

    AttachmentInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String statement() {
        return "every file has its size and SHA-256";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        long checked = 0;
        for (Stored file = after(""); file != null; file = after(file.id)) {
            checked++;
            if (file.violation != null) {
                violations.add(file.violation);
            }
        }
        return new Result(checked, violations);
    }

    private Stored after(String id) {
        return jdbc
                .query(
                        NEXT,
                        (row, i) ->
                                stored(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getString(4),
                                        row.getBytes(5)),
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Stored stored(String id, String name, long size, String sha256, byte[] content) {
        String digest = Attachments.sha256(content);
        boolean same = content.length == size && digest.equals(sha256);
        return new Stored(
                id,
                same
                        ? null
                        : "file %s (%s): %d bytes with SHA-256 %s, stored as %d bytes with %s"
                                .formatted(name, id, content.length, digest, size, sha256));
    }

    /**
     * @param violation {@code null} where the content is what was stored
     */
    private record Stored(String id, String violation) {}
}
