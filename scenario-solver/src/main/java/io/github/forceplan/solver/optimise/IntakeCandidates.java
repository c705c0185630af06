package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.OptimiseLever;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.workforce.supply.Intake;
import io.github.forceplan.workforce.supply.Recruitment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The intakes that levers may decide: those of the plan and those that might be added. */
final class IntakeCandidates {

    /** One of them. */
    record Candidate(String leverId, OptimiseLever.Intakes lever, String id, boolean existing, Intake intake) {}

    private IntakeCandidates() {}

    static List<Candidate> of(Plan plan, Map<String, OptimiseLever> levers) {
        List<Candidate> all = new ArrayList<>();
        Set<String> decided = new LinkedHashSet<>();
        levers.forEach((leverId, lever) -> {
            if (lever instanceof OptimiseLever.Intakes intakes) {
                check(plan, leverId, intakes);
                for (Candidate candidate : of(plan, leverId, intakes)) {
                    Intake intake = candidate.intake();
                    String what = intake.role() + " by " + intake.entryRoute() + " in " + intake.month();
                    if (!decided.add(candidate.existing() ? candidate.id() : what)) {
                        throw new IllegalArgumentException("Two levers decide the same intake of " + what
                                + ", the second is '" + leverId + "'. Let their months not overlap.");
                    }
                    all.add(candidate);
                }
            }
        });
        return all;
    }

    private static void check(Plan plan, String leverId, OptimiseLever.Intakes lever) {
        Recruitment recruitment = plan.workforce().recruitment();
        require(plan.workforce().roles().keySet(), lever.role(), leverId, "role");
        require(recruitment.entryRoutes().keySet(), lever.entryRoute(), leverId, "entry route");
        Period first = plan.years().get(0).month(1);
        Period last = plan.lastYear().month(12);
        if (lever.from().compareTo(first) < 0 || lever.to().compareTo(last) > 0) {
            throw new IllegalArgumentException("The intakes of lever '" + leverId + "' go from " + lever.from() + " to "
                    + lever.to() + "; the plan's months are " + first + " to " + last + ".");
        }
        recruitment.refills().orElse(Map.of()).forEach((id, refill) -> {
            if (refill.role().equals(lever.role())) {
                throw new IllegalArgumentException("The lever '" + leverId + "' decides intakes of role '"
                        + lever.role() + "', whose vacancies the refill '" + id
                        + "' fills as they arise. Remove one of the two.");
            }
        });
    }

    static void require(Set<String> known, String id, String leverId, String what) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("The lever '" + leverId + "' names " + what + " '" + id
                    + "', which is not defined. Known: " + known + ".");
        }
    }

    private static List<Candidate> of(Plan plan, String leverId, OptimiseLever.Intakes lever) {
        Map<Period, List<Candidate>> byMonth = new LinkedHashMap<>();
        Map<String, Intake> present = plan.workforce().recruitment().intakes();
        for (Period month = lever.from(); month.compareTo(lever.to()) <= 0; month = month.plus(1)) {
            List<Candidate> here = new ArrayList<>();
            for (Map.Entry<String, Intake> entry : present.entrySet()) {
                Intake intake = entry.getValue();
                if (intake.role().equals(lever.role())
                        && intake.entryRoute().equals(lever.entryRoute())
                        && intake.month().equals(month)) {
                    here.add(new Candidate(leverId, lever, entry.getKey(), true, intake));
                }
            }
            if (here.isEmpty() && month.since(lever.from()) % lever.everyMonths() == 0) {
                String id = leverId + "-" + month;
                if (present.containsKey(id)) {
                    throw new IllegalArgumentException("The plan has an intake '" + id + "' already, which the lever '"
                            + leverId + "' would add. Rename one of them.");
                }
                here.add(new Candidate(
                        leverId, lever, id, false, new Intake(lever.role(), lever.entryRoute(), month, 0)));
            }
            byMonth.put(month, here);
        }
        return byMonth.values().stream().flatMap(List::stream).toList();
    }
}
