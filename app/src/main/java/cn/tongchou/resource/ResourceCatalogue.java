package cn.tongchou.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the parts of a batch and follows its verdict. Rows are written 500 at a time, whatever
 * the batch's size.
 */
@Service
@Transactional
public class ResourceCatalogue {

    private static final int PORTION = 500;

    /** What is approved stays; what a list does not state stays too. */
    private static final String CORRECT =
            "update work set creator = coalesce(?, creator), subjects = coalesce(?, subjects),"
                    + " issued = coalesce(?, issued), version = version + 1 where id = ? and not exists"
                    + " (select 1 from work_part p where p.work_id = work.id and p.status = 'APPROVED')";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    ResourceCatalogue(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * Registers a batch's parts as 新稿; rows of an earlier round of the same batch are replaced.
     * What the parts say about their works is taken over, except for works of which a part is 已审.
     *
     * @param parts read once, in order; may be as long as a manifest
     */
    public void registerBatch(
            UUID batchId, UUID libraryId, String prefectureCode, Iterable<DeliveredPart> parts) {
        withdraw(batchId);
        List<DeliveredPart> portion = new ArrayList<>(PORTION);
        for (DeliveredPart part : parts) {
            portion.add(part);
            if (portion.size() == PORTION) {
                insert(batchId, libraryId, prefectureCode, portion);
                portion.clear();
            }
        }
        insert(batchId, libraryId, prefectureCode, portion);
    }

    private void insert(
            UUID batchId, UUID libraryId, String prefectureCode, List<DeliveredPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        keepWorks(libraryId, prefectureCode, parts);
        jdbc.batchUpdate(
                "insert into work_part (id, version, work_id, library_id, prefecture_code, title, part_label, pages, status,"
                        + " batch_id, deck, duplicate_key) values (?, 0, ?, ?, ?, ?, ?, ?, 'NEW', ?, false, ?)",
                parts.stream()
                        .map(
                                part ->
                                        new Object[] {
                                            UUID.randomUUID().toString(),
                                            Work.idOf(libraryId, prefectureCode, part.title())
                                                    .toString(),
                                            libraryId.toString(),
                                            prefectureCode,
                                            part.title(),
                                            part.part(),
                                            part.pages(),
                                            batchId.toString(),
                                            DuplicateKey.of(
                                                    prefectureCode, part.title(), part.part())
                                        })
                        .toList());
    }

    private void keepWorks(UUID libraryId, String prefectureCode, List<DeliveredPart> parts) {
        Map<String, DeliveredPart> works = new LinkedHashMap<>();
        parts.forEach(
                part ->
                        works.putIfAbsent(
                                Work.idOf(libraryId, prefectureCode, part.title()).toString(),
                                part));
        Map<String, DeliveredPart> present = new HashMap<>();
        named.query(
                "select id, title, creator, subjects, issued from work where id in (:ids)",
                Map.of("ids", works.keySet()),
                r -> {
                    present.put(
                            r.getString(1),
                            new DeliveredPart(
                                    r.getString(2),
                                    null,
                                    1,
                                    r.getString(3),
                                    r.getString(4),
                                    r.getString(5)));
                });
        List<Object[]> missing = new ArrayList<>();
        List<Object[]> corrected = new ArrayList<>();
        works.forEach(
                (id, part) -> {
                    if (!present.containsKey(id)) {
                        missing.add(
                                new Object[] {
                                    id,
                                    libraryId.toString(),
                                    part.title(),
                                    part.creator(),
                                    part.subjects(),
                                    part.issued(),
                                    prefectureCode
                                });
                    } else if (part.corrects(present.get(id))) {
                        corrected.add(
                                new Object[] {part.creator(), part.subjects(), part.issued(), id});
                    }
                });
        insertWorks(missing, parts);
        if (!corrected.isEmpty()) {
            jdbc.batchUpdate(CORRECT, corrected);
        }
    }

    private void insertWorks(List<Object[]> missing, List<DeliveredPart> parts) {
        if (missing.isEmpty()) {
            return;
        }
        try {
            jdbc.batchUpdate(
                    "insert into work (id, library_id, title, creator, subjects, issued, prefecture_code)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    missing);
        } catch (DuplicateKeyException madeByAnother) {
            // Another batch of the library brings the same work at this moment; the step is tried
            // again from outside.
            throw new CannotAcquireLockException("work of batch " + batchOf(parts), madeByAnother);
        }
    }

    private static String batchOf(List<DeliveredPart> parts) {
        return parts.get(0).title();
    }

    /** The batch passed: its parts become 已审. */
    public void markApproved(UUID batchId) {
        mark(batchId, PartStatus.APPROVED);
    }

    /** The batch failed: its parts become 返工. */
    public void markRework(UUID batchId) {
        mark(batchId, PartStatus.REWORK);
    }

    /** The batch was not received: its parts are no resources. Its own list keeps them. */
    public void withdraw(UUID batchId) {
        jdbc.update("delete from work_part where batch_id = ?", batchId.toString());
    }

    private void mark(UUID batchId, PartStatus status) {
        jdbc.update(
                "update work_part set status = ?, version = version + 1 where batch_id = ?",
                status.name(),
                batchId.toString());
    }

    /** How many parts the catalogue holds for a batch. */
    @Transactional(readOnly = true)
    public long partsOf(UUID batchId) {
        return jdbc.queryForObject(
                "select count(*) from work_part where batch_id = ?",
                Long.class,
                batchId.toString());
    }
}
