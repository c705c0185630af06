package io.github.forceplan.solver.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Splits a range of tasks over threads. What a task gives must depend on the task alone, so that threads don't matter.
 */
public final class Slices {

    /** Work on the tasks from {@code from} (included) to {@code to} (excluded). */
    @FunctionalInterface
    public interface Work {
        void run(int from, int to);
    }

    private Slices() {}

    /**
     * Runs the work over all tasks, split evenly over threads.
     *
     * @param tasks how many, 1 or more
     * @param threads how many, 1 or more
     */
    public static void over(int tasks, int threads, Work work) {
        if (threads == 1) {
            work.run(0, tasks);
            return;
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
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A task failed.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
