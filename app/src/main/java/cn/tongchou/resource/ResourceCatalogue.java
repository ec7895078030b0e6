package cn.tongchou.resource;

import cn.tongchou.institution.InstitutionDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final InstitutionDirectory institutions;

    ResourceCatalogue(JdbcTemplate jdbc, InstitutionDirectory institutions) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.institutions = institutions;
    }

    /**
     * Registers a batch's parts as 新稿; rows of an earlier round of the same batch are replaced.
     *
     * @param parts read once, in order; may be as long as a manifest
     */
    public void registerBatch(
            UUID batchId, UUID libraryId, String prefectureCode, Iterable<DeliveredPart> parts) {
        jdbc.update("delete from work_part where batch_id = ?", batchId.toString());
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
        insertWorks(libraryId, prefectureCode, parts);
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

    private void insertWorks(UUID libraryId, String prefectureCode, List<DeliveredPart> parts) {
        Map<String, DeliveredPart> works = new LinkedHashMap<>();
        parts.forEach(
                part ->
                        works.putIfAbsent(
                                Work.idOf(libraryId, prefectureCode, part.title()).toString(),
                                part));
        Set<String> present =
                new LinkedHashSet<>(
                        named.queryForList(
                                "select id from work where id in (:ids)",
                                Map.of("ids", works.keySet()),
                                String.class));
        List<Object[]> missing =
                works.entrySet().stream()
                        .filter(work -> !present.contains(work.getKey()))
                        .map(
                                work ->
                                        new Object[] {
                                            work.getKey(),
                                            libraryId.toString(),
                                            work.getValue().title(),
                                            work.getValue().creator(),
                                            work.getValue().subjects(),
                                            work.getValue().issued(),
                                            prefectureCode
                                        })
                        .toList();
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

    private void mark(UUID batchId, PartStatus status) {
        jdbc.update(
                "update work_part set status = ?, version = version + 1 where batch_id = ?",
                status.name(),
                batchId.toString());
    }

    /**
     * Which of these parts the catalogue already holds for the library's prefecture, by title and
     * part.
     *
     * @return the parts found, in the order asked
     */
    @Transactional(readOnly = true)
    public List<DeliveredPart> duplicatesOf(UUID libraryId, List<DeliveredPart> parts) {
        String prefecture = institutions.get(libraryId).divisionCode();
        Map<String, List<DeliveredPart>> byKey = new HashMap<>();
        parts.forEach(
                part ->
                        byKey.computeIfAbsent(
                                        DuplicateKey.of(prefecture, part.title(), part.part()),
                                        k -> new ArrayList<>())
                                .add(part));
        Set<String> known = new LinkedHashSet<>();
        List<String> keys = List.copyOf(byKey.keySet());
        for (int from = 0; from < keys.size(); from += PORTION) {
            known.addAll(
                    named.queryForList(
                            "select distinct duplicate_key from work_part where duplicate_key in (:keys)",
                            Map.of(
                                    "keys",
                                    keys.subList(from, Math.min(keys.size(), from + PORTION))),
                            String.class));
        }
        return parts.stream()
                .filter(
                        part ->
                                known.contains(
                                        DuplicateKey.of(prefecture, part.title(), part.part())))
                .toList();
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
