package io.github.forceplan.workforce.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.staffing.Vacancies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyModelTest {

    private static final Period APRIL = Roles.FIRST.month(1);

    private static EntryRoute route(int months, double deployability, boolean place, Optional<TutorPhase> tutoring) {
        return new EntryRoute(
                "Route",
                months,
                months == 0 ? List.of() : List.of(new DeployabilityStep(0, deployability)),
                place,
                tutoring,
                Optional.empty());
    }

    private static SupplyPath expected(Map<String, Role> roles, Recruitment recruitment, int years) {
        SupplyModel model = SupplyModel.compile(roles, recruitment, APRIL, years);
        SupplyPath path = model.newPath();
        model.run(null, path);
        return path;
    }

    @Test
    void leaversFollowTheYearlyRateAndRecruitsTheirTraining() {
        Recruitment recruitment = new Recruitment(
                Map.of(
                        "course",
                        new EntryRoute(
                                "Course",
                                4,
                                List.of(new DeployabilityStep(0, 0), new DeployabilityStep(2, 0.5)),
                                false)),
                Map.of("june", new Intake("a", "course", APRIL.plus(2), 10)),
                TrainingPlaces.UNLIMITED,
                false);
        Role role = Roles.role(100, 50, 0.1, List.of(), Optional.of(0.2), Optional.empty(), Map.of());
        SupplyPath path = expected(Map.of("a", role), recruitment, 2);
        double stay = StrictMath.pow(0.9, 1.0 / 12);
        double trainee = StrictMath.pow(0.8, 1.0 / 12);
        assertEquals(50, path.accredited(0, 0), 1e-12);
        assertEquals(50 * StrictMath.pow(stay, 5), path.accredited(0, 5), 1e-10);
        assertEquals(10, path.trainees(0, 2), 1e-12);
        assertEquals(0, path.traineesDeployed(0, 3), 1e-12);
        assertEquals(5 * trainee * trainee, path.traineesDeployed(0, 4), 1e-12);
        assertEquals(0, path.trainees(0, 6), 1e-12);
        assertEquals(50 * StrictMath.pow(stay, 6) + 10 * StrictMath.pow(trainee, 4), path.accredited(0, 6), 1e-10);
    }

    /** Attrition 6.2 % a year, two years from vacancy to accredited replacement: 11.0 % vacant in the long run. */
    @Test
    void reactiveHiringSettlesAtTheClosedForm() {
        assertEquals(0.110, Vacancies.underReactiveHiring(0.062, 2), 0.0005);
        Recruitment recruitment = new Recruitment(
                Map.of("transfer", route(0, 1, false, Optional.empty())),
                Map.of(),
                TrainingPlaces.UNLIMITED,
                false,
                Optional.of(Map.of("r", new Refill("a", "transfer", 24))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        // Leavers by month at a constant force of attrition: the closed form's rate is twelve times the monthly share.
        double rate = 12 * (1 - StrictMath.pow(1 - 0.062, 1.0 / 12));
        SupplyPath path = expected(Map.of("a", Roles.role(1000, 1000, 0.062)), recruitment, 40);
        double filled = 0;
        for (int m = 440; m < 480; m++) {
            filled += path.strength(0, m) / 40;
        }
        assertEquals(Vacancies.underReactiveHiring(rate, 2), 1 - filled / 1000, 0.002);
    }

    @Test
    void whatIsRefusedIsNamedOnceInItsOrder() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("a", Roles.role(20, 10, 0));
        roles.put("b", Roles.role(20, 15, 0));
        Map<String, Intake> intakes = Map.of(
                "a1", new Intake("a", "course", APRIL, 12),
                "a2", new Intake("a", "course", APRIL, 8),
                "b1", new Intake("b", "course", APRIL, 5),
                "b2", new Intake("b", "course", APRIL.plus(1), 5));
        Recruitment recruitment = new Recruitment(
                Map.of("course", route(6, 0.5, true, Optional.empty())),
                intakes,
                new TrainingPlaces(Optional.of(ByYear.of(Roles.FIRST, 11)), Optional.of(9.0), Optional.empty()),
                true,
                Optional.empty(),
                Optional.of(Map.of("f", new Freeze(List.of("b"), APRIL.plus(1), APRIL.plus(3)))),
                Optional.empty(),
                Optional.empty());
        SupplyPath path = expected(roles, recruitment, 1);
        // Role a: 20 offered, 10 vacancies; role b: 5 offered, 5 vacancies; together 15 for 9 places.
        assertEquals(10, path.flow(SupplyLine.WITHOUT_VACANCY, 0, 0), 1e-12);
        assertEquals(0, path.flow(SupplyLine.WITHOUT_VACANCY, 1, 0), 1e-12);
        assertEquals(6, path.flow(SupplyLine.JOINERS, 0, 0), 1e-12);
        assertEquals(4, path.flow(SupplyLine.NOT_TRAINED, 0, 0), 1e-12);
        assertEquals(3, path.flow(SupplyLine.JOINERS, 1, 0), 1e-12);
        assertEquals(2, path.flow(SupplyLine.NOT_TRAINED, 1, 0), 1e-12);
        // May: b is frozen.
        assertEquals(5, path.flow(SupplyLine.FROZEN, 1, 1), 1e-12);
        assertEquals(0, path.flow(SupplyLine.JOINERS, 1, 1), 1e-12);
    }

    @Test
    void yearlyPlacesRunOutAndBeginAnewInApril() {
        Map<String, Intake> intakes = new LinkedHashMap<>();
        for (int m = 0; m < 18; m++) {
            intakes.put("i" + m, new Intake("a", "course", APRIL.plus(m), 2));
        }
        Recruitment recruitment = new Recruitment(
                Map.of("course", route(6, 0.5, true, Optional.empty())),
                intakes,
                new TrainingPlaces(
                        Optional.of(ByYear.of(Roles.FIRST, 7).with(Roles.FIRST.plus(1), java.math.BigDecimal.TEN)),
                        Optional.empty(),
                        Optional.empty()),
                false);
        SupplyPath path = expected(Map.of("a", Roles.role(500, 10, 0)), recruitment, 2);
        assertEquals(2, path.flow(SupplyLine.JOINERS, 0, 2), 1e-12);
        assertEquals(1, path.flow(SupplyLine.JOINERS, 0, 3), 1e-12);
        assertEquals(1, path.flow(SupplyLine.NOT_TRAINED, 0, 3), 1e-12);
        assertEquals(0, path.flow(SupplyLine.JOINERS, 0, 11), 1e-12);
        assertEquals(2, path.flow(SupplyLine.JOINERS, 0, 12), 1e-12);
        assertEquals(0, path.flow(SupplyLine.JOINERS, 0, 17), 1e-12);
    }

    @Test
    void tutorsLimitThoseWhoNeedThemAtOnce() {
        Map<String, Intake> intakes = new LinkedHashMap<>();
        for (int m = 0; m < 6; m++) {
            intakes.put("i" + m, new Intake("a", "course", APRIL.plus(m), 4));
        }
        Recruitment recruitment = new Recruitment(
                Map.of("course", route(12, 0.5, false, Optional.of(new TutorPhase(2, 3)))),
                intakes,
                new TrainingPlaces(Optional.empty(), Optional.empty(), Optional.of(10.0)),
                false);
        SupplyPath path = expected(Map.of("a", Roles.role(500, 10, 0)), recruitment, 1);
        // Tutored in months j + 2 to j + 4: three intakes overlap. 4, 4, then 2; the fourth finds the first gone.
        double[] joined = {4, 4, 2, 4, 4, 2};
        for (int m = 0; m < 6; m++) {
            assertEquals(joined[m], path.flow(SupplyLine.JOINERS, 0, m), 1e-12, "month " + m);
            assertEquals(4 - joined[m], path.flow(SupplyLine.NOT_TRAINED, 0, m), 1e-12, "month " + m);
        }
    }

    @Test
    void movesTakeOnlyThoseWhoAreThereAndPromotionsOnlyFillVacancies() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("constable", Roles.role(100, 10, 0));
        roles.put("detective", Roles.role(50, 20, 0));
        roles.put("sergeant", Roles.role(20, 19.5, 0));
        Recruitment recruitment = new Recruitment(
                Map.of("icidp", route(3, 0.5, false, Optional.empty())),
                Map.of(),
                TrainingPlaces.UNLIMITED,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of(
                        "m1", new Move("constable", "detective", Optional.of("icidp"), APRIL, 9),
                        "m2", new Move("constable", "detective", Optional.empty(), APRIL, 6))),
                Optional.of(Map.of("p", new Promotion("detective", "sergeant", 0.5, true))));
        SupplyPath path = expected(roles, recruitment, 1);
        // 15 wanted, 10 there: two thirds of each.
        assertEquals(0, path.accredited(0, 0), 1e-12);
        assertEquals(10, path.flow(SupplyLine.MOVED_OUT, 0, 0), 1e-12);
        assertEquals(5, path.flow(SupplyLine.MOVES_NOT_MADE, 1, 0), 1e-12);
        assertEquals(6, path.trainees(1, 0), 1e-12);
        assertEquals(3, path.traineesDeployed(1, 0), 1e-12);
        double promoted = 20 * (1 - StrictMath.pow(0.5, 1.0 / 12));
        assertEquals(0.5, path.flow(SupplyLine.MOVED_IN, 2, 0), 1e-12);
        assertEquals(promoted - 0.5, path.flow(SupplyLine.MOVES_NOT_MADE, 2, 0), 1e-12);
        assertEquals(20 - 0.5 + 4, path.accredited(1, 0), 1e-12);
    }

    @Test
    void serviceBandsAgeAndLeaveAtTheirOwnRates() {
        List<ServiceBand> bands =
                List.of(new ServiceBand(0, 0.3, 0.5), new ServiceBand(2, 0.05, 0.5), new ServiceBand(30, 0.4, 0));
        Role role = Roles.role(100, 100, 0.1, List.of(), Optional.empty(), Optional.of(bands), Map.of());
        Recruitment nobody = new Recruitment(Map.of(), Map.of(), TrainingPlaces.UNLIMITED, false);
        SupplyPath path = expected(Map.of("a", role), nobody, 1);
        double young = 50;
        double middle = 50;
        double old = 0;
        for (int m = 0; m < 12; m++) {
            assertEquals(young + middle + old, path.accredited(0, m), 1e-10);
            young *= StrictMath.pow(0.7, 1.0 / 12);
            middle *= StrictMath.pow(0.95, 1.0 / 12);
            old *= StrictMath.pow(0.6, 1.0 / 12);
            double ageing = middle / (12 * 28);
            old += ageing;
            middle += young / 24 - ageing;
            young -= young / 24;
        }
    }

    /** A plan with everything in it, drawn at random. */
    private static Map<String, Role> randomRoles(RandomStream random) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String id : List.of("a", "b", "c")) {
            Optional<List<ServiceBand>> bands = random.nextDouble() < 0.5
                    ? Optional.empty()
                    : Optional.of(List.of(
                            new ServiceBand(0, 0.2, 0.3),
                            new ServiceBand(3, 0.04, 0.6),
                            new ServiceBand(25, 0.3, 0.1)));
            double posts = 20 + Math.floor(100 * random.nextDouble());
            List<TraineeCohort> trainees =
                    List.of(new TraineeCohort(3, 5, 0.4), new TraineeCohort(2 * random.nextDouble(), 14, 0.1));
            roles.put(
                    id,
                    Roles.role(
                            posts,
                            posts * (0.7 + 0.3 * random.nextDouble()),
                            0.02 + 0.2 * random.nextDouble(),
                            trainees,
                            Optional.of(0.15),
                            bands,
                            Map.of("cut", new EstablishmentChange(APRIL.plus(9), -5))));
        }
        return roles;
    }

    private static Recruitment randomRecruitment(RandomStream random) {
        Map<String, Intake> intakes = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            String role = List.of("a", "b", "c").get(random.nextInt(3));
            String route = random.nextDouble() < 0.7 ? "course" : "transfer";
            intakes.put("i" + i, new Intake(role, route, APRIL.plus(random.nextInt(36)), 8 * random.nextDouble()));
        }
        return new Recruitment(
                Map.of(
                        "course", route(10, 0.3, true, Optional.of(new TutorPhase(4, 4))),
                        "transfer", route(0, 1, false, Optional.empty())),
                intakes,
                new TrainingPlaces(Optional.empty(), Optional.of(6.0), Optional.of(9.0)),
                random.nextDouble() < 0.5,
                Optional.of(Map.of("refill", new Refill("c", "course", 4))),
                Optional.of(Map.of("freeze", new Freeze(List.of("b"), APRIL.plus(4), APRIL.plus(12)))),
                Optional.of(Map.of("move", new Move("a", "b", Optional.of("course"), APRIL.plus(7), 6))),
                Optional.of(Map.of("up", new Promotion("b", "c", 0.1, random.nextDouble() < 0.5))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void peopleAreConservedInEveryPath(long seed) {
        RandomStream random = new RandomStream(seed, "plans");
        Map<String, Role> roles = randomRoles(random);
        Recruitment recruitment = randomRecruitment(random);
        SupplyModel model = SupplyModel.compile(roles, recruitment, APRIL, 3);
        SupplyPath path = model.newPath();
        RandomStream stream = new RandomStream(seed, "supply");
        for (int draw = -1; draw < 20; draw++) {
            model.run(draw < 0 ? null : stream.reset(draw), path);
            double movedIn = 0;
            double movedOut = 0;
            List<Role> list = List.copyOf(roles.values());
            for (int r = 0; r < 3; r++) {
                double opening = list.get(r).strengthAtStart().orElseThrow();
                for (int m = 0; m < 36; m++) {
                    double closing = opening
                            + path.flow(SupplyLine.JOINERS, r, m)
                            + path.flow(SupplyLine.MOVED_IN, r, m)
                            - path.flow(SupplyLine.MOVED_OUT, r, m)
                            - path.flow(SupplyLine.LEAVERS, r, m);
                    assertEquals(closing, path.closing(r, m), 1e-9);
                    assertTrue(path.accredited(r, m) >= -1e-12 && path.trainees(r, m) >= 0);
                    assertTrue(path.flow(SupplyLine.LEAVERS, r, m) >= 0
                            && path.flow(SupplyLine.LEAVERS, r, m) <= path.strength(r, m) + 1e-9);
                    movedIn += path.flow(SupplyLine.MOVED_IN, r, m);
                    movedOut += path.flow(SupplyLine.MOVED_OUT, r, m);
                    opening = path.closing(r, m);
                }
            }
            assertEquals(movedOut, movedIn, 1e-9);
        }
        double offered = recruitment.intakes().values().stream()
                .filter(intake -> !intake.role().equals("c"))
                .mapToDouble(Intake::size)
                .sum();
        double accounted = 0;
        for (int r = 0; r < 2; r++) {
            for (int m = 0; m < 36; m++) {
                accounted += path.flow(SupplyLine.JOINERS, r, m)
                        + path.flow(SupplyLine.FROZEN, r, m)
                        + path.flow(SupplyLine.WITHOUT_VACANCY, r, m)
                        + path.flow(SupplyLine.NOT_TRAINED, r, m);
            }
        }
        assertEquals(offered, accounted, 1e-9);
    }

    /** Binomial paths of a role that is not limited by vacancies are right on average, within five standard errors. */
    @Test
    void sampledPathsAverageToTheExpectedOne() {
        Role role = Roles.role(
                100, 60.5, 0.12, List.of(new TraineeCohort(8, 9, 0.5)), Optional.of(0.3), Optional.empty(), Map.of());
        Recruitment recruitment = new Recruitment(
                Map.of("course", route(10, 0.3, false, Optional.empty())),
                Map.of("i", new Intake("a", "course", APRIL.plus(5), 7)),
                TrainingPlaces.UNLIMITED,
                false);
        SupplyModel model = SupplyModel.compile(Map.of("a", role), recruitment, APRIL, 3);
        SupplyPath path = model.newPath();
        model.run(null, path);
        double expected = path.closing(0, 35);
        RandomStream stream = new RandomStream(9, "supply");
        int draws = 4000;
        double sum = 0;
        double squares = 0;
        for (int d = 0; d < draws; d++) {
            model.run(stream.reset(d), path);
            sum += path.closing(0, 35);
            squares += path.closing(0, 35) * path.closing(0, 35);
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertTrue(error > 0.01, "the draws vary");
        assertEquals(expected, mean, 5 * error);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfThePlanChangesNothing(long seed) {
        RandomStream random = new RandomStream(seed, "plans");
        Map<String, Role> roles = randomRoles(random);
        Recruitment recruitment = randomRecruitment(random);
        Recruitment reversed = new Recruitment(
                recruitment.entryRoutes(),
                reverse(recruitment.intakes()),
                recruitment.trainingPlaces(),
                recruitment.vacanciesOnly(),
                recruitment.refills(),
                recruitment.freezes(),
                recruitment.moves(),
                recruitment.promotions());
        SupplyModel one = SupplyModel.compile(roles, recruitment, APRIL, 3);
        SupplyModel two = SupplyModel.compile(reverse(roles), reversed, APRIL, 3);
        SupplyPath first = one.newPath();
        SupplyPath second = two.newPath();
        one.run(new RandomStream(1, "supply"), first);
        two.run(new RandomStream(1, "supply"), second);
        for (int m = 0; m < 36; m++) {
            for (int r = 0; r < 3; r++) {
                assertEquals(first.strength(r, m), second.strength(2 - r, m));
                assertEquals(first.flow(SupplyLine.LEAVERS, r, m), second.flow(SupplyLine.LEAVERS, 2 - r, m));
                assertEquals(first.flow(SupplyLine.JOINERS, r, m), second.flow(SupplyLine.JOINERS, 2 - r, m));
            }
        }
    }

    private static <V> Map<String, V> reverse(Map<String, V> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.reverse(keys);
        Map<String, V> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, map.get(key)));
        return reversed;
    }

    @Test
    void plansThatCanNotBeAreRefusedWithPlaceAndRemedy() {
        Recruitment early = new Recruitment(
                Map.of("course", route(3, 0.5, true, Optional.empty())),
                Map.of("march", new Intake("a", "course", APRIL.plus(-1), 4)),
                TrainingPlaces.UNLIMITED,
                false);
        assertEquals(
                "The intake 'march' falls in 2019-03, outside the plan's months 2019-04 to 2020-03."
                        + " Count what happened earlier in strength and trainees at start.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> expected(Map.of("a", Roles.role(10, 10, 0)), early, 1))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> Roles.role(
                        10, 3, 0, List.of(new TraineeCohort(4, 3, 0.5)), Optional.empty(), Optional.empty(), Map.of()));
        Recruitment nobody = new Recruitment(Map.of(), Map.of(), TrainingPlaces.UNLIMITED, false);
        Role cut = Roles.role(
                10,
                10,
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of("cut", new EstablishmentChange(APRIL, -11)));
        assertThrows(IllegalArgumentException.class, () -> expected(Map.of("a", cut), nobody, 1));
    }
}
