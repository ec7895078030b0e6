package cn.tongchou.audit;

import cn.tongchou.shared.Step;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Chains the entries seconds after they were written. One sealer works at a time (the chain's head
 * is one row), and it goes on where it stopped.
 */
@Component
public class AuditSealer {

    private static final int PORTION = 500;
    private final JdbcTemplate jdbc;

    AuditSealer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${tongchou.audit.seal-every:PT5S}", initialDelayString = "PT10S")
    @Step
    public void sealSome() {
        seal();
    }

    /** Chains at most 500 waiting entries and says how many. */
    @Step
    public int seal() {
        jdbc.update("update audit_head set entry_no = entry_no where id = 1");
        var head = jdbc.queryForMap("select entry_no, hash from audit_head where id = 1");
        long number = ((Number) head.get("entry_no")).longValue();
        String previous = (String) head.get("hash");
        List<ChainedEntry> waiting =
                jdbc.query(
                        "select "
                                + ChainedEntry.COLUMNS
                                + " from audit_entry where entry_no is null order by happened_at, id limit "
                                + PORTION,
                        ChainedEntry::of);
        for (ChainedEntry entry : waiting) {
            number++;
            String hash = ChainedEntry.hash(number, previous, entry.id(), entry.content());
            jdbc.update(
                    "update audit_entry set entry_no = ?, previous_hash = ?, hash = ? where id = ?",
                    number,
                    previous,
                    hash,
                    entry.id());
            previous = hash;
        }
        if (!waiting.isEmpty()) {
            jdbc.update(
                    "update audit_head set entry_no = ?, hash = ? where id = 1", number, previous);
        }
        return waiting.size();
    }
}
