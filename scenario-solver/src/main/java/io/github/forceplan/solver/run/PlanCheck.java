package io.github.forceplan.solver.run;

import io.github.forceplan.finance.line.BalancingPressure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.demand.BadHistoryException;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.StreamModel;
import io.github.forceplan.solver.demand.SubgroupModel;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.RefusedChangeException;
import io.github.forceplan.solver.plan.SensitivityPlan;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.referral.ReferralUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a plan as a whole, beyond the rules of its single records, before anything is run. */
public final class PlanCheck {

    private final List<Fault> faults = new ArrayList<>();

    private PlanCheck() {}

    /**
     * Something wrong.
     *
     * @param address of the part of the plan
     * @param message what was found, what was expected, and the remedy as the last sentence
     */
    public record Fault(String address, String message) {}

    /** Everything wrong with a plan and each of its scenarios; empty if it can be run. */
    public static List<Fault> faults(Plan plan) {
        PlanCheck check = new PlanCheck();
        check.compile(plan, "");
        check.simulation(plan);
        plan.balancing().ifPresent(balancing -> check.balancing(plan, balancing));
        check.scenarios(plan);
        if (check.faults.isEmpty()) {
            plan.sensitivity().ifPresent(asked -> check.sensitivity(plan.under(asked.scenario()), asked));
        }
        return List.copyOf(check.faults);
    }

    /** Scenarios are prepared side by side and reported in their order; if the plan has faults, only their changes are. */
    private void scenarios(Plan plan) {
        List<String> ids = List.copyOf(plan.scenarios().keySet());
        boolean whole = faults.isEmpty();
        PlanCheck[] checks = new PlanCheck[ids.size()];
        int threads = Math.min(ids.size(), Runtime.getRuntime().availableProcessors());
        Slices.over(ids.size(), threads, (from, to) -> {
            for (int i = from; i < to; i++) {
                PlanCheck check = new PlanCheck();
                check.scenario(plan, ids.get(i), whole);
                checks[i] = check;
            }
        });
        for (PlanCheck check : checks) {
            for (Fault fault : check.faults) {
                // Scenarios that start from a faulty one all meet its fault.
                if (!faults.contains(fault)) {
                    faults.add(fault);
                }
            }
        }
    }

    /** @param whole whether what the changes make of the plan is prepared too */
    private void scenario(Plan plan, String scenario, boolean whole) {
        String address = "scenarios." + scenario;
        try {
            Plan under = plan.under(scenario);
            if (whole) {
                compile(under, address);
            }
        } catch (RefusedChangeException e) {
            add(e.address(), e);
        } catch (IllegalArgumentException e) {
            add(address, e);
        }
    }

    /** @param scenario address to blame, or empty to blame the part of the plan itself */
    private void compile(Plan plan, String scenario) {
        List<String> groups = List.copyOf(plan.demand().history().keySet());
        try {
            new DemandModel(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear());
        } catch (BadHistoryException e) {
            add(scenario.isEmpty() ? "demand.history" : scenario, e);
        } catch (IllegalArgumentException e) {
            add(scenario.isEmpty() ? "demand" : scenario, e);
        }
        try {
            plan.demand()
                    .subgroups()
                    .ifPresent(subgroups -> new SubgroupModel(
                            subgroups, plan.demand(), plan.baseYear().plus(1).quarter(1)));
        } catch (IllegalArgumentException e) {
            add(scenario.isEmpty() ? "demand.subgroups" : scenario, e);
        }
        try {
            new StreamModel(plan.demand(), plan.baseYear(), plan.years());
            requireStreams(plan);
        } catch (IllegalArgumentException e) {
            add(scenario.isEmpty() ? "demand.streams" : scenario, e);
        }
        try {
            WorkforceModel workforce = WorkforceModel.compile(plan.workforce(), plan.baseYear(), plan.years(), groups);
            MtfsModel.compile(plan.finance(), plan.years(), FinanceDrivers.names(workforce));
        } catch (InvalidFinancePlanException e) {
            e.faults()
                    .forEach(fault ->
                            faults.add(new Fault(scenario.isEmpty() ? fault.address() : scenario, fault.message())));
        } catch (IllegalArgumentException e) {
            add(scenario.isEmpty() ? "workforce" : scenario, e);
        }
    }

    private static void requireStreams(Plan plan) {
        Set<String> known = plan.demand().streams().keySet();
        for (String stream :
                plan.workforce().referrals().map(ReferralUnit::demandStreams).orElse(Set.of())) {
            if (!known.contains(stream)) {
                throw new IllegalArgumentException("The referral unit is fed with the demand stream '" + stream
                        + "', which the plan does not have. Its streams are " + known + ".");
            }
        }
    }

    private void simulation(Plan plan) {
        UncertainInputs inputs = UncertainInputs.of(plan);
        faults.addAll(new InputCorrelations(plan, inputs.inputs()).faults());
        plan.simulation().precision().ifPresent(precision -> {
            if (plan.simulation().draws() > precision.most()) {
                faults.add(new Fault(
                        "simulation.precision.mostDraws",
                        "The most draws (" + precision.most() + ") are fewer than the draws to begin with ("
                                + plan.simulation().draws() + "). Raise mostDraws, or lower simulation.draws."));
            }
        });
    }

    private void balancing(Plan plan, Balancing balancing) {
        if (!(plan.finance().lines().get(balancing.line()) instanceof BalancingPressure)) {
            faults.add(new Fault(
                    "balancing.line",
                    "The line '" + balancing.line() + "' must be a line of the budget of type balancing-pressure."
                            + " Add it to finance.lines, or name another."));
        }
        List<FinancialYear> named = new ArrayList<>(balancing.gapYears());
        named.addAll(balancing.balancedYears());
        for (FinancialYear year : named) {
            if (!plan.years().contains(year)) {
                faults.add(new Fault(
                        "balancing",
                        "The balancing line names " + year + ", which the plan does not cover. Its years are "
                                + plan.years() + "."));
            }
        }
    }

    private void sensitivity(Plan under, SensitivityPlan asked) {
        List<String> groups = List.copyOf(under.demand().history().keySet());
        WorkforceModel workforce = WorkforceModel.compile(under.workforce(), under.baseYear(), under.years(), groups);
        MtfsModel finance = MtfsModel.compile(under.finance(), under.years(), FinanceDrivers.names(workforce));
        MetricNames names =
                new MetricNames(under, groups, under.demand().streams().keySet(), workforce, finance);
        for (int i = 0; i < asked.measures().size(); i++) {
            try {
                names.key(asked.measures().get(i));
            } catch (IllegalArgumentException e) {
                add("sensitivity.measures." + i, e);
            }
        }
        List<SensitivityPlan.Range> ranges = asked.ranges().orElse(List.of());
        for (int i = 0; i < ranges.size(); i++) {
            String address = "sensitivity.ranges." + i + ".at";
            try {
                Object value = Addresses.get(under, ranges.get(i).at());
                if (!(value instanceof Number || value instanceof ByYear)) {
                    faults.add(new Fault(
                            address,
                            "What stands at '" + ranges.get(i).at()
                                    + "' can't be moved by degrees. Name a number or a figure by year."));
                }
            } catch (IllegalArgumentException e) {
                add(address, e);
            }
        }
    }

    private void add(String address, IllegalArgumentException e) {
        for (String message : String.valueOf(e.getMessage()).split("\\R")) {
            Fault fault = new Fault(address, message);
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
    }
}
