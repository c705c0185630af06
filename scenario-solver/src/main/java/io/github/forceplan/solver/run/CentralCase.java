package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.Drivers;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.workforce.HoursFigure;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.WorkforcePlan;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan with every uncertain figure at its mean: recorded crime, people expected, the ledger. Beside it the hours that
 * single draws ask for. From {@link PlanEvaluator#central}; for one thread at a time.
 */
public final class CentralCase {

    private final Plan plan;
    private final WorkforceModel workforce;
    private final DemandPaths demand;
    private final Months months;
    private final double factor;
    private final WorkforceDraw draw;
    private final MtfsModel finance;
    private final Map<String, BigDecimal> solvedFor;
    private final RandomStreams random;

    CentralCase(
            Plan plan,
            WorkforceModel workforce,
            DemandPaths demand,
            Months months,
            Map<String, BigDecimal> solvedFor,
            RandomStreams random) {
        this.plan = plan;
        this.workforce = workforce;
        this.demand = demand;
        this.months = months;
        this.solvedFor = Collections.unmodifiableMap(new LinkedHashMap<>(solvedFor));
        this.random = random;
        double[][] crimes = crimes();
        factor = workforce.balance(crimes).factor();
        draw = workforce.newDraw();
        workforce.evaluate(crimes, factor, null, draw);
        finance = MtfsModel.compile(plan.finance(), plan.years(), FinanceDrivers.names(workforce));
    }

    private double[][] crimes() {
        double[][] crimes = months.newPath();
        months.fill(demand.means(), crimes);
        return crimes;
    }

    public Plan plan() {
        return plan;
    }

    public WorkforceModel workforce() {
        return workforce;
    }

    /** The expected path of people and hours. */
    public WorkforceDraw draw() {
        return draw;
    }

    /** Another workforce under the same crime and the same hours per case, every uncertain figure at its mean. */
    public Path of(WorkforcePlan other) {
        WorkforceModel model = WorkforceModel.compile(other, plan.baseYear(), plan.years(), demand.groups());
        WorkforceDraw path = model.newDraw();
        model.evaluate(crimes(), factor, null, path);
        return new Path(model, path);
    }

    /**
     * A workforce and its expected path.
     *
     * @param model the workforce
     * @param draw its path
     */
    public record Path(WorkforceModel model, WorkforceDraw draw) {}

    /** How many futures are drawn. */
    public int draws() {
        return demand.draws();
    }

    /** Hours that a draw asks for, by [team's skill][month], as in {@link WorkforceModel#teamSkills()}. */
    public double[][] required(int ofDraw) {
        double[][] crimes = crimes();
        int quarters = demand.quarters();
        double[] total = new double[demand.groups().size() * quarters];
        for (int g = 0; g < demand.groups().size(); g++) {
            for (int q = 0; q < quarters; q++) {
                total[g * quarters + q] = demand.total(g, ofDraw, q);
            }
        }
        months.fill(total, crimes);
        WorkforceDraw path = workforce.newDraw();
        workforce.evaluate(crimes, factor, WorkforceOutcomes.stream(random).reset(ofDraw), path);
        return hours(HoursFigure.REQUIRED, path);
    }

    /** Hours of a path, by [team's skill][month]. */
    public double[][] hours(HoursFigure figure, WorkforceDraw path) {
        double[][] hours =
                new double[workforce.teamSkills().size()][12 * workforce.years().size()];
        for (int s = 0; s < hours.length; s++) {
            for (int m = 0; m < hours[s].length; m++) {
                hours[s][m] = workforce.hours(figure, s, m, path);
            }
        }
        return hours;
    }

    public MtfsModel finance() {
        return finance;
    }

    /** Amounts that the balancing line was solved for, by address with the year. */
    public Map<String, BigDecimal> solvedFor() {
        return solvedFor;
    }

    /** What a path hands to finance in a plan year, in the order of {@link MtfsModel#drivers()}. */
    public double[] drivers(Path path, int year) {
        return FinanceDrivers.central(path.model(), path.draw(), demand, year);
    }

    /** The exact ledger. */
    public Ledger ledger() {
        Drivers values = Drivers.none();
        List<String> names = finance.drivers();
        double[][] byYear = new double[plan.years().size()][];
        for (int y = 0; y < byYear.length; y++) {
            byYear[y] = FinanceDrivers.central(workforce, draw, demand, y);
        }
        for (int i = 0; i < names.size(); i++) {
            double[] one = new double[byYear.length];
            for (int y = 0; y < one.length; y++) {
                one[y] = byYear[y][i];
            }
            values = values.with(names.get(i), one);
        }
        return finance.ledger(values, solvedFor);
    }
}
