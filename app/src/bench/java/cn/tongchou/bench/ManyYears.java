package cn.tongchou.bench;

import cn.tongchou.institution.InstitutionDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Years that lie behind a province, each with so many libraries, and one under way. Every library
 * has a share of every project.
 */
final class ManyYears {

    private static final int PROJECTS = 5;

    private final BenchApplication application;

    ManyYears(BenchApplication application) {
        this.application = application;
    }

    /**
     * Makes them as copies of a cycle that the product ran itself.
     *
     * @return the programme under way
     */
    UUID make(int years, int libraries) {
        UUID cycle = new BenchYear(application).run();
        List<String> all = libraries(libraries);
        String last = null;
        try (Copies copies = new Copies(application.get(DataSource.class), cycle)) {
            for (int year = 0; year < years; year++) {
                last = copies.year(2500 + year, PROJECTS, all, year < years - 1);
            }
        }
        return UUID.fromString(last);
    }

    private List<String> libraries(int wanted) {
        JdbcTemplate jdbc = application.get(JdbcTemplate.class);
        List<String> ids =
                new ArrayList<>(
                        application.get(InstitutionDirectory.class).libraries().stream()
                                .map(library -> library.id().toString())
                                .toList());
        for (int i = ids.size(); i < wanted; i++) {
            String id = UUID.randomUUID().toString();
            jdbc.update(
                    "insert into institution (id, version, code, name, kind, division_code, active)"
                            + " select ?, 0, ?, ?, kind, division_code, active from institution where id = ?",
                    id,
                    "BENCH-" + i,
                    "示例县图书馆" + i,
                    ids.get(1));
            ids.add(id);
        }
        return ids;
    }
}
