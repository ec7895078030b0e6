package cn.tongchou.bench;

import cn.tongchou.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The databases on which figures are taken, each made anew. */
enum BenchDatabase {
    /** The embedded default as it ships, in a file. */
    H2,
    /** A MariaDB server of this run, reached through MySQL Connector/J. */
    MARIADB;

    /** The settings of an empty database with this name. */
    Map<String, Object> settings(String name) {
        if (this == MARIADB) {
            return TestDatabase.onMariadb(name);
        }
        Map<String, Object> settings = new HashMap<>(TestDatabase.onH2(name));
        Path file = Path.of("target", "bench", name + "-" + ProcessHandle.current().pid());
        settings.put(
                "spring.datasource.url",
                "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        return settings;
    }

    String words() {
        return this == H2 ? "H2 in a file" : "MariaDB";
    }
}
