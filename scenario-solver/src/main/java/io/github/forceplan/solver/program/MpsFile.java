package io.github.forceplan.solver.program;

import java.util.List;

/**
 * A program in free MPS format, read by every solver. A maximisation is written as the minimisation of its negative,
 * because solvers disagree about {@code OBJSENSE}; a comment says so.
 */
public final class MpsFile {

    private MpsFile() {}

    /** The file's text; numbers have every digit. */
    public static String of(LinearProgram program) {
        List<String> columns =
                FileNames.of(program.variables().stream().map(Variable::name).toList());
        List<String> rows = FileNames.of(program.rows().stream().map(Row::name).toList());
        double sign = program.sense().sign();
        StringBuilder text = new StringBuilder();
        if (program.sense() == Sense.MAXIMISE) {
            text.append("* To be maximised; written as the minimisation of the negative objective.\n");
        }
        text.append("NAME ")
                .append(FileNames.of(List.of(program.name())).get(0))
                .append("\nROWS\n N objective_\n");
        for (Row row : program.rows()) {
            text.append(' ')
                    .append(kind(row))
                    .append(' ')
                    .append(rows.get(row.place()))
                    .append('\n');
        }
        appendColumns(program, columns, rows, sign, text);
        text.append("RHS\n");
        if (program.constant() != 0) {
            text.append(" rhs objective_ ").append(-sign * program.constant()).append('\n');
        }
        for (Row row : program.rows()) {
            double limit = Double.isFinite(row.upper()) ? row.upper() : row.lower();
            if (Double.isFinite(limit) && limit != 0) {
                text.append(" rhs ")
                        .append(rows.get(row.place()))
                        .append(' ')
                        .append(limit)
                        .append('\n');
            }
        }
        text.append("RANGES\n");
        for (Row row : program.rows()) {
            if (!row.isEquality() && Double.isFinite(row.lower()) && Double.isFinite(row.upper())) {
                text.append(" range ")
                        .append(rows.get(row.place()))
                        .append(' ')
                        .append(row.upper() - row.lower())
                        .append('\n');
            }
        }
        text.append("BOUNDS\n");
        for (Variable variable : program.variables()) {
            bounds(variable, columns.get(variable.place()), text);
        }
        return text.append("ENDATA\n").toString();
    }

    private static void appendColumns(
            LinearProgram program, List<String> columns, List<String> rows, double sign, StringBuilder text) {
        StringBuilder[] entries = new StringBuilder[columns.size()];
        for (int j = 0; j < entries.length; j++) {
            entries[j] = new StringBuilder();
            // Written even at 0, so that every column is there.
            entries[j].append(' ').append(columns.get(j)).append(" objective_ ").append(sign * program.cost(j));
            entries[j].append('\n');
        }
        for (Row row : program.rows()) {
            for (int i = 0; i < row.columns().length; i++) {
                int j = row.columns()[i];
                entries[j]
                        .append(' ')
                        .append(columns.get(j))
                        .append(' ')
                        .append(rows.get(row.place()))
                        .append(' ')
                        .append(row.coefficients()[i])
                        .append('\n');
            }
        }
        text.append("COLUMNS\n");
        boolean integers = false;
        int marks = 0;
        for (Variable variable : program.variables()) {
            if (variable.integer() != integers) {
                integers = variable.integer();
                text.append(" mark")
                        .append(marks++)
                        .append(" 'MARKER' ")
                        .append(integers ? "'INTORG'\n" : "'INTEND'\n");
            }
            text.append(entries[variable.place()]);
        }
        if (integers) {
            text.append(" mark").append(marks).append(" 'MARKER' 'INTEND'\n");
        }
    }

    private static char kind(Row row) {
        if (row.isEquality()) {
            return 'E';
        }
        if (Double.isFinite(row.upper())) {
            return 'L';
        }
        return Double.isFinite(row.lower()) ? 'G' : 'N';
    }

    private static void bounds(Variable variable, String name, StringBuilder text) {
        if (variable.lower() == variable.upper()) {
            bound("FX", name, variable.lower(), text);
            return;
        }
        if (!Double.isFinite(variable.lower()) && !Double.isFinite(variable.upper())) {
            text.append(" FR bound ").append(name).append('\n');
            return;
        }
        if (!Double.isFinite(variable.lower())) {
            text.append(" MI bound ").append(name).append('\n');
        } else if (variable.lower() != 0 || variable.integer()) {
            bound("LO", name, variable.lower(), text);
        }
        if (Double.isFinite(variable.upper())) {
            bound("UP", name, variable.upper(), text);
        } else if (variable.integer()) {
            text.append(" PL bound ").append(name).append('\n');
        }
    }

    private static void bound(String kind, String name, double value, StringBuilder text) {
        text.append(' ')
                .append(kind)
                .append(" bound ")
                .append(name)
                .append(' ')
                .append(value)
                .append('\n');
    }
}
