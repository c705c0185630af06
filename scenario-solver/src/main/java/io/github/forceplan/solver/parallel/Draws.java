package io.github.forceplan.solver.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Splits draws over threads. What a draw gives must depend on the draw alone, so that threads don't matter. */
public final class Draws {

    /** Work on the draws from {@code from} (included) to {@code to} (excluded). */
    @FunctionalInterface
    public interface Work {
        void run(int from, int to);
    }

    private Draws() {}

    /**
     * Runs the work over all draws, split evenly over threads.
     *
     * @param draws how many, 1 or more
     * @param threads how many, 1 or more
     */
    public static void over(int draws, int threads, Work work) {
        if (threads == 1) {
            work.run(0, draws);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = (int) ((long) draws * t / threads);
                int to = (int) ((long) draws * (t + 1) / threads);
                parts.add(pool.submit(() -> work.run(from, to)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A draw failed.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
