package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.goal.Target;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.SensitivityPlan;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.run.PlanRun;
import io.github.forceplan.solver.seek.Lever;
import io.github.forceplan.solver.seek.Seek;
import io.github.forceplan.solver.seek.SeekResult;
import io.github.forceplan.solver.sensitivity.Bridge;
import io.github.forceplan.solver.sensitivity.Contribution;
import io.github.forceplan.solver.sensitivity.Contributions;
import io.github.forceplan.solver.sensitivity.Sensitivity;
import io.github.forceplan.solver.sensitivity.SensitivityResult;
import io.github.forceplan.solver.sensitivity.Swing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The small plan asked what it would take and what to worry about. Its first year's gap is a sum that can be written down:
 * 50,000 × (5 + 7 × 1.02) ÷ 12 of pay, £20 for a tenth of one person's hours of overtime, £10 for each of 400 crimes, less a
 * grant of £48,000 and 100 band D equivalents at £102.
 */
class SmallPlanAnswersTest {

    private static final String GAP = "finance.budgetGap.2019/20";
    private static final double HOURS = 40 * 366 / 7.0;
    private static final double PAY = 50_000 * (5 + 7 * 1.02) / 12;
    private static final double PRESENT = PAY + 20 * 0.1 * HOURS + 4_000 - 48_000 - 10_200;

    private final Plan plan;
    private final PlanEvaluator evaluator;

    SmallPlanAnswersTest() throws RefusedException {
        plan = PlanFiles.read(Path.of("src/test/resources/io/github/forceplan/io/plan/small.yaml"))
                .value();
        evaluator = PlanRun.of(plan).evaluator();
    }

    private SensitivityResult asked(double limit, List<String> assumptions) {
        SensitivityPlan asked = new SensitivityPlan(
                "plan",
                List.of(GAP, "workforce.investigators.unmetHours.2019/20"),
                limit,
                0.1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Sensitivity(evaluator, plan, asked)
                .of(assumptions, PlanRun.of(plan).provenance(), (what, done, of) -> {});
    }

    private static Swing swing(List<Swing> swings, String address) {
        return swings.stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void swingsElasticitiesAndBreakEvensAreThoseOfTheSum() {
        List<String> assumptions = List.of(
                "finance.lines.crime.unitCost",
                "finance.lines.pay.unitCost",
                "finance.lines.grant.amount.2019/20",
                "finance.lines.grant.amount.2020/21",
                "workforce.routes.desk.hoursPerCase");
        SensitivityResult result = asked(0, assumptions);
        Swing crime = swing(result.swings(), "finance.lines.crime.unitCost");
        assertEquals(PRESENT - 400, crime.low().orElseThrow().reached(), 1e-6);
        assertEquals(PRESENT + 400, crime.high().orElseThrow().reached(), 1e-6);
        assertEquals(800, crime.width(), 1e-6);
        assertEquals(4_000 / Math.abs(PRESENT), crime.elasticity().orElseThrow(), 1e-9);
        // closed in on to a thousandth of the distance to the limit
        assertEquals(10 - PRESENT / 400, crime.breakEven().orElseThrow(), 1e-3 * Math.abs(PRESENT) / 400);
        Swing grant = swing(result.swings(), "finance.lines.grant.amount");
        assertTrue(grant.added());
        assertEquals(9_600, grant.width(), 1e-6);
        assertEquals(PRESENT, grant.breakEven().orElseThrow(), 1e-3 * Math.abs(PRESENT));
        // more hours a case leave more unmet; overtime is at its most already
        List<Swing> unmet = result.measures().get(1).swings();
        assertEquals(
                List.of("workforce.routes.desk.hoursPerCase"),
                unmet.stream().map(Swing::address).toList());
        assertEquals(800, unmet.get(0).width(), 1e-6);
        assertEquals(4_000 / (4_000 - 1.1 * HOURS), unmet.get(0).elasticity().orElseThrow(), 1e-9);
    }

    /**
     * £150 below its limit, the gap crosses it after 150 ÷ 5,058 of the range of pay, 150 ÷ 4,800 of the grant's and 150 ÷ 400
     * of the cost of a crime.
     */
    @Test
    void theMostDangerousAssumptionIsTheOneWithTheLeastWayToGo() {
        List<String> assumptions = List.of(
                "finance.lines.crime.unitCost", "finance.lines.grant.amount.2019/20", "finance.lines.pay.unitCost");
        SensitivityResult result = asked(PRESENT + 150, assumptions);
        assertEquals(
                "finance.lines.pay.unitCost",
                result.mostDangerous().orElseThrow().address());
        assertTrue(result.swings().stream().allMatch(Swing::withinRange));
        // above its limit, it is the one that moves it most
        assertEquals(
                "finance.lines.pay.unitCost",
                asked(PRESENT - 1, assumptions).mostDangerous().orElseThrow().address());
    }

    /** Where nothing multiplies anything else that changes, each part adds what it adds alone. */
    @Test
    void aBridgeAddsUpAndSaysWhatEachPartAdds() {
        Plan other = plan.with(
                Change.add("finance.lines.grant.amount", 1_000),
                Change.add("finance.lines.crime.unitCost", 2),
                Change.add("finance.precept.increase", 1.5));
        Bridge bridge = Contributions.bridge(evaluator, "plan", plan, "other", other, GAP);
        assertEquals(
                List.of("finance.lines.grant", "finance.lines.crime", "finance.precept.increase"),
                bridge.contributions().stream().map(Contribution::part).toList());
        assertArrayEquals(
                new double[] {-1_000, 800, -150},
                bridge.contributions().stream()
                        .mapToDouble(Contribution::amount)
                        .toArray(),
                1e-6);
        assertEquals(bridge.end(), bridge.start() - 1_000 + 800 - 150, 1e-6);
    }

    /**
     * A quarter's 100 crimes at 10 hours need 1,000 ÷ (1.1 × 520) = 1.748 people with overtime where it has 91 days: 0.75 more
     * than one, or one whole.
     */
    @Test
    void postsAndPeopleAreSoughtTogetherAndWhole() {
        Lever together = Lever.together(List.of(
                Lever.of(plan, "workforce.roles.investigator.establishment"),
                Lever.of(plan, "workforce.roles.investigator.strengthAtStart")));
        Target none = Target.parse("workforce.investigators.unmetHours.2019/20 <= 0");
        assertEquals(0.75, found(Seek.in(evaluator, plan, together, none)));
        assertEquals(1, found(Seek.in(evaluator, plan, together.inSteps(1), none)));
        assertThrows(IllegalArgumentException.class, () -> together.inSteps(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Lever.together(List.of(Lever.of(plan, "finance.lines.crime.unitCost"))));
    }

    private static double found(SeekResult result) {
        return assertInstanceOf(SeekResult.Found.class, result).answer().value();
    }

    /** The gap of 2020/21 over 100 band D equivalents, rounded up to the penny. */
    @Test
    void thePreceptThatClosesAGap() {
        double second = PAY * 1.02 + 20 * 0.1 * (40 * 365 / 7.0) + 4_000 + 30_000 - 48_000 - 10_400;
        Lever increase = Lever.of(plan, "finance.precept.increase.2020/21");
        assertEquals(
                Math.ceil(second + 200) / 100,
                found(Seek.in(evaluator, plan, increase, Target.parse("finance.budgetGap.2020/21 <= 0"))),
                1e-9);
    }
}
