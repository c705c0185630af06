package io.github.forceplan.solver.program;

import java.util.List;

/**
 * A linear or mixed-integer program: least or greatest {@code constant + Σ cost × variable} within bounds and rows.
 * Immutable and sparse; it knows nothing of how it is solved.
 *
 * <pre>{@code
 * ProgramBuilder p = LinearProgram.named("farmer");
 * Variable wheat = p.continuous("wheat", 0, 500);
 * p.row("land").plus(wheat).atMost(500);
 * p.maximise().plus(170, wheat);
 * LinearProgram program = p.build();
 * }</pre>
 */
public final class LinearProgram {

    private final String name;
    private final Sense sense;
    private final List<Variable> variables;
    private final List<Row> rows;
    private final double[] costs;
    private final double constant;

    LinearProgram(String name, Sense sense, List<Variable> variables, List<Row> rows, double[] costs, double constant) {
        this.name = name;
        this.sense = sense;
        this.variables = List.copyOf(variables);
        this.rows = List.copyOf(rows);
        this.costs = costs.clone();
        this.constant = constant;
    }

    /** Begins a program. */
    public static ProgramBuilder named(String name) {
        return new ProgramBuilder(name);
    }

    public String name() {
        return name;
    }

    public Sense sense() {
        return sense;
    }

    public List<Variable> variables() {
        return variables;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The objective's coefficient of the variable at a place. */
    public double cost(int variable) {
        return costs[variable];
    }

    /** The objective's constant. */
    public double constant() {
        return constant;
    }

    /** The objective where the variables have some values. */
    public double objective(double[] values) {
        double sum = constant;
        for (int j = 0; j < costs.length; j++) {
            sum += costs[j] * values[j];
        }
        return sum;
    }

    /** Whether some variable must be a whole number. */
    public boolean hasIntegers() {
        return variables.stream().anyMatch(Variable::integer);
    }

    /** Coefficients other than 0. */
    public int nonZeros() {
        return rows.stream().mapToInt(row -> row.columns().length).sum();
    }

    /** A builder that holds this program already, to change or add to. */
    public ProgramBuilder toBuilder() {
        ProgramBuilder builder = new ProgramBuilder(name);
        variables.forEach(builder::addCopy);
        rows.forEach(builder::addCopy);
        Expression objective = builder.objective(sense);
        objective.plus(constant);
        for (int j = 0; j < costs.length; j++) {
            objective.plus(costs[j], variables.get(j));
        }
        return builder;
    }

    /** The same program with another objective. */
    public LinearProgram with(Sense otherSense, Expression objective) {
        double[] other = new double[variables.size()];
        objective.terms().forEach((place, coefficient) -> other[place] = coefficient);
        return new LinearProgram(name, otherSense, variables, rows, other, objective.constant());
    }

    /** The same program with other bounds of its variables. */
    public LinearProgram withBounds(double[] lower, double[] upper) {
        List<Variable> bounded = variables.stream()
                .map(v -> new Variable(v.place(), v.name(), lower[v.place()], upper[v.place()], v.integer()))
                .toList();
        return new LinearProgram(name, sense, bounded, rows, costs, constant);
    }

    /** The same program without the whole-number rule. */
    public LinearProgram relaxed() {
        List<Variable> real = variables.stream()
                .map(v -> new Variable(v.place(), v.name(), v.lower(), v.upper(), false))
                .toList();
        return new LinearProgram(name, sense, real, rows, costs, constant);
    }

    /** Its algebra: objective, rows, bounds, whole numbers. */
    @Override
    public String toString() {
        return Algebra.of(this);
    }
}
