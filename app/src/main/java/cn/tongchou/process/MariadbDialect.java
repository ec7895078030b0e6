package cn.tongchou.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.dialect.MariaDBDialect;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Names the dialect on MariaDB: MySQL Connector/J takes MariaDB 11 for a MySQL of that number and
 * reads a column of the keyword table that MariaDB lacks, so Hibernate cannot ask it. MySQL itself
 * is asked as usual.
 */
@Component
class MariadbDialect implements HibernatePropertiesCustomizer {

    private final DataSource dataSource;

    MariadbDialect(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        try (Connection connection = dataSource.getConnection()) {
            if (Database.of(connection).version().toLowerCase(Locale.ROOT).contains("mariadb")) {
                properties.put("hibernate.dialect", MariaDBDialect.class.getName());
                properties.put("hibernate.boot.allow_jdbc_metadata_access", false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be examined", e);
        }
    }
}
