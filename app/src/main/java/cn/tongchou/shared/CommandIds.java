package cn.tongchou.shared;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** New command ids for forms ({@code ${@commandIds.next()}}). */
@Component("commandIds")
public class CommandIds {

    public UUID next() {
        return UUID.randomUUID();
    }
}
