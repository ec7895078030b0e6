package cn.tongchou.testing;

import cn.tongchou.shared.Contention;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Runs something many times at once. */
public final class Together {

    private Together() {}

    /**
     * Each of so many people does the same so many times, all beginning at once; the first failure
     * is thrown.
     */
    public static void run(int people, int times, Runnable work) {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        CountDownLatch begin = new CountDownLatch(1);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                all.add(
                        threads.submit(
                                () -> {
                                    begin.await();
                                    for (int i = 0; i < times; i++) {
                                        work.run();
                                    }
                                    return null;
                                }));
            }
            begin.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Tries again what the database refused for contention, as a step does. */
    public static <T> T again(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException refused) {
                if (!Contention.caused(refused)) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(2, 20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
