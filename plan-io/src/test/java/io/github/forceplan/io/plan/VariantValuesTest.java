package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.seek.Companion;
import io.github.forceplan.solver.seek.Lever;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Variants of the flagship: some figures of them alone are those of the whole evaluation, to the last bit. */
class VariantValuesTest {

    private static final List<String> FIGURES = List.of(
            "finance.gapAfterReserves.2022/23",
            "workforce.bySkill.pip-2.unmetHours.2020/21..2022/23",
            "demand.recordedCrime.total.2022/23");

    private final Plan under;
    private final Plan plan;

    VariantValuesTest() throws RefusedException {
        plan = PlanFiles.read(Path.of("../scenarios/derbyshire-2019.yaml")).value();
        under = plan.under("recording-put-right");
    }

    @Test
    void figuresAloneAreThoseOfTheWhole() {
        List<Change> changes = List.of(
                Change.add("workforce.contact.desks.call-handling.strength", 5),
                Change.multiply("workforce.roles.detective.attritionPerYear", 1.3),
                Change.multiply("workforce.routes.serious-complex.hoursPerCase", 0.9),
                Change.set("demand.recordingChange.targetRate.mean", 0.9),
                Change.add("finance.precept.increase", 3));
        PlanEvaluator whole = new PlanEvaluator(plan, 40, 5, 1);
        PlanEvaluator quick = new PlanEvaluator(plan, 40, 5, 2);
        for (Change change : changes) {
            Plan variant = under.with(change);
            double[][] values = quick.values(variant, FIGURES);
            for (int i = 0; i < FIGURES.size(); i++) {
                assertArrayEquals(whole.of(variant).values(FIGURES.get(i)), values[i], change.at());
            }
        }
        assertEquals(40, quick.values(under, List.of("demand.streams.marac-cases.volume.2022/23"))[0].length);
        assertTrue(quick.names(under).containsAll(List.of(FIGURES.get(0), FIGURES.get(2))));
    }

    /** Desk 0.35, the others 0.4, 0.15, 0.095 and 0.005: ten points more for the one are taken in proportion. */
    @Test
    void aShareMovesAndTheOthersMakeRoom() {
        String routes = "workforce.offences.Theft offences.routes.";
        Lever desk = Lever.of(plan, routes + "desk-investigation");
        assertTrue(desk.isShare());
        assertEquals(0, desk.low());
        assertEquals(1, desk.high());
        assertEquals(
                -1, desk.companions().stream().mapToDouble(Companion::slope).sum(), 1e-12);
        assertEquals(
                0.4 - 0.1 * 0.4 / 0.65,
                (double) Addresses.get(desk.in(plan, 0.45), routes + "telephone-resolution"),
                1e-12);
        assertFalse(Lever.of(plan, "workforce.roles.detective.caseworkShare").isShare());
        assertTrue(Lever.of(plan, "demand.recordingChange.early.starts.0.probability")
                .isShare());
    }
}
