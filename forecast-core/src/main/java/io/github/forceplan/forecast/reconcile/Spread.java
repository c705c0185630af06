package io.github.forceplan.forecast.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Splits a range of tasks over threads; what a task gives depends on the task alone. */
final class Spread {

    /** Work on the tasks from {@code from} (included) to {@code to} (excluded). */
    @FunctionalInterface
    interface Work {
        void run(int from, int to);
    }

    private Spread() {}

    static void over(int tasks, int threads, Work work) {
        if (threads < 1) {
            throw new IllegalArgumentException("The threads (" + threads + ") must be 1 or more.");
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = (int) ((long) tasks * t / threads);
                int to = (int) ((long) tasks * (t + 1) / threads);
                parts.add(pool.submit(() -> work.run(from, to)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reconciliation was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The reconciliation failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
