package io.github.forceplan.workforce.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkloadModelTest {

    private static final Period APRIL = FinancialYear.parse("2018/19").month(1);

    private static Route route(
            String skill,
            double hours,
            List<Double> effort,
            Optional<Distribution> multiplier,
            Optional<Map<String, Stage>> stages) {
        return new Route(skill, "team", skill, true, hours, effort, multiplier, stages);
    }

    private static Route route(double hours, List<Double> effort) {
        return route("pip-1", hours, effort, Optional.empty(), Optional.empty());
    }

    private static Map<String, Route> routes(Route phone, Route desk) {
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put("phone", phone);
        routes.put("desk", desk);
        return routes;
    }

    private static WorkloadModel compile(
            Map<String, Route> routes, Map<String, RouteMix> mixes, Optional<TelephonePolicy> policy, int months) {
        return WorkloadModel.compile(routes, mixes, policy, APRIL, months, List.copyOf(mixes.keySet()));
    }

    private static double[][] flat(WorkloadModel model, int groups, double crimes) {
        double[][] path = new double[groups][model.crimeMonths()];
        for (double[] months : path) {
            Arrays.fill(months, crimes);
        }
        return path;
    }

    @Test
    void stagesSplitTheHoursAndKeepTheirOwnTimeAndSkill() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("initial", new Stage("Initial", 0.2, Optional.empty(), Optional.of(List.of(1.)), Optional.empty()));
        stages.put("secondary", new Stage("Secondary", 0.7, Optional.empty(), Optional.empty(), Optional.empty()));
        stages.put(
                "supervision",
                new Stage("Supervision", 0.1, Optional.of("sergeant"), Optional.empty(), Optional.empty()));
        Route staged = route("pip-2", 20, List.of(0.5, 0.25, 0.25), Optional.empty(), Optional.of(stages));
        WorkloadModel model = compile(
                Map.of("serious", staged), Map.of("a", new RouteMix(Map.of("serious", 1.))), Optional.empty(), 6);
        assertEquals(2, model.leadInMonths());
        assertEquals(
                List.of("pip-2", "pip-2", "sergeant"),
                model.items().stream().map(WorkItem::skill).toList());
        double[][] crimes = new double[1][8];
        crimes[0][2] = 10;
        WorkloadPath path = model.newPath();
        model.run(crimes, 1.5, null, path);
        // 10 cases in April × 20 h × 1.5: 300 h, of which 60 initial, 210 secondary, 30 supervision.
        assertEquals(60, path.hours(0, 0), 1e-12);
        assertEquals(0, path.hours(0, 1), 1e-12);
        assertEquals(105, path.hours(1, 0), 1e-12);
        assertEquals(52.5, path.hours(1, 2), 1e-12);
        assertEquals(7.5, path.hours(2, 1), 1e-12);
        double all = 0;
        for (int i = 0; i < 3; i++) {
            for (int m = 0; m < 6; m++) {
                all += path.hours(i, m);
            }
        }
        assertEquals(300, all, 1e-9);
    }

    @Test
    void theMixChangesForCrimesRecordedFromADate() {
        RouteMix mix = new RouteMix(
                Map.of("phone", 0.4, "desk", 0.6),
                Optional.empty(),
                Optional.of(Map.of(
                        "later", new RouteMixChange(APRIL.plus(5), Map.of("desk", 1.), Optional.empty()),
                        "sooner",
                                new RouteMixChange(
                                        APRIL.plus(2), Map.of("phone", 0.1, "desk", 0.9), Optional.empty()))));
        WorkloadModel model = compile(
                routes(route(1, List.of(1.)), route(4, List.of(0.5, 0.5))), Map.of("a", mix), Optional.empty(), 7);
        WorkloadPath path = model.newPath();
        model.run(flat(model, 1, 100), 1, null, path);
        double[] phone = {40, 40, 10, 10, 10, 0, 0};
        for (int m = 0; m < 7; m++) {
            assertEquals(phone[m], path.cases(0, m), 1e-9);
            assertEquals(100 - phone[m], path.cases(1, m), 1e-9);
        }
        // Half of June's desk hours come from May's cases, which took the old mix.
        assertEquals(2 * 60 + 2 * 90, path.hours(1, 2), 1e-9);
    }

    @Test
    void telephonePolicyAndVulnerabilityMoveCasesButNeverLoseThem() {
        Map<String, RouteMix> mixes = new LinkedHashMap<>();
        RouteMix half = new RouteMix(
                Map.of("phone", 0.5, "desk", 0.5),
                Optional.of(new VulnerableMix(0.2, Map.of("phone", 0.3, "desk", 0.7))),
                Optional.empty());
        mixes.put("theft", half);
        mixes.put("violence", half);
        WorkloadModel model = compile(
                routes(route(1, List.of(1.)), route(1, List.of(1.))),
                mixes,
                Optional.of(new TelephonePolicy("phone", List.of("theft"), false, "desk")),
                1);
        WorkloadPath path = model.newPath();
        model.run(flat(model, 2, 100), 1, null, path);
        // Theft: 80 not flagged, half by phone; the 20 flagged and all violence may not.
        assertEquals(40, path.cases(0, 0), 1e-9);
        assertEquals(160, path.cases(1, 0), 1e-9);
    }

    @Test
    void oneMultiplierForARouteAndOneForEachStage() {
        LogNormal ofRoute = new LogNormal(1, 0.2);
        LogNormal ofStage = new LogNormal(1.1, 0.1);
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("one", new Stage("One", 0.5, Optional.empty(), Optional.empty(), Optional.of(ofStage)));
        stages.put("two", new Stage("Two", 0.5, Optional.empty(), Optional.empty(), Optional.empty()));
        Route uncertain = route("pip-1", 10, List.of(1.), Optional.of(ofRoute), Optional.of(stages));
        WorkloadModel model =
                compile(Map.of("r", uncertain), Map.of("a", new RouteMix(Map.of("r", 1.))), Optional.empty(), 1);
        WorkloadPath path = model.newPath();
        double[][] crimes = flat(model, 1, 100);
        model.run(crimes, 1, null, path);
        assertEquals(500 * ofRoute.mean() * ofStage.mean(), path.hours(0, 0), 1e-9);
        assertEquals(500 * ofRoute.mean(), path.hours(1, 0), 1e-9);
        RandomStream stream = new RandomStream(2, "workload");
        double first = ofRoute.quantile(stream.reset(5).nextDouble());
        model.run(crimes, 1, stream.reset(5), path);
        assertEquals(500 * first, path.hours(1, 0), 1e-9);
        assertTrue(path.hours(0, 0) != path.hours(1, 0));
    }

    @Test
    void whatCanNotBeIsRefused() {
        assertEquals(
                "The shares by route {phone=0.5} sum to 0.5; they must sum to 1. Add the route that the rest takes.",
                assertThrows(IllegalArgumentException.class, () -> new RouteMix(Map.of("phone", 0.5)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> route(10, List.of(0.5, 0.4)));
        assertThrows(IllegalArgumentException.class, () -> route(-1, List.of(1.)));
        assertThrows(
                IllegalArgumentException.class,
                () -> route("s", 1, List.of(1.), Optional.of(new Normal(1, 0.5)), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class, () -> new TelephonePolicy("phone", List.of("theft"), true, "phone"));
        WorkloadModel model = compile(
                routes(route(1, List.of(1.)), route(1, List.of(1.))),
                Map.of("a", new RouteMix(Map.of("phone", 1.))),
                Optional.empty(),
                3);
        assertThrows(IllegalArgumentException.class, () -> model.run(new double[1][2], 1, null, model.newPath()));
        assertThrows(IllegalArgumentException.class, () -> model.run(new double[2][3], 1, null, model.newPath()));
    }
}
