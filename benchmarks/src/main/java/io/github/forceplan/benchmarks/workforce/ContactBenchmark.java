package io.github.forceplan.benchmarks.workforce;

import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.distribution.Triangular;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AverageLeave;
import io.github.forceplan.workforce.contact.CallStream;
import io.github.forceplan.workforce.contact.ChannelChange;
import io.github.forceplan.workforce.contact.ContactModel;
import io.github.forceplan.workforce.contact.ContactPlan;
import io.github.forceplan.workforce.contact.Desk;
import io.github.forceplan.workforce.contact.DeskDraws;
import io.github.forceplan.workforce.contact.HourOfWeek;
import io.github.forceplan.workforce.queue.AnswerTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Contact management over 2,000 draws of four years: a control room of two streams, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContactBenchmark {

    private static final List<FinancialYear> YEARS =
            FinancialYear.range(FinancialYear.parse("2019/20"), FinancialYear.parse("2022/23"));

    /** Elasticity of calls on recorded crime; with 0 only changes of channel are uncertain. */
    @Param({"0", "0.8"})
    public double elasticity;

    private ContactModel model;
    private List<ContactModel.DrawnChanges> draws;

    @Setup
    public void controlRoom() {
        double total =
                IntStream.range(0, 168).mapToDouble(ContactBenchmark::calls).sum();
        HourOfWeek week = new HourOfWeek(
                IntStream.range(0, 168).mapToObj(hour -> calls(hour) / total).toList());
        Map<String, CallStream> streams = new LinkedHashMap<>();
        streams.put("999", stream(125_000, 210, 60, AnswerTarget.emergency()));
        streams.put("101", stream(290_000, 360, 180, new AnswerTarget(0, 60, Optional.of(0.05), Optional.of(0.85))));
        Map<String, ChannelChange> changes = Map.of(
                "online",
                new ChannelChange(
                        "Online",
                        "101",
                        YEARS.get(1).month(1),
                        new Triangular(0.8, 0.93, 1),
                        new Fixed(0),
                        Optional.empty()),
                "recording",
                new ChannelChange(
                        "Recording",
                        "101",
                        YEARS.get(0).month(1),
                        new Fixed(1),
                        new Triangular(60, 120, 240),
                        Optional.empty()));
        Desk desk = new Desk("Room", List.of("999", "101"), Optional.of(each(50)), "staff");
        model = new ContactModel(
                new ContactPlan(Map.of("week", week), streams, Map.of("room", desk), changes),
                Map.of("staff", new Availability(37, 7.4, new AverageLeave(27), 8, 5, 55, 6, 15, 0.025, 0.02)));
        draws = new ArrayList<>();
        for (int d = 0; d < 2000; d++) {
            RandomStream random = new RandomStream(5, "crime").reset(d);
            Map<FinancialYear, Double> crime = new LinkedHashMap<>();
            YEARS.forEach(year -> crime.put(year, 0.8 + 0.6 * random.nextDouble()));
            draws.add(model.draw(new RandomStream(3, "contact").reset(d)).withCrime(crime));
        }
    }

    private static double calls(int hour) {
        return 1 + (hour % 24) / 8.0 + (hour / 24) / 20.0;
    }

    private CallStream stream(double perYear, double handling, double patience, AnswerTarget target) {
        return new CallStream("calls", each(perYear), "week", handling, patience, target, Optional.of(elasticity));
    }

    private static ByYear each(double value) {
        return ByYear.constant(YEARS.get(0), YEARS.get(3), BigDecimal.valueOf(value));
    }

    /** Posts and service of every draw and year. */
    @Benchmark
    public double draws() {
        DeskDraws desk = new DeskDraws(model, "room", YEARS, draws);
        desk.run(0, desk.tasks());
        double sum = 0;
        for (int y = 0; y < YEARS.size(); y++) {
            for (int d = 0; d < draws.size(); d++) {
                sum += desk.year(y, d).postsRequired();
            }
        }
        return sum;
    }
}
