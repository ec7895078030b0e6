package cn.tongchou.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Many people at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Runs the wish in so many threads that start together; gives what was thrown. */
    public static List<Throwable> run(int people, IntConsumer wish) {
        CyclicBarrier start = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<Throwable>> results =
                    IntStream.range(0, people)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        try {
                                                            wish.accept(i);
                                                            return null;
                                                        } catch (Throwable refusal) {
                                                            return refusal;
                                                        }
                                                    }))
                            .toList();
            List<Throwable> thrown = new ArrayList<>();
            for (Future<Throwable> result : results) {
                Throwable refusal = result.get();
                if (refusal != null) {
                    thrown.add(refusal);
                }
            }
            return thrown;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
