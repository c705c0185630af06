package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Several second stages of the same scenarios, whose costs add up; the parts of one follow those of another. */
public final class CombinedRecourse implements Recourse {

    private final List<Recourse> members;

    /** @throws IllegalArgumentException if there are none, or they don't have the same number of scenarios */
    public CombinedRecourse(List<? extends Recourse> members) {
        this.members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A combination needs one second stage or more.");
        }
        for (Recourse member : members) {
            if (member.scenarios() != scenarios()) {
                throw new IllegalArgumentException("One second stage has " + scenarios() + " scenarios, another "
                        + member.scenarios() + ". They must have the same.");
            }
        }
    }

    @Override
    public int scenarios() {
        return members.get(0).scenarios();
    }

    @Override
    public int parts() {
        return members.stream().mapToInt(Recourse::parts).sum();
    }

    @Override
    public int[] columns(int part) {
        int place = part;
        for (Recourse member : members) {
            if (place < member.parts()) {
                return member.columns(place);
            }
            place -= member.parts();
        }
        throw new IllegalArgumentException("There is no part " + part + " of " + parts() + ".");
    }

    @Override
    public Evaluation evaluate(double[] first, int threads) {
        double[][] costs = new double[scenarios()][parts()];
        double[][][] slopes = new double[scenarios()][parts()][];
        List<Evaluation.Infeasible> infeasible = new ArrayList<>();
        int place = 0;
        for (Recourse member : members) {
            Evaluation one = member.evaluate(first, threads);
            for (int s = 0; s < costs.length; s++) {
                System.arraycopy(one.costs()[s], 0, costs[s], place, member.parts());
                System.arraycopy(one.slopes()[s], 0, slopes[s], place, member.parts());
            }
            infeasible.addAll(one.infeasible());
            place += member.parts();
        }
        return new Evaluation(costs, slopes, infeasible);
    }

    @Override
    public Expression state(int scenario, List<Variable> first, ProgramBuilder p) {
        Expression cost = new Expression();
        members.forEach(member -> cost.plus(member.state(scenario, first, p)));
        return cost;
    }

    @Override
    public Recourse select(int... chosen) {
        return new CombinedRecourse(
                members.stream().map(member -> member.select(chosen)).toList());
    }

    @Override
    public Recourse mean(double[] probabilities) {
        return new CombinedRecourse(
                members.stream().map(member -> member.mean(probabilities)).toList());
    }
}
