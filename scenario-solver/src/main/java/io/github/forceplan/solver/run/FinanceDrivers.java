package io.github.forceplan.solver.run;

import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What demand and workforce hand to finance, by name and year: {@code strength.ROLE}, {@code recruits.ROLE} and
 * {@code overtimeHours.ROLE} (FTE and hours), the last two also for {@code investigators} together, and
 * {@code recordedCrime} and {@code agencyHours.AGENCY}.
 */
final class FinanceDrivers {

    private static final Map<String, RoleFigure> BY_ROLE = new LinkedHashMap<>();

    static {
        BY_ROLE.put("strength", RoleFigure.STRENGTH);
        BY_ROLE.put("recruits", RoleFigure.JOINERS);
        BY_ROLE.put("overtimeHours", RoleFigure.OVERTIME_HOURS);
    }

    /** One of them. */
    interface Driver {
        /**
         * What it is on a path.
         *
         * @param total [group × quarters + quarter] crimes
         */
        double of(WorkforceDraw draw, double[] total, int year);
    }

    private final WorkforceOutcomes workforce;
    private final DemandPaths demand;

    FinanceDrivers(WorkforceOutcomes workforce, DemandPaths demand) {
        this.workforce = workforce;
        this.demand = demand;
    }

    /** Every driver by name, in the order of {@link #values} and {@link #central}. */
    static Map<String, Driver> all(WorkforceModel model) {
        Map<String, Driver> drivers = new LinkedHashMap<>();
        BY_ROLE.forEach((name, figure) -> {
            for (int r = 0; r < model.roles().size(); r++) {
                int role = r;
                drivers.put(name + "." + model.roles().get(r), (draw, total, year) -> draw.role(figure, role, year));
            }
        });
        int[] investigators = IntStream.range(0, model.roles().size())
                .filter(model::isInvestigatorRole)
                .toArray();
        drivers.put("recruits.investigators", (draw, total, year) -> recruits(investigators, draw, year));
        drivers.put(
                "overtimeHours.investigators",
                (draw, total, year) -> draw.investigators(InvestigatorFigure.OVERTIME_HOURS, year));
        int quarters = 4 * model.years().size();
        drivers.put("recordedCrime", (draw, total, year) -> crimes(quarters, total, year));
        for (int a = 0; a < model.agencies().size(); a++) {
            int agency = a;
            drivers.put(
                    "agencyHours." + model.agencies().get(a), (draw, total, year) -> model.agencyHours(agency, year));
        }
        return drivers;
    }

    private static double recruits(int[] roles, WorkforceDraw draw, int year) {
        double sum = 0;
        for (int role : roles) {
            sum += draw.role(RoleFigure.JOINERS, role, year);
        }
        return sum;
    }

    private static double crimes(int quarters, double[] total, int year) {
        double sum = 0;
        for (int g = 0; g < total.length; g += quarters) {
            int q = g + 4 * year;
            sum += total[q] + total[q + 1] + total[q + 2] + total[q + 3];
        }
        return sum;
    }

    /** Every driver's name, in the same order. */
    static List<String> names(WorkforceModel model) {
        return List.copyOf(all(model).keySet());
    }

    /** [driver][draw] in a plan year. */
    double[][] values(int year) {
        WorkforceModel model = workforce.model();
        List<double[]> values = new ArrayList<>();
        for (RoleFigure figure : BY_ROLE.values()) {
            for (int role = 0; role < model.roles().size(); role++) {
                values.add(workforce.role(figure, role, year));
            }
        }
        double[] recruits = new double[demand.draws()];
        double[] crimes = new double[demand.draws()];
        for (int d = 0; d < demand.draws(); d++) {
            for (int role = 0; role < model.roles().size(); role++) {
                if (model.isInvestigatorRole(role)) {
                    recruits[d] += workforce.role(RoleFigure.JOINERS, role, year)[d];
                }
            }
            for (int g = 0; g < demand.groups().size(); g++) {
                crimes[d] += demand.yearTotal(g, d, year);
            }
        }
        values.add(recruits);
        values.add(workforce.investigators(InvestigatorFigure.OVERTIME_HOURS, year));
        values.add(crimes);
        for (int agency = 0; agency < model.agencies().size(); agency++) {
            double[] hours = new double[demand.draws()];
            Arrays.fill(hours, model.agencyHours(agency, year));
            values.add(hours);
        }
        return values.toArray(double[][]::new);
    }

    /** [driver] in a plan year, every uncertain figure at its mean. */
    double[] central(int year) {
        return central(workforce.model(), workforce.central(), demand, year);
    }

    /** [driver] in a plan year on a path, with recorded crime at its mean. */
    static double[] central(WorkforceModel model, WorkforceDraw central, DemandPaths demand, int year) {
        double[] total = demand.means();
        return all(model).values().stream()
                .mapToDouble(driver -> driver.of(central, total, year))
                .toArray();
    }
}
