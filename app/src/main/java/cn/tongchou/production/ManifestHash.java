package cn.tongchou.production;

import cn.tongchou.shared.ConstructionKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a manifest's canonical rows: the kind's name, then for each row its number and the
 * values of the kind's columns in their order, each ended by U+001F, each row by a line feed;
 * UTF-8. Empty and absent read alike.
 */
final class ManifestHash {

    private final MessageDigest digest;
    private final ManifestColumns columns;

    ManifestHash(ConstructionKind kind) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        columns = ManifestColumns.of(kind);
        digest.update((kind.name() + '\n').getBytes(StandardCharsets.UTF_8));
    }

    void add(ManifestRow row) {
        StringBuilder line = new StringBuilder().append(row.rowNo()).append('\u001f');
        for (ManifestColumns.Column column : columns.columns()) {
            String value = row.value(column.field());
            line.append(value == null ? "" : value).append('\u001f');
        }
        digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Hex digest; nothing can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
