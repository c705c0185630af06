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
        List<Double> values = new ArrayList<>();
        for (RoleFigure figure : BY_ROLE.values()) {
            for (int role = 0; role < model.roles().size(); role++) {
                values.add(central.role(figure, role, year));
            }
        }
        double recruits = 0;
        for (int role = 0; role < model.roles().size(); role++) {
            recruits += model.isInvestigatorRole(role) ? central.role(RoleFigure.JOINERS, role, year) : 0;
        }
        double crimes = 0;
        for (int g = 0; g < demand.groups().size(); g++) {
            for (int q = 4 * year; q < 4 * year + 4; q++) {
                crimes += demand.mean(g, q);
            }
        }
        values.add(recruits);
        values.add(central.investigators(InvestigatorFigure.OVERTIME_HOURS, year));
        values.add(crimes);
        for (int agency = 0; agency < model.agencies().size(); agency++) {
            values.add(model.agencyHours(agency, year));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
