package io.github.forceplan.workforce.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.distribution.Triangular;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AverageLeave;
import io.github.forceplan.workforce.queue.AnswerTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A control room like the flagship's over many draws: interpolated years against years computed draw by draw. */
class DeskDrawsTest {

    private static final List<FinancialYear> YEARS =
            FinancialYear.range(FinancialYear.parse("2019/20"), FinancialYear.parse("2022/23"));
    private static final Availability STAFF =
            new Availability(37, 7.4, new AverageLeave(27), 8, 5, 55, 0, 15, 0.025, 0.02);

    private static ByYear each(double value) {
        return ByYear.constant(YEARS.get(0), YEARS.get(3), BigDecimal.valueOf(value));
    }

    private static WeekProfile emergency() {
        List<Double> hours = List.of(
                0.022, 0.018, 0.015, 0.012, 0.011, 0.013, 0.020, 0.032, 0.042, 0.048, 0.051, 0.053, 0.054, 0.053, 0.053,
                0.055, 0.058, 0.060, 0.060, 0.059, 0.056, 0.055, 0.053, 0.047);
        return new HourAndDay(hours, List.of(0.137, 0.137, 0.137, 0.139, 0.148, 0.155, 0.147));
    }

    private static WeekProfile daytime() {
        List<Double> hours = List.of(
                0.008, 0.006, 0.005, 0.004, 0.005, 0.009, 0.022, 0.045, 0.075, 0.084, 0.081, 0.077, 0.073, 0.071, 0.070,
                0.070, 0.069, 0.062, 0.050, 0.040, 0.030, 0.021, 0.014, 0.009);
        return new HourAndDay(hours, List.of(0.165, 0.157, 0.153, 0.151, 0.150, 0.118, 0.106));
    }

    private static ContactModel model(Optional<Double> elasticity, double strength) {
        return model(elasticity, strength, emergency(), daytime());
    }

    private static ContactModel model(
            Optional<Double> elasticity, double strength, WeekProfile emergency, WeekProfile other) {
        Map<String, CallStream> streams = new LinkedHashMap<>();
        streams.put(
                "999",
                new CallStream("999", each(125_000), "emergency", 210, 60, AnswerTarget.emergency(), elasticity));
        streams.put(
                "101",
                new CallStream(
                        "101",
                        each(290_000),
                        "other",
                        360,
                        180,
                        new AnswerTarget(0, 60, Optional.of(0.05), Optional.of(0.85)),
                        elasticity));
        Map<String, ChannelChange> changes = new LinkedHashMap<>();
        changes.put(
                "online",
                new ChannelChange(
                        "Online",
                        "101",
                        YEARS.get(1).month(4),
                        new Triangular(0.8, 0.93, 1),
                        new Fixed(0),
                        Optional.empty()));
        changes.put(
                "recording",
                new ChannelChange(
                        "Recording",
                        "101",
                        YEARS.get(0).month(1),
                        new Fixed(1),
                        new Triangular(60, 120, 240),
                        Optional.empty()));
        return new ContactModel(
                new ContactPlan(
                        Map.of("emergency", emergency, "other", other),
                        streams,
                        Map.of("room", new Desk("Room", List.of("999", "101"), Optional.of(each(strength)), "staff")),
                        changes),
                Map.of("staff", STAFF));
    }

    private static List<ContactModel.DrawnChanges> draws(ContactModel model, int count) {
        List<ContactModel.DrawnChanges> draws = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            RandomStream random = new RandomStream(5, "test").reset(d);
            Map<FinancialYear, Double> crime = new LinkedHashMap<>();
            double ratio = 1;
            for (FinancialYear year : YEARS) {
                ratio *= StrictMath.exp(0.05 + 0.25 * (random.nextDouble() - 0.5));
                crime.put(year, ratio);
            }
            draws.add(model.draw(new RandomStream(3, "contact").reset(d)).withCrime(crime));
        }
        return draws;
    }

    private static DeskDraws run(ContactModel model, List<ContactModel.DrawnChanges> draws) {
        DeskDraws desk = new DeskDraws(model, "room", YEARS, draws);
        desk.run(0, desk.tasks());
        return desk;
    }

    /**
     * People come whole, so that exact figures are a staircase with 168 small steps of its own in every hour; a smooth
     * surface is off by part of a step in one draw and by next to nothing on average over draws.
     */
    private static void assertClose(ContactModel model, int weeks) {
        List<ContactModel.DrawnChanges> draws = draws(model, 2000);
        DeskDraws many = run(model, draws);
        assertTrue(many.tasks() <= weeks, "weeks computed: " + many.tasks());
        for (int y = 0; y < YEARS.size(); y++) {
            List<Double> exactPosts = new ArrayList<>();
            List<Double> gotPosts = new ArrayList<>();
            List<double[]> exactShares = new ArrayList<>();
            List<double[]> gotShares = new ArrayList<>();
            for (int d = 0; d < 2000; d += 20) {
                DeskDraws.Year exact = run(model, List.of(draws.get(d))).year(y, 0);
                DeskDraws.Year got = many.year(y, d);
                assertEquals(exact.calls(), got.calls(), 1e-9 * exact.calls());
                assertEquals(exact.postsRequired(), got.postsRequired(), 0.015 * exact.postsRequired());
                double[] shares = shares(exact);
                assertArrayEquals(shares, shares(got), 0.015);
                exactPosts.add(exact.postsRequired());
                gotPosts.add(got.postsRequired());
                exactShares.add(shares);
                gotShares.add(shares(got));
            }
            assertEquals(mean(exactPosts), mean(gotPosts), 0.002 * mean(exactPosts));
            for (double level : new double[] {0.1, 0.5, 0.9}) {
                assertEquals(quantile(exactPosts, level), quantile(gotPosts, level), 0.01 * mean(exactPosts));
            }
            for (int i = 0; i < exactShares.get(0).length; i++) {
                int at = i;
                assertEquals(
                        mean(exactShares.stream().map(all -> all[at]).toList()),
                        mean(gotShares.stream().map(all -> all[at]).toList()),
                        0.002,
                        "share " + i + " in " + YEARS.get(y));
            }
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    private static double quantile(List<Double> values, double level) {
        return values.stream().sorted().toList().get((int) (level * values.size()));
    }

    /** Occupancy, shares in time and shares abandoned, under the cover required and with those in post. */
    private static double[] shares(DeskDraws.Year year) {
        List<Double> shares = new ArrayList<>();
        for (DeskService service : List.of(year.required(), year.inPost().orElseThrow())) {
            shares.add(service.occupancy());
            for (StreamService stream : service.streams()) {
                shares.add(stream.abandoned());
                shares.add(stream.answeredInTime().orElseThrow());
            }
        }
        return shares.stream().mapToDouble(share -> share).toArray();
    }

    private static double apart(DeskService exact, DeskService got) {
        double apart = Math.abs(exact.occupancy() - got.occupancy());
        for (int s = 0; s < exact.streams().size(); s++) {
            StreamService a = exact.streams().get(s);
            StreamService b = got.streams().get(s);
            apart = Math.max(apart, Math.abs(a.abandoned() - b.abandoned()));
            apart = Math.max(
                    apart,
                    Math.abs(a.answeredInTime().orElseThrow()
                            - b.answeredInTime().orElseThrow()));
        }
        return apart;
    }

    @Test
    void manyDrawsOfChangesAreInterpolated() {
        assertClose(model(Optional.empty(), 50), 100);
        assertClose(model(Optional.empty(), 75), 100);
    }

    @Test
    void anEvenWeekIsComputedDrawByDraw() {
        WeekProfile even = new HourAndDay(Collections.nCopies(24, 1 / 24.0), Collections.nCopies(7, 1.0 / 7));
        ContactModel model = model(Optional.empty(), 60, even, even);
        List<ContactModel.DrawnChanges> draws = draws(model, 300);
        DeskDraws many = run(model, draws);
        for (int d = 0; d < 300; d += 50) {
            assertEquals(run(model, List.of(draws.get(d))).year(2, 0), many.year(2, d));
        }
    }

    @Test
    void manyDrawsOfCrimeAreInterpolated() {
        assertClose(model(Optional.of(0.8), 60), 1000);
    }

    /** Twice the crime and an elasticity of a half: calls by the root of 2. */
    @Test
    void callsFollowCrimeByTheirElasticity() {
        ContactModel model = model(Optional.of(0.5), 60);
        ContactModel.DrawnChanges none = model.draw(null);
        Map<FinancialYear, Double> twice = Map.of(YEARS.get(2), 2.0);
        DeskDraws desk = run(model, List.of(none, none.withCrime(twice)));
        assertEquals(desk.year(1, 0).calls(), desk.year(1, 1).calls(), 1e-6);
        assertEquals(desk.year(2, 0).calls() * Math.sqrt(2), desk.year(2, 1).calls(), 1e-6);
        double posts = desk.year(2, 1).postsRequired() / desk.year(2, 0).postsRequired();
        assertTrue(posts > 1 && posts < Math.sqrt(2), "larger groups need fewer people a call: " + posts);
        ContactModel without = model(Optional.empty(), 60);
        DeskDraws apart = run(without, List.of(none, none.withCrime(twice)));
        assertEquals(apart.year(2, 0), apart.year(2, 1));
    }

    /** A day by day sum through the year agrees with the models for a single desk. */
    @Test
    void oneDrawIsTheModelsYear() {
        ContactModel model = model(Optional.empty(), 60);
        ContactModel.DrawnChanges expected = model.draw(null);
        DeskDraws.Year year = run(model, List.of(expected)).year(1, 0);
        DeskYear needed = model.year("room", YEARS.get(1), expected);
        assertEquals(needed.postsRequired(), year.postsRequired(), 1e-9);
        assertEquals(needed.calls(), year.calls(), 1e-6);
        DeskService service = new ServiceModel(model).withRequiredCover("room", YEARS.get(1), needed, expected);
        assertEquals(0, apart(service, year.required()), 1e-12);
    }

    /** A target for the second stream's share in time is met in every hour. */
    @Test
    void aSecondStreamsTargetIsStaffed() {
        ContactModel loose = model(Optional.empty(), 60);
        double asked =
                loose.week("room", YEARS.get(0).month(1), loose.draw(null)).hoursToCover();
        ContactPlan plan = new ContactPlan(
                Map.of("week", new HourAndDay(Collections.nCopies(24, 1 / 24.0), Collections.nCopies(7, 1.0 / 7))),
                Map.of(
                        "999", new CallStream("999", each(125_000), "week", 210, 60, AnswerTarget.emergency()),
                        "101",
                                new CallStream(
                                        "101",
                                        each(290_000),
                                        "week",
                                        360,
                                        180,
                                        new AnswerTarget(0.9, 30, Optional.of(0.05), Optional.empty()))),
                Map.of("room", new Desk("Room", List.of("999", "101"), "staff")),
                Map.of());
        ContactModel strict = new ContactModel(plan, Map.of("staff", STAFF));
        DeskDraws.Year year = run(strict, List.of(strict.draw(null))).year(0, 0);
        assertTrue(
                asked > 0 && year.required().streams().get(1).answeredInTime().orElseThrow() >= 0.9);
    }
}
