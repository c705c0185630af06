package io.github.forceplan.benchmarks.workforce;

import io.github.forceplan.workforce.queue.AnswerTarget;
import io.github.forceplan.workforce.queue.Answerers;
import io.github.forceplan.workforce.queue.ErlangA;
import io.github.forceplan.workforce.queue.PriorityErlangA;
import io.github.forceplan.workforce.queue.Traffic;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Erlang A for the 168 hours of a week: the queue of each hour, and the least answerers. The aim is at most 5 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueueBenchmark {

    private static final AnswerTarget TARGET = new AnswerTarget(0.8, 20, Optional.of(0.05), Optional.of(0.85));

    private Traffic[] week;

    @Setup
    public void week() {
        week = new Traffic[168];
        for (int h = 0; h < week.length; h++) {
            week[h] = new Traffic(60 + 5.0 * (h % 24), 300);
        }
    }

    /** Wait, abandonment and share answered of every hour. */
    @Benchmark
    public double queues() {
        double sum = 0;
        for (Traffic traffic : week) {
            ErlangA queue = new ErlangA((int) Math.ceil(traffic.erlangs()) + 1, traffic, 180);
            sum += queue.abandonment() + queue.answeredWithin(20);
        }
        return sum;
    }

    /** Share of a second stream answered in time in every hour, behind a first of half as many calls. */
    @Benchmark
    public double priority() {
        double sum = 0;
        for (Traffic traffic : week) {
            sum += new PriorityErlangA(
                            (int) Math.ceil(traffic.erlangs()) + 1,
                            traffic.callsPerHour() / 3,
                            traffic.callsPerHour() * 2 / 3,
                            300,
                            180)
                    .secondAnsweredWithin(60);
        }
        return sum;
    }

    /** Least answerers of every hour. */
    @Benchmark
    public int staffing() {
        int sum = 0;
        for (Traffic traffic : week) {
            sum += Answerers.impatient(traffic, 180, TARGET);
        }
        return sum;
    }
}
