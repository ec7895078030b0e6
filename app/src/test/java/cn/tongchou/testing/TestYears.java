package cn.tongchou.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Years nobody else uses: tests share one database and every programme has a year of its own. */
public final class TestYears {

    private static final AtomicInteger NEXT = new AtomicInteger(2100);

    private TestYears() {}

    public static int next() {
        return NEXT.getAndIncrement();
    }
}
