package io.github.forceplan.forecast.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items on several threads as they come and hands the results on in the order of the items, from the calling
 * thread. Only a few items are held at a time, so that a long row of them needs little memory. Not thread-safe.
 *
 * @param <T> what comes
 * @param <R> what becomes of it
 */
public final class Pipeline<T, R> implements AutoCloseable {

    /** Items under way or waiting for their turn, a thread. */
    private static final int AHEAD = 16;

    private final ExecutorService pool;
    private final int most;
    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final Deque<Future<R>> waiting = new ArrayDeque<>();

    /**
     * Starts the threads.
     *
     * @param threads 1 or more
     * @param work must depend on the item alone
     */
    public Pipeline(int threads, Function<T, R> work, Consumer<R> sink) {
        this.pool = Executors.newFixedThreadPool(threads);
        this.most = AHEAD * threads;
        this.work = work;
        this.sink = sink;
    }

    /** Takes an item; hands on the oldest result if too much is under way. */
    public void accept(T item) {
        if (waiting.size() >= most) {
            handOn();
        }
        waiting.add(pool.submit(() -> work.apply(item)));
    }

    /** Hands on what is left. */
    public void finish() {
        while (!waiting.isEmpty()) {
            handOn();
        }
    }

    /** Ends the threads, unfinished or not. */
    @Override
    public void close() {
        pool.shutdownNow();
    }

    private void handOn() {
        R result;
        try {
            result = waiting.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The batch was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The batch failed: " + e.getCause(), e.getCause());
        }
        sink.accept(result);
    }
}
