package io.github.forceplan.solver.program;

import java.util.List;

/** A program in the LP format that CPLEX made common: readable by people and by every solver. */
public final class LpFile {

    private LpFile() {}

    /** The file's text; numbers have every digit. */
    public static String of(LinearProgram program) {
        List<String> columns =
                FileNames.of(program.variables().stream().map(Variable::name).toList());
        List<String> rows = FileNames.of(program.rows().stream().map(Row::name).toList());
        StringBuilder text = new StringBuilder();
        text.append("\\ ").append(FileNames.of(List.of(program.name())).get(0)).append('\n');
        text.append(program.sense() == Sense.MINIMISE ? "Minimize\n" : "Maximize\n")
                .append(" objective_:");
        for (Variable variable : program.variables()) {
            term(program.cost(variable.place()), columns.get(variable.place()), text);
        }
        if (program.constant() != 0) {
            text.append(program.constant() < 0 ? " - " : " + ").append(Math.abs(program.constant()));
        }
        text.append("\nSubject To\n");
        for (Row row : program.rows()) {
            row(row, columns, rows.get(row.place()), text);
        }
        text.append("Bounds\n");
        for (Variable variable : program.variables()) {
            bounds(variable, columns.get(variable.place()), text);
        }
        if (program.hasIntegers()) {
            text.append("General\n");
            program.variables().stream()
                    .filter(Variable::integer)
                    .forEach(variable -> text.append(' ')
                            .append(columns.get(variable.place()))
                            .append('\n'));
        }
        return text.append("End\n").toString();
    }

    private static void row(Row row, List<String> columns, String name, StringBuilder text) {
        boolean range = !row.isEquality() && Double.isFinite(row.lower()) && Double.isFinite(row.upper());
        if (range) {
            one(row, columns, name + ".low", ">=", row.lower(), text);
            one(row, columns, name + ".high", "<=", row.upper(), text);
        } else if (row.isEquality()) {
            one(row, columns, name, "=", row.upper(), text);
        } else if (Double.isFinite(row.upper())) {
            one(row, columns, name, "<=", row.upper(), text);
        } else if (Double.isFinite(row.lower())) {
            one(row, columns, name, ">=", row.lower(), text);
        }
    }

    private static void one(
            Row row, List<String> columns, String name, String relation, double limit, StringBuilder text) {
        text.append(' ').append(name).append(':');
        if (row.columns().length == 0 && !columns.isEmpty()) {
            // The format has no empty rows, but this one's limits count.
            text.append("\n  + 0.0 ").append(columns.get(0));
        }
        for (int i = 0; i < row.columns().length; i++) {
            term(row.coefficients()[i], columns.get(row.columns()[i]), text);
        }
        text.append(' ').append(relation).append(' ').append(limit).append('\n');
    }

    private static void bounds(Variable variable, String name, StringBuilder text) {
        if (!Double.isFinite(variable.lower()) && !Double.isFinite(variable.upper())) {
            text.append(' ').append(name).append(" free\n");
            return;
        }
        text.append(' ');
        text.append(Double.isFinite(variable.lower()) ? variable.lower() : "-inf")
                .append(" <= ");
        text.append(name);
        if (Double.isFinite(variable.upper())) {
            text.append(" <= ").append(variable.upper());
        }
        text.append('\n');
    }

    /** A line break before each term: lines of the format must not grow long. */
    private static void term(double coefficient, String name, StringBuilder text) {
        if (coefficient != 0) {
            text.append(coefficient < 0 ? "\n  - " : "\n  + ")
                    .append(Math.abs(coefficient))
                    .append(' ')
                    .append(name);
        }
    }
}
