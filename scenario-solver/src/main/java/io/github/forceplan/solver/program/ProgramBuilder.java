package io.github.forceplan.solver.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a {@link LinearProgram}: variables, then rows and objective over them. */
public final class ProgramBuilder {

    private final String name;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> variableNames = new HashSet<>();
    private final Set<String> rowNames = new HashSet<>();
    private Sense sense = Sense.MINIMISE;
    private Expression objective = new Expression();

    ProgramBuilder(String name) {
        this.name = name;
    }

    /** Adds a variable that may take any value between its bounds, either of which may be infinite. */
    public Variable continuous(String variable, double lower, double upper) {
        return add(variable, lower, upper, false);
    }

    /** Adds a variable of 0 or more. */
    public Variable nonNegative(String variable) {
        return add(variable, 0, Double.POSITIVE_INFINITY, false);
    }

    /** Adds a variable that takes whole numbers between its bounds. */
    public Variable integer(String variable, double lower, double upper) {
        return add(variable, lower, upper, true);
    }

    private Variable add(String variable, double lower, double upper, boolean integer) {
        if (!variableNames.add(variable)) {
            throw new IllegalArgumentException(
                    "The program '" + name + "' has a variable '" + variable + "' already. Give it another name.");
        }
        Variable added = new Variable(variables.size(), variable, lower, upper, integer);
        variables.add(added);
        return added;
    }

    void addCopy(Variable variable) {
        add(variable.name(), variable.lower(), variable.upper(), variable.integer());
    }

    void addCopy(Row row) {
        rowNames.add(row.name());
        rows.add(new Row(rows.size(), row.name(), row.columns(), row.coefficients(), row.lower(), row.upper()));
    }

    /** Begins a row; it is added when its limit is given. */
    public Limit row(String row) {
        return new Limit(row);
    }

    /** A row whose terms are being named. */
    public final class Limit {

        private final String row;
        private final Expression sum = new Expression();

        private Limit(String row) {
            this.row = row;
        }

        /** Adds {@code coefficient} × {@code variable}. */
        public Limit plus(double coefficient, Variable variable) {
            sum.plus(coefficient, variable);
            return this;
        }

        /** Adds a variable. */
        public Limit plus(Variable variable) {
            return plus(1, variable);
        }

        /** Adds {@code factor} × {@code expression}, its constant included. */
        public Limit plus(double factor, Expression expression) {
            sum.plus(factor, expression);
            return this;
        }

        /** Adds an expression. */
        public Limit plus(Expression expression) {
            return plus(1, expression);
        }

        /** The sum is at most this. */
        public void atMost(double upper) {
            between(Double.NEGATIVE_INFINITY, upper);
        }

        /** The sum is at least this. */
        public void atLeast(double lower) {
            between(lower, Double.POSITIVE_INFINITY);
        }

        /** The sum is this. */
        public void equalTo(double value) {
            between(value, value);
        }

        /** The sum is between these. */
        public void between(double lower, double upper) {
            if (!rowNames.add(row)) {
                throw new IllegalArgumentException(
                        "The program '" + name + "' has a row '" + row + "' already. Give it another name.");
            }
            Map<Integer, Double> terms = sum.terms();
            rows.add(new Row(
                    rows.size(),
                    row,
                    terms.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    terms.values().stream().mapToDouble(Double::doubleValue).toArray(),
                    lower - sum.constant(),
                    upper - sum.constant()));
        }
    }

    /** What is to be as small as possible; what was said before is forgotten. */
    public Expression minimise() {
        return objective(Sense.MINIMISE);
    }

    /** What is to be as large as possible; what was said before is forgotten. */
    public Expression maximise() {
        return objective(Sense.MAXIMISE);
    }

    Expression objective(Sense way) {
        sense = way;
        objective = new Expression();
        return objective;
    }

    /** The variables so far. */
    public List<Variable> variables() {
        return List.copyOf(variables);
    }

    /** The program as it stands. */
    public LinearProgram build() {
        double[] costs = new double[variables.size()];
        objective.terms().forEach((place, coefficient) -> costs[place] = coefficient);
        return new LinearProgram(name, sense, variables, rows, costs, objective.constant());
    }
}
