package io.github.forceplan.solver.run;

import io.github.forceplan.solver.result.BottleneckYear;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.workforce.PressureFigure;
import io.github.forceplan.workforce.TeamSkill;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.ArrayList;
import java.util.List;

/** Skills as bottlenecks over all draws. */
final class PressureOutcomes {

    private final WorkforceModel model;
    private final double[][][][] figures;

    PressureOutcomes(WorkforceModel model, int draws) {
        this.model = model;
        figures = new double[PressureFigure.values().length][model.teamSkills().size()]
                [model.years().size()][draws];
    }

    void keep(WorkforceDraw draw, int d) {
        for (PressureFigure figure : PressureFigure.values()) {
            double[][][] ofFigure = figures[figure.ordinal()];
            for (int s = 0; s < ofFigure.length; s++) {
                for (int y = 0; y < ofFigure[s].length; y++) {
                    ofFigure[s][y][d] = draw.pressure(figure, s, y);
                }
            }
        }
    }

    List<BottleneckYear> results(Estimates estimates) {
        List<BottleneckYear> results = new ArrayList<>();
        List<TeamSkill> teamSkills = model.teamSkills();
        for (int y = 0; y < model.years().size(); y++) {
            for (int s = 0; s < teamSkills.size(); s++) {
                double[] months = figures[PressureFigure.MONTHS_SHORT.ordinal()][s][y];
                results.add(new BottleneckYear(
                        model.years().get(y).toString(),
                        teamSkills.get(s).team(),
                        teamSkills.get(s).skill(),
                        Shares.above(months, 0),
                        Shares.mean(months),
                        estimates.of(figures[PressureFigure.UNMET_HOURS.ordinal()][s][y]),
                        estimates.of(figures[PressureFigure.HOURS_MET_BY_ONE_MORE.ordinal()][s][y])));
            }
        }
        return results;
    }
}
