package cn.tongchou.shared;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Human numbers that people say on the telephone, such as {@code 2017-LD-B-0031}, without gaps
 * within a series.
 */
@Component
public class Numbers {

    private final JdbcTemplate jdbc;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a series, in the running transaction: a rollback gives the number back.
     *
     * @param series the part before the counter, at most 40 characters, such as {@code 2017-LD-B}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series) {
        while (jdbc.update(
                        "update number_series set last_number = last_number + 1 where series = ?",
                        series)
                == 0) {
            begin(series);
        }
        Long number =
                jdbc.queryForObject(
                        "select last_number from number_series where series = ?",
                        Long.class,
                        series);
        return "%s-%04d".formatted(series, number);
    }

    private void begin(String series) {
        try {
            jdbc.update("insert into number_series (series, last_number) values (?, 0)", series);
        } catch (DuplicateKeyException begunByAnother) {
            // Its row may be invisible to this transaction; the step is tried again from outside.
            throw new CannotAcquireLockException("number series " + series, begunByAnother);
        }
    }
}
