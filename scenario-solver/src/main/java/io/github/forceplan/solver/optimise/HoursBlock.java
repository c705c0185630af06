package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.plan.OptimiseLever;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hours against demand, by step: overtime, agency hours and what stays unmet. Where the sets of who may do each skill's
 * work are nested or apart, as with PIP levels, the flow of hours through skills is projected on a row for each skill
 * (Hall's condition in its deficiency form: what is asked for of skills that only the same people can do is at most what
 * these people offer); otherwise the flow itself is in the program.
 */
final class HoursBlock {

    private final ProgramBuilder p;
    private final PlanResponse response;
    private final List<Variable> intakes;
    private final boolean reacts;
    final double overtimeShare;
    final Variable[][] unmet;
    /** Overtime by [team's skill][step]: a column, or all there may be where work is sure to be left. */
    final Expression[][] overtime;

    final Variable[][] agency;
    final List<HoursRow> rows = new ArrayList<>();
    final List<Variable> flows = new ArrayList<>();

    /**
     * @param reacts whether overtime is worked wherever work would be left, as the plan's models do, rather than being
     *     free to be worked or not
     */
    HoursBlock(
            ProgramBuilder p,
            PlanResponse response,
            List<Variable> intakes,
            Map<String, OptimiseLever> levers,
            boolean reacts) {
        this.p = p;
        boolean decided = levers.values().stream().anyMatch(OptimiseLever.OvertimeHours.class::isInstance);
        this.reacts = reacts && !decided;
        this.response = response;
        this.intakes = intakes;
        overtimeShare = levers.values().stream()
                .filter(OptimiseLever.OvertimeHours.class::isInstance)
                .mapToDouble(lever -> ((OptimiseLever.OvertimeHours) lever).largestShare())
                .max()
                .orElse(response.overtimeShare());
        int skills = response.teamSkills().size();
        unmet = new Variable[skills][response.steps()];
        overtime = new Expression[skills][response.steps()];
        agency = new Variable[response.agencies().size()][response.years().size()];
        for (int a = 0; a < agency.length; a++) {
            AgencyOption option = response.agencies().get(a);
            for (int y = 0; y < agency[a].length; y++) {
                agency[a][y] = p.continuous(
                        "agency hours[" + option.agency() + " "
                                + response.years().get(y) + "]",
                        0,
                        Math.min(option.largest()[y], usable(option, y)));
            }
        }
        for (int t = 0; t < response.steps(); t++) {
            columns(t);
            if (nested()) {
                nestedRows(t);
            } else {
                flowRows(t);
            }
        }
    }

    /** Hours beyond a step's work would be paid for in vain. */
    private double usable(AgencyOption option, int year) {
        double most = Double.POSITIVE_INFINITY;
        for (int t = 0; t < response.steps(); t++) {
            if (response.yearOf(t) == year && option.stepShare()[t] > 0) {
                most = Math.min(most, response.required()[option.teamSkill()][t] / option.stepShare()[t]);
            }
        }
        return most;
    }

    private String name(int skill, int step) {
        return response.teamSkills().get(skill).team() + " "
                + response.teamSkills().get(skill).skill() + " " + response.stepName(step);
    }

    private void columns(int t) {
        for (int s = 0; s < unmet.length; s++) {
            unmet[s][t] = p.nonNegative("unmet[" + name(s, t) + "]");
            if (reacts && surelyShort(s, t)) {
                overtime[s][t] = new Expression()
                        .plus(overtimeShare * response.supplied()[s][t])
                        .plus(overtimeShare, more(s, t));
            } else {
                Variable worked = p.nonNegative("overtime[" + name(s, t) + "]");
                overtime[s][t] = new Expression().plus(worked);
                p.row("overtime[" + name(s, t) + "]")
                        .plus(worked)
                        .plus(-overtimeShare, more(s, t))
                        .atMost(overtimeShare * response.supplied()[s][t]);
            }
        }
    }

    /** Whether some work that a skill's holders may do is left even if every lever gives all it can. */
    private boolean surelyShort(int holder, int step) {
        for (int d = 0; d < unmet.length; d++) {
            if (response.covers()[holder][d]) {
                int[] holders = holders(d);
                double left = 0;
                for (int w = 0; w < unmet.length; w++) {
                    left += containsAll(holders, holders(w)) ? response.required()[w][step] : 0;
                }
                for (int s : holders) {
                    left -= (1 + overtimeShare) * most(s, step);
                }
                for (AgencyOption agency : response.agencies()) {
                    left -= agency.largest()[response.yearOf(step)] * agency.stepShare()[step];
                }
                if (left > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private double most(int skill, int step) {
        double hours = response.supplied()[skill][step];
        for (IntakeOption option : response.intakes()) {
            hours += Math.max(0, option.hours()[skill][step]) * option.largest();
        }
        return hours;
    }

    /** Ordinary hours that the intakes add. */
    private Expression more(int skill, int step) {
        Expression more = new Expression();
        for (int i = 0; i < intakes.size(); i++) {
            more.plus(response.intakes().get(i).hours()[skill][step], intakes.get(i));
        }
        return more;
    }

    private Expression bought(int skill, int step) {
        Expression bought = new Expression();
        for (int a = 0; a < agency.length; a++) {
            AgencyOption option = response.agencies().get(a);
            if (option.teamSkill() == skill) {
                bought.plus(option.stepShare()[step], agency[a][response.yearOf(step)]);
            }
        }
        return bought;
    }

    /** How many skills' holders may do a skill's work. */
    int breadth(int work) {
        return holders(work).length;
    }

    private int[] holders(int work) {
        return IntStream.range(0, unmet.length)
                .filter(s -> response.covers()[s][work])
                .toArray();
    }

    private boolean nested() {
        for (int a = 0; a < unmet.length; a++) {
            for (int b = 0; b < unmet.length; b++) {
                boolean apart = true;
                boolean inside = true;
                for (int s : holders(a)) {
                    boolean too = response.covers()[s][b];
                    apart &= !too;
                    inside &= too;
                }
                if (!apart && !inside && !containsAll(holders(a), holders(b))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean containsAll(int[] all, int[] some) {
        return Arrays.stream(some).allMatch(s -> Arrays.stream(all).anyMatch(a -> a == s));
    }

    private void nestedRows(int t) {
        List<List<Integer>> done = new ArrayList<>();
        for (int d = 0; d < unmet.length; d++) {
            int[] holders = holders(d);
            List<Integer> works = IntStream.range(0, unmet.length)
                    .filter(w -> containsAll(holders, holders(w)))
                    .boxed()
                    .toList();
            if (done.contains(works)) {
                continue;
            }
            done.add(works);
            Expression given = new Expression();
            double base = 0;
            for (int work : works) {
                given.plus(unmet[work][t]);
                given.plus(bought(work, t));
            }
            for (int s : holders) {
                given.plus(overtime[s][t]).plus(more(s, t));
                base += response.supplied()[s][t] + overtime[s][t].constant();
            }
            add("hours[" + name(d, t) + "]", given, works, t, base);
        }
    }

    private void flowRows(int t) {
        Expression[] met = new Expression[unmet.length];
        for (int d = 0; d < unmet.length; d++) {
            met[d] = new Expression().plus(unmet[d][t]).plus(bought(d, t));
        }
        for (int s = 0; s < unmet.length; s++) {
            Expression given = new Expression();
            for (int d = 0; d < unmet.length; d++) {
                if (response.covers()[s][d]) {
                    Variable work = p.nonNegative("work[" + name(s, t) + " to "
                            + response.teamSkills().get(d).skill() + "]");
                    flows.add(work);
                    given.plus(work);
                    met[d].plus(work);
                }
            }
            p.row("given[" + name(s, t) + "]")
                    .plus(given)
                    .plus(-1, overtime[s][t])
                    .plus(-1, more(s, t))
                    .atMost(response.supplied()[s][t]);
        }
        for (int d = 0; d < unmet.length; d++) {
            add("hours[" + name(d, t) + "]", met[d], List.of(d), t, 0);
        }
    }

    /** @param base hours that there are anyhow, those of {@code given}'s constant included */
    private void add(String row, Expression given, List<Integer> works, int step, double base) {
        HoursRow hours = new HoursRow(row, works, step, base);
        rows.add(hours);
        p.row(row).plus(given).atLeast(hours.limit(response.required()) + given.constant());
    }
}
