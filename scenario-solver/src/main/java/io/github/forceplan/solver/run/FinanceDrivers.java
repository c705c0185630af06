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

    private static final RoleFigure[] FIGURES = BY_ROLE.values().toArray(RoleFigure[]::new);

    private final WorkforceOutcomes workforce;
    private final DemandPaths demand;

    FinanceDrivers(WorkforceOutcomes workforce, DemandPaths demand) {
        this.workforce = workforce;
        this.demand = demand;
    }

    /** Every driver's name, in the order of {@link #values} and {@link #central}. */
    static List<String> names(WorkforceModel model) {
        List<String> names = new ArrayList<>();
        BY_ROLE.keySet().forEach(figure -> model.roles().forEach(role -> names.add(figure + "." + role)));
        names.add("recruits.investigators");
        names.add("overtimeHours.investigators");
        names.add("recordedCrime");
        model.agencies().forEach(agency -> names.add("agencyHours." + agency));
        return List.copyOf(names);
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
        double[] values = new double[names(model).size()];
        fill(model, central, demand.means(), year, values);
        return values;
    }

    /**
     * The drivers of one draw.
     *
     * @param total [group × quarters + quarter] crimes
     * @param values [driver] to be filled
     */
    static void fill(WorkforceModel model, WorkforceDraw draw, double[] total, int year, double[] values) {
        int roles = model.roles().size();
        int at = 0;
        for (RoleFigure figure : FIGURES) {
            for (int role = 0; role < roles; role++) {
                values[at++] = draw.role(figure, role, year);
            }
        }
        double recruits = 0;
        for (int role = 0; role < roles; role++) {
            recruits += model.isInvestigatorRole(role) ? draw.role(RoleFigure.JOINERS, role, year) : 0;
        }
        int quarters = 4 * model.years().size();
        double crimes = 0;
        for (int g = 0; g < total.length; g += quarters) {
            int q = g + 4 * year;
            crimes += total[q] + total[q + 1] + total[q + 2] + total[q + 3];
        }
        values[at++] = recruits;
        values[at++] = draw.investigators(InvestigatorFigure.OVERTIME_HOURS, year);
        values[at++] = crimes;
        for (int agency = 0; agency < model.agencies().size(); agency++) {
            values[at++] = model.agencyHours(agency, year);
        }
    }
}
