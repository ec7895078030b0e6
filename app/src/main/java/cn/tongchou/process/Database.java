package cn.tongchou.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Which database stands behind a connection. */
record Database(String product, String version) {

    static Database of(Connection connection) throws SQLException {
        var meta = connection.getMetaData();
        return new Database(meta.getDatabaseProductName(), meta.getDatabaseProductVersion());
    }

    boolean mysqlFamily() {
        String name = product.toLowerCase(Locale.ROOT);
        return name.contains("mysql") || name.contains("mariadb");
    }

    boolean h2() {
        return product.equalsIgnoreCase("H2");
    }
}
