package cn.tongchou.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * One entry as it enters the hash chain: every column, separated so that no two entries read alike.
 */
record ChainedEntry(String id, long entryNo, String previousHash, String hash, String content) {

    static final String COLUMNS =
            "id, entry_no, previous_hash, hash, happened_at, actor_id, actor_name, item_type, item_id,"
                    + " item_number, what, state_from, state_to, reason, detail, command_id";

    /** What the first entry follows. */
    static final String GENESIS = "0".repeat(64);

    static ChainedEntry of(ResultSet row, int index) throws SQLException {
        StringBuilder content =
                new StringBuilder(row.getTimestamp("happened_at").toInstant().toString());
        for (int column = 6; column <= 16; column++) {
            String text = row.getString(column);
            content.append('\u001f').append(text == null ? "\u0000" : text);
        }
        return new ChainedEntry(
                row.getString("id"),
                row.getLong("entry_no"),
                row.getString("previous_hash"),
                row.getString("hash"),
                content.toString());
    }

    /** Hex SHA-256 over the place in the chain, the hash before and the content. */
    static String hash(long entryNo, String previousHash, String id, String content) {
        try {
            String all = entryNo + "\u001f" + previousHash + '\u001f' + id + '\u001f' + content;
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
