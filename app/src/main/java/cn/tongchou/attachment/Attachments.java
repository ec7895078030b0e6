package cn.tongchou.attachment;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of records. */
@Service
@Transactional
public class Attachments {

    /** At most 20 MB a file. */
    public static final long LIMIT = 20L * 1024 * 1024;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Attachments(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a file in the running transaction.
     *
     * @throws RuleViolation {@code attachment.error.empty}, {@code attachment.error.too-large}
     */
    public UUID store(String name, String contentType, byte[] content, Actor actor) {
        if (content == null || content.length == 0) {
            throw RuleViolation.of("attachment.error.empty");
        }
        if (content.length > LIMIT) {
            throw RuleViolation.of("attachment.error.too-large", LIMIT / 1024 / 1024);
        }
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into attachment (id, file_name, content_type, size_bytes, sha256, content, stored_by, stored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id.toString(),
                cleanName(name),
                contentType == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : contentType,
                content.length,
                sha256(content),
                content,
                actor.accountId() == null ? null : actor.accountId().toString(),
                Timestamp.from(clock.now()));
        return id;
    }

    /** Stores a form's file; without one there is nothing to store and the id is {@code null}. */
    public UUID store(Upload upload, Actor actor) {
        return upload == null
                ? null
                : store(upload.name(), upload.contentType(), upload.content(), actor);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public AttachedFile read(UUID id) {
        return jdbc
                .query(
                        "select id, file_name, content_type, sha256, content from attachment where id = ?",
                        (r, i) ->
                                new AttachedFile(
                                        UUID.fromString(r.getString(1)),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getBytes(5)),
                        id == null ? null : id.toString())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The file's name, for a link. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(UUID id) {
        if (id == null) {
            return Optional.empty();
        }
        List<String> names =
                jdbc.queryForList(
                        "select file_name from attachment where id = ?",
                        String.class,
                        id.toString());
        return names.stream().findFirst();
    }

    /** The file as a download, under its own name, never interpreted by the browser. */
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> download(UUID id) {
        AttachedFile file = read(id);
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }

    /** Hex SHA-256 of a content. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cleanName(String name) {
        String last =
                name == null
                        ? ""
                        : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (last.isEmpty()) {
            return "file";
        }
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
