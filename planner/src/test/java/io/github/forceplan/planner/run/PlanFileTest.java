package io.github.forceplan.planner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.planner.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFileTest {

    @Test
    void figuresAreListedUnderTheBasisThatCoversThem() throws RefusedException {
        List<StatedFigure> figures = PlanFile.read(Project.flagship()).figures();
        StatedFigure target = figure(figures, "demand.growthTarget");
        assertEquals("growth 0.14", target.values());
        assertTrue(target.basis() instanceof Basis.Source, target.toString());
        StatedFigure precept = figure(figures, "finance.precept");
        assertTrue(precept.values().contains("baseBandD 192.60"), precept.values());
        // The increase has an assumption of its own.
        assertFalse(precept.values().contains("24.00 in"), precept.values());
        String increase = figure(figures, "finance.precept.increase").values();
        assertTrue(increase.startsWith("24.00 in 2019/20; "), increase);
    }

    @Test
    void yearsWithTheSameFigureAreNamedOnce() throws RefusedException {
        List<StatedFigure> figures = PlanFile.read(Project.flagship()).figures();
        String values = figure(figures, "workforce.roles.response-officer").values();
        assertTrue(values.contains("establishment (640 in 2018/19; 698 in 2019/20 to 2022/23)"), values);
    }

    @Test
    void namesAndFilesComeWithThePlan() throws RefusedException {
        PlanFile file = PlanFile.read(Project.flagship());
        assertEquals("General reserve", file.labels().reserve("general"));
        assertEquals("unheard-of", file.labels().role("unheard-of"));
        assertEquals(2, file.inputs().size());
        assertTrue(file.inputs().get(0).sha256().matches("[0-9a-f]{64}"));
    }

    private static StatedFigure figure(List<StatedFigure> figures, String path) {
        return figures.stream()
                .filter(figure -> figure.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not among "
                        + figures.stream().map(StatedFigure::path).toList()));
    }
}
