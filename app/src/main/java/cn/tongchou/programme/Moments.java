package cn.tongchou.programme;

import cn.tongchou.shared.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as notices write them: date and time of day in China. */
final class Moments {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String text(Instant moment) {
        return TEXT.format(moment.atZone(Clock.ZONE));
    }
}
