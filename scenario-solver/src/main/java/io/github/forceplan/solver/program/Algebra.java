package io.github.forceplan.solver.program;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A program in readable algebra, one row a line. */
final class Algebra {

    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final LinearProgram program;
    private final StringBuilder text = new StringBuilder();

    private Algebra(LinearProgram program) {
        this.program = program;
    }

    static String of(LinearProgram program) {
        return new Algebra(program).print();
    }

    private String print() {
        long integers = program.variables().stream().filter(Variable::integer).count();
        text.append(program.name())
                .append(": ")
                .append(program.variables().size())
                .append(" variables (")
                .append(integers)
                .append(" whole numbers), ")
                .append(program.rows().size())
                .append(" rows, ")
                .append(program.nonZeros())
                .append(" coefficients\n\n")
                .append(program.sense() == Sense.MINIMISE ? "minimise" : "maximise")
                .append("\n  ");
        boolean any = false;
        for (Variable variable : program.variables()) {
            any |= term(program.cost(variable.place()), variable, any);
        }
        if (program.constant() != 0 || !any) {
            text.append(any ? sign(program.constant()) : "")
                    .append(number(any ? Math.abs(program.constant()) : program.constant()));
        }
        text.append("\n\nsubject to\n");
        program.rows().forEach(this::row);
        text.append("\nbounds\n");
        program.variables().forEach(this::bounds);
        return text.toString();
    }

    private void row(Row row) {
        text.append("  ").append(row.name()).append(":  ");
        if (!row.isEquality() && Double.isFinite(row.lower()) && Double.isFinite(row.upper())) {
            text.append(number(row.lower())).append(" ≤ ");
        }
        boolean any = false;
        for (int i = 0; i < row.columns().length; i++) {
            any |= term(row.coefficients()[i], program.variables().get(row.columns()[i]), any);
        }
        text.append(any ? "" : "0");
        if (row.isEquality()) {
            text.append(" = ").append(number(row.upper()));
        } else if (Double.isFinite(row.upper())) {
            text.append(" ≤ ").append(number(row.upper()));
        } else if (Double.isFinite(row.lower())) {
            text.append(" ≥ ").append(number(row.lower()));
        }
        text.append('\n');
    }

    private void bounds(Variable variable) {
        text.append("  ");
        if (variable.lower() == variable.upper()) {
            text.append(variable.name()).append(" = ").append(number(variable.lower()));
        } else {
            if (Double.isFinite(variable.lower())) {
                text.append(number(variable.lower())).append(" ≤ ");
            }
            text.append(variable.name());
            if (Double.isFinite(variable.upper())) {
                text.append(" ≤ ").append(number(variable.upper()));
            } else if (!Double.isFinite(variable.lower())) {
                text.append(" free");
            }
        }
        text.append(variable.integer() ? ", whole\n" : "\n");
    }

    private boolean term(double coefficient, Variable variable, boolean following) {
        if (coefficient == 0) {
            return false;
        }
        if (following) {
            text.append(sign(coefficient));
        } else if (coefficient < 0) {
            text.append('−');
        }
        double size = Math.abs(coefficient);
        if (size != 1) {
            text.append(number(size)).append(' ');
        }
        text.append(variable.name());
        return true;
    }

    private static String sign(double value) {
        return value < 0 ? " − " : " + ";
    }

    private static String number(double value) {
        String digits = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        return digits.startsWith("-") ? "−" + digits.substring(1) : digits;
    }
}
