package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a scenario may be relied on for, on the whole flagship. */
class ScenarioLawsTest {

    private final Plan plan;

    ScenarioLawsTest() throws RefusedException {
        plan = PlanFiles.read(Path.of("../scenarios/derbyshire-2019.yaml")).value();
    }

    @Test
    void aScenarioWithoutChangesIsThePlan() {
        assertEquals(plan, plan.under("as-recorded"));
    }

    @Test
    void aScenarioThatStartsFromAnotherIsItsChangesAfterThose() {
        String child = "recording-put-right-with-savings";
        Plan after = plan.under("recording-put-right")
                .with(plan.scenario(child).changes().toArray(Change[]::new));
        assertEquals(plan.under(child), after);
        assertEquals(plan.under("recording-put-right").choosing(child), after);
        assertNotEquals(plan, after);
    }

    /** Every number, switch and figure by year has an address at which it can be set, and to itself changes nothing. */
    @Test
    void everyFigureSetToItselfIsThePlan() {
        Set<String> byYear = new LinkedHashSet<>();
        int numbers = 0;
        for (Map.Entry<String, Object> entry : Addresses.list(plan).entrySet()) {
            String at = entry.getKey();
            if (entry.getValue() instanceof Number number) {
                assertEquals(plan, plan.with(Change.set(at, number.doubleValue())), at);
                numbers++;
                String around = at.substring(0, at.lastIndexOf('.'));
                if (Addresses.get(plan, around) instanceof ByYear && byYear.add(around)) {
                    assertEquals(plan, plan.with(Change.add(around, 0)), around);
                }
            } else if (entry.getValue() instanceof Boolean on) {
                assertEquals(plan, plan.with(Change.turn(at, on)), at);
            }
        }
        assertTrue(numbers > 600 && byYear.size() > 40, numbers + " numbers, " + byYear.size() + " by year");
    }

    /** 0.05 of violence from response to desks: both shares in one scenario, or neither. */
    @Test
    void sharesOfAWholeAreChangedTogether() {
        String routes = "workforce.offences.Violence against the person.routes.";
        Change more = Change.add(routes + "desk-investigation", 0.05);
        Change less = Change.add(routes + "response-neighbourhood", -0.05);
        assertEquals(0.3, Addresses.get(plan.with(more, less), routes + "desk-investigation"));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> plan.with(more));
        assertTrue(e.getMessage().contains("must sum to 1"), e.getMessage());
    }
}
