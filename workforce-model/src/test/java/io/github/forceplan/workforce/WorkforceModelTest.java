package io.github.forceplan.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.caseload.FilingQueue;
import io.github.forceplan.workforce.supply.SupplyLine;
import io.github.forceplan.workforce.workload.WorkloadBalance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every plan, on plans drawn at random. */
class WorkforceModelTest {

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    /** Evaluates a plan on its expected path and on five drawn ones. */
    private static void forEachDraw(long seed, BiConsumer<WorkforceModel, WorkforceDraw> check) {
        WorkforceModel model = RandomPlans.compile(RandomPlans.plan(seed, 0));
        double[][] crimes = RandomPlans.crimes(model, seed, 1);
        double factor = model.balance(crimes).factor();
        WorkforceDraw draw = model.newDraw();
        RandomStream stream = new RandomStream(seed, "workforce");
        for (int d = -1; d < 5; d++) {
            model.evaluate(crimes, factor, d < 0 ? null : stream.reset(d), draw);
            check.accept(model, draw);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hoursOfSkillsRoutesAndInvestigatorsAgree(long seed) {
        forEachDraw(seed, (model, draw) -> {
            for (int y = 0; y < 3; y++) {
                double required = 0;
                double unmet = 0;
                double investigators = 0;
                double investigatorsUnmet = 0;
                for (int r = 0; r < model.routes().size(); r++) {
                    double hours = draw.route(RouteFigure.HOURS_REQUIRED, r, y);
                    double left = draw.route(RouteFigure.UNMET_HOURS, r, y);
                    assertTrue(left >= 0 && left <= hours + 1e-9);
                    required += hours;
                    unmet += left;
                    if (!model.routes().get(r).equals("telephone")) {
                        investigators += hours;
                        investigatorsUnmet += left;
                    }
                }
                double bySkill = 0;
                double unmetBySkill = 0;
                double overtimeBySkill = 0;
                for (int s = 0; s < model.skills().size(); s++) {
                    bySkill += draw.skill(SkillFigure.HOURS_REQUIRED, s, y);
                    unmetBySkill += draw.skill(SkillFigure.UNMET_HOURS, s, y);
                    overtimeBySkill += draw.skill(SkillFigure.OVERTIME_HOURS, s, y);
                }
                double overtimeByRole = 0;
                for (int r = 0; r < model.roles().size(); r++) {
                    overtimeByRole += draw.role(RoleFigure.OVERTIME_HOURS, r, y);
                }
                assertEquals(required, bySkill, 1e-8 * required);
                assertEquals(unmet, unmetBySkill, 1e-8 * required);
                assertEquals(overtimeBySkill, overtimeByRole, 1e-8 * required);
                assertEquals(investigators, draw.investigators(InvestigatorFigure.HOURS_REQUIRED, y), 1e-8 * required);
                assertEquals(
                        investigatorsUnmet, draw.investigators(InvestigatorFigure.UNMET_HOURS, y), 1e-8 * required);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void peopleAreConservedAndCountsShrinkInTheirOrder(long seed) {
        forEachDraw(seed, (model, draw) -> {
            for (int r = 0; r < model.roles().size(); r++) {
                for (int y = 0; y < 3; y++) {
                    double opening = y > 0
                            ? draw.role(RoleFigure.STRENGTH_AT_YEAR_END, r, y - 1)
                            : draw.supply().strength(r, 0) - draw.supply().flow(SupplyLine.JOINERS, r, 0);
                    assertEquals(
                            opening
                                    + draw.role(RoleFigure.JOINERS, r, y)
                                    + draw.role(RoleFigure.MOVED_IN, r, y)
                                    - draw.role(RoleFigure.MOVED_OUT, r, y)
                                    - draw.role(RoleFigure.LEAVERS, r, y),
                            draw.role(RoleFigure.STRENGTH_AT_YEAR_END, r, y),
                            1e-9);
                    assertTrue(draw.strength(r, y).fte() >= draw.available(r, y).fte());
                    assertTrue(
                            draw.available(r, y).fte() >= draw.deployable(r, y).fte());
                    // The mean of monthly vacancies is at least the vacancies of the means.
                    assertTrue(draw.role(RoleFigure.VACANCIES, r, y)
                            >= draw.establishment(r, y).vacancies(draw.strength(r, y)) - 1e-9);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void postsRequiredAreHoursOverHoursOfAFilledPost(long seed) {
        WorkforcePlan plan = RandomPlans.plan(seed, 0);
        forEachDraw(seed, (model, draw) -> {
            if (plan.availabilityChanges().isEmpty()) {
                FinancialYear year = model.years().get(1);
                double perFte = plan.availability().get("all").hoursPerDeployableFte(year);
                double expected =
                        draw.investigators(InvestigatorFigure.HOURS_REQUIRED, 1) / (perFte * 0.8) / (0.97 * 0.95);
                assertEquals(expected, draw.investigators(InvestigatorFigure.POSTS_REQUIRED, 1), 1e-8 * expected);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreDemandNeverNeedsFewerPostsNorLeavesLessUnmet(long seed) {
        WorkforceModel model = RandomPlans.compile(RandomPlans.plan(seed, 0));
        double factor = model.balance(RandomPlans.crimes(model, seed, 1)).factor();
        WorkforceDraw draw = model.newDraw();
        double[] posts = new double[3];
        double[] unmet = new double[3];
        for (double demand : new double[] {1, 1.1, 1.4, 3}) {
            model.evaluate(RandomPlans.crimes(model, seed, demand), factor, new RandomStream(seed, "workforce"), draw);
            for (int y = 0; y < 3; y++) {
                assertTrue(draw.investigators(InvestigatorFigure.POSTS_REQUIRED, y) > posts[y]);
                assertTrue(draw.investigators(InvestigatorFigure.UNMET_HOURS, y) >= unmet[y] - 1e-6);
                posts[y] = draw.investigators(InvestigatorFigure.POSTS_REQUIRED, y);
                unmet[y] = draw.investigators(InvestigatorFigure.UNMET_HOURS, y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void morePeopleNeverRaiseUnmetHours(long seed) {
        double[] before = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double factor = 0;
        for (double extra : new double[] {0, 1, 5, 60}) {
            WorkforceModel model = RandomPlans.compile(RandomPlans.plan(seed, extra));
            double[][] crimes = RandomPlans.crimes(model, seed, 1.3);
            factor = factor == 0 ? model.balance(crimes).factor() : factor;
            WorkforceDraw draw = model.newDraw();
            model.evaluate(crimes, factor, null, draw);
            for (int y = 0; y < 3; y++) {
                double unmet = 0;
                for (int s = 0; s < model.skills().size(); s++) {
                    unmet += draw.skill(SkillFigure.UNMET_HOURS, s, y);
                }
                assertTrue(unmet <= before[y] + 1e-6);
                before[y] = unmet;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfThePlanChangesNothing(long seed) {
        WorkforcePlan plan = RandomPlans.plan(seed, 0);
        WorkforcePlan turned = new WorkforcePlan(
                plan.availability(),
                reverse(plan.skills()),
                reverse(plan.routes()),
                reverse(plan.offences()),
                plan.anchor(),
                reverse(plan.roles()),
                plan.recruitment(),
                plan.overtime(),
                plan.availabilityChanges(),
                plan.substitutions(),
                plan.telephoneResolution(),
                plan.currencies(),
                plan.openCases().map(WorkforceModelTest::reverse),
                plan.filing(),
                plan.contact(),
                plan.referrals(),
                plan.supervision(),
                plan.skillsAudit(),
                plan.publishedStrength(),
                plan.establishment());
        WorkforceModel one = RandomPlans.compile(plan);
        WorkforceModel two = RandomPlans.compile(turned);
        double[][] crimes = RandomPlans.crimes(one, seed, 1.2);
        WorkforceDraw first = one.newDraw();
        WorkforceDraw second = two.newDraw();
        one.evaluate(crimes, 1.1, new RandomStream(seed, "workforce"), first);
        two.evaluate(crimes, 1.1, new RandomStream(seed, "workforce"), second);
        for (int y = 0; y < 3; y++) {
            for (RoleFigure figure : RoleFigure.values()) {
                for (int r = 0; r < one.roles().size(); r++) {
                    int there = two.roles().indexOf(one.roles().get(r));
                    double expected = first.role(figure, r, y);
                    // Sums over several roles or routes are added in another order: the last digits may differ.
                    assertEquals(expected, second.role(figure, there, y), 1e-9 * (1 + Math.abs(expected)));
                }
            }
            for (InvestigatorFigure figure : InvestigatorFigure.values()) {
                double expected = first.investigators(figure, y);
                assertEquals(expected, second.investigators(figure, y), 1e-9 * (1 + expected));
            }
            for (CaseFigure figure : CaseFigure.values()) {
                int volume = one.openCaseRoutes().indexOf("volume");
                double expected = first.cases(figure, volume, y);
                assertEquals(
                        expected,
                        second.cases(figure, two.openCaseRoutes().indexOf("volume"), y),
                        1e-9 * (1 + expected));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDrawUsedBeforeGivesTheSameBytes(long seed) {
        WorkforceModel model = RandomPlans.compile(RandomPlans.plan(seed, 0));
        double[][] crimes = RandomPlans.crimes(model, seed, 1);
        WorkforceDraw fresh = model.newDraw();
        WorkforceDraw used = model.newDraw();
        RandomStream stream = new RandomStream(seed, "workforce");
        model.evaluate(crimes, 1, stream.reset(3), fresh);
        model.evaluate(RandomPlans.crimes(model, seed, 4), 2, stream.reset(9), used);
        model.evaluate(crimes, 1, stream.reset(3), used);
        for (int y = 0; y < 3; y++) {
            for (InvestigatorFigure figure : InvestigatorFigure.values()) {
                assertEquals(fresh.investigators(figure, y), used.investigators(figure, y));
            }
            for (SkillFigure figure : SkillFigure.values()) {
                for (int s = 0; s < model.skills().size(); s++) {
                    assertEquals(fresh.skill(figure, s, y), used.skill(figure, s, y));
                }
            }
            assertEquals(fresh.waitingForOutcome(y), used.waitingForOutcome(y));
            assertEquals(fresh.cases(CaseFigure.OPEN, 0, y), used.cases(CaseFigure.OPEN, 0, y));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void closedCasesAndOpenCasesFollowTheirOwnArithmetic(long seed) {
        WorkforcePlan plan = withFiling(RandomPlans.plan(seed, 0), new FilingQueue(1000, 0));
        WorkforceModel model = RandomPlans.compile(plan);
        double[][] crimes = RandomPlans.crimes(model, seed, 1.2);
        WorkforceDraw draw = model.newDraw();
        model.evaluate(crimes, model.balance(crimes).factor(), new RandomStream(seed, "workforce"), draw);
        double waiting = 1000;
        double[] open = new double[2];
        for (int r = 0; r < 2; r++) {
            open[r] = model.openCaseRoutes().get(r).equals("volume") ? 900 : 400;
        }
        for (int y = 0; y < 3; y++) {
            for (int r = 0; r < 2; r++) {
                int route = model.routes().indexOf(model.openCaseRoutes().get(r));
                double closed = draw.cases(CaseFigure.CLOSED, r, y);
                open[r] += draw.route(RouteFigure.CASES, route, y) - closed;
                waiting += closed;
                assertEquals(open[r], draw.cases(CaseFigure.OPEN_AT_YEAR_END, r, y), 1e-6);
                assertEquals(
                        draw.cases(CaseFigure.OPEN, r, y) / (closed / 12),
                        draw.cases(CaseFigure.MONTHS_OPEN, r, y),
                        1e-9);
            }
            assertEquals(waiting, draw.waitingForOutcome(y), 1e-6);
        }
    }

    private static WorkforcePlan withFiling(WorkforcePlan plan, FilingQueue filing) {
        return new WorkforcePlan(
                plan.availability(),
                plan.skills(),
                plan.routes(),
                plan.offences(),
                plan.anchor(),
                plan.roles(),
                plan.recruitment(),
                plan.overtime(),
                plan.availabilityChanges(),
                plan.substitutions(),
                plan.telephoneResolution(),
                plan.currencies(),
                plan.openCases(),
                Optional.of(filing),
                plan.contact(),
                plan.referrals(),
                plan.supervision(),
                plan.skillsAudit(),
                plan.publishedStrength(),
                plan.establishment());
    }

    /** With people enough nothing is late, and a case is open as long as its route says. */
    @Test
    void withPeopleEnoughCasesCloseWhenTheyShould() {
        WorkforcePlan plan = RandomPlans.plan(4, 500);
        WorkforceModel model = RandomPlans.compile(plan);
        double[][] crimes = new double[3][model.crimeMonths()];
        for (double[] months : crimes) {
            Arrays.fill(months, 300);
        }
        WorkforceDraw draw = model.newDraw();
        model.evaluate(crimes, 1, null, draw);
        for (int r = 0; r < 2; r++) {
            double monthsOpen = plan.openCases()
                    .orElseThrow()
                    .get(model.openCaseRoutes().get(r))
                    .monthsOpen();
            assertEquals(monthsOpen, draw.cases(CaseFigure.MONTHS_OPEN, r, 2), 1e-9);
        }
    }

    @Test
    void theAnchorAtAQuarterMoreAsksForAQuarterMore() {
        WorkforceModel model = RandomPlans.compile(RandomPlans.plan(1, 0));
        double[][] crimes = RandomPlans.crimes(model, 1, 1);
        WorkloadBalance balance = model.balance(crimes);
        assertEquals(balance.hoursDeployable(), balance.factor() * balance.hoursDemanded(), 1e-6);
        WorkforceDraw plain = model.newDraw();
        WorkforceDraw more = model.newDraw();
        model.evaluate(crimes, balance.factor(), null, plain);
        model.evaluate(crimes, 1.25 * balance.factor(), null, more);
        assertEquals(
                1.25 * plain.investigators(InvestigatorFigure.POSTS_REQUIRED, 1),
                more.investigators(InvestigatorFigure.POSTS_REQUIRED, 1),
                1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRescaledPathIsThePathAtAnotherFactor(long seed) {
        WorkforceModel model = RandomPlans.compile(RandomPlans.plan(seed, 0));
        double[][] crimes = RandomPlans.crimes(model, seed, 1);
        WorkforceDraw direct = model.newDraw();
        WorkforceDraw rescaled = model.newDraw();
        RandomStream stream = new RandomStream(seed, "workforce");
        model.evaluate(crimes, 1.25, stream.reset(3), direct);
        model.evaluate(crimes, 1, stream.reset(3), rescaled);
        model.rescale(1.25, 0, rescaled);
        for (int y = 0; y < 3; y++) {
            for (InvestigatorFigure figure : InvestigatorFigure.values()) {
                double expected = direct.investigators(figure, y);
                assertEquals(expected, rescaled.investigators(figure, y), 1e-9 * (1 + expected));
            }
            for (int r = 0; r < model.routes().size(); r++) {
                double expected = direct.route(RouteFigure.UNMET_HOURS, r, y);
                assertEquals(expected, rescaled.route(RouteFigure.UNMET_HOURS, r, y), 1e-9 * (1 + expected));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void yearsBeforeTheFirstRescaledOneStayAsTheyWere(long seed) {
        WorkforceModel model = RandomPlans.compile(RandomPlans.plan(seed, 0));
        double[][] crimes = RandomPlans.crimes(model, seed, 1);
        WorkforceDraw plain = model.newDraw();
        WorkforceDraw all = model.newDraw();
        WorkforceDraw last = model.newDraw();
        RandomStream stream = new RandomStream(seed, "workforce");
        model.evaluate(crimes, 1, stream.reset(3), plain);
        model.evaluate(crimes, 1, stream.reset(3), all);
        model.evaluate(crimes, 1, stream.reset(3), last);
        model.rescale(1.25, 0, all);
        model.rescale(1.25, 2, last);
        for (int y = 0; y < 3; y++) {
            WorkforceDraw expected = y < 2 ? plain : all;
            for (InvestigatorFigure figure : InvestigatorFigure.values()) {
                assertEquals(expected.investigators(figure, y), last.investigators(figure, y), 0.0);
            }
            for (int r = 0; r < model.routes().size(); r++) {
                for (RouteFigure figure : RouteFigure.values()) {
                    assertEquals(expected.route(figure, r, y), last.route(figure, r, y), 0.0);
                }
            }
        }
    }

    @Test
    void yearsThatDoNotFollowAreRefused() {
        WorkforcePlan plan = RandomPlans.plan(1, 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkforceModel.compile(plan, RandomPlans.BASE.plus(-1), RandomPlans.YEARS, RandomPlans.GROUPS));
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkforceModel.compile(plan, RandomPlans.BASE, RandomPlans.YEARS, List.of("fraud")));
    }

    private static <V> Map<String, V> reverse(Map<String, V> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.reverse(keys);
        Map<String, V> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, map.get(key)));
        return reversed;
    }
}
