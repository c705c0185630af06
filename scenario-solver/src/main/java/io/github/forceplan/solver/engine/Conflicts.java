package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Conflict;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds an irreducible infeasible set by the deletion filter: each row, then each bound, is left out for good if the
 * rest is infeasible without it (Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991). Rows are left out in
 * halves first, since most take no part.
 */
final class Conflicts {

    private final LinearProgram program;
    private final LinearEngine engine;
    private final Limits limits;

    Conflicts(LinearProgram program, LinearEngine engine, Limits limits) {
        this.program = program;
        this.engine = engine;
        this.limits = limits;
    }

    /** Variables whose bounds hold no whole number. */
    static Conflict ofBounds(LinearProgram program) {
        List<String> bounds = new ArrayList<>();
        for (Variable v : program.variables()) {
            if (v.integer() && Math.ceil(v.lower()) > Math.floor(v.upper())) {
                bounds.add(v.name() + " whole between " + number(v.lower()) + " and " + number(v.upper()));
            }
        }
        return new Conflict(List.of(), bounds, List.of());
    }

    Conflict find(List<Conflict.Relaxed> relaxation) {
        Set<Integer> rows = new LinkedHashSet<>();
        program.rows().forEach(row -> rows.add(row.place()));
        boolean[] lower = new boolean[program.variables().size()];
        boolean[] upper = new boolean[program.variables().size()];
        java.util.Arrays.fill(lower, true);
        java.util.Arrays.fill(upper, true);
        filterRows(rows, lower, upper);
        Set<Integer> touched = new LinkedHashSet<>();
        rows.forEach(i -> {
            for (int column : program.rows().get(i).columns()) {
                touched.add(column);
            }
        });
        List<String> bounds = new ArrayList<>();
        for (Variable v : program.variables()) {
            int j = v.place();
            if (touched.contains(j)) {
                bound(rows, lower, upper, lower, j, Double.isFinite(v.lower()), bounds, v.name() + " ≥ ", v.lower());
                bound(rows, lower, upper, upper, j, Double.isFinite(v.upper()), bounds, v.name() + " ≤ ", v.upper());
            }
        }
        return new Conflict(rows.stream().map(i -> program.rows().get(i).name()).toList(), bounds, relaxation);
    }

    private void filterRows(Set<Integer> rows, boolean[] lower, boolean[] upper) {
        int block = Math.max(1, rows.size() / 2);
        while (true) {
            List<Integer> all = new ArrayList<>(rows);
            for (int from = 0; from < all.size(); from += block) {
                List<Integer> out = all.subList(from, Math.min(all.size(), from + block));
                Set<Integer> rest = new LinkedHashSet<>(rows);
                out.forEach(rest::remove);
                if (infeasible(rest, lower, upper)) {
                    rows.retainAll(rest);
                }
            }
            if (block == 1) {
                return;
            }
            block = Math.max(1, Math.min(block / 2, rows.size() / 2));
        }
    }

    private void bound(
            Set<Integer> rows,
            boolean[] lower,
            boolean[] upper,
            boolean[] which,
            int j,
            boolean exists,
            List<String> kept,
            String name,
            double limit) {
        if (!exists) {
            return;
        }
        which[j] = false;
        if (!infeasible(rows, lower, upper)) {
            which[j] = true;
            kept.add(name + number(limit));
        }
    }

    private boolean infeasible(Set<Integer> rows, boolean[] lower, boolean[] upper) {
        ProgramBuilder p = LinearProgram.named(program.name() + ", part");
        for (Variable v : program.variables()) {
            double from = lower[v.place()] ? v.lower() : Double.NEGATIVE_INFINITY;
            double to = upper[v.place()] ? v.upper() : Double.POSITIVE_INFINITY;
            if (v.integer()) {
                p.integer(v.name(), from, to);
            } else {
                p.continuous(v.name(), from, to);
            }
        }
        for (Row row : program.rows()) {
            if (rows.contains(row.place())) {
                ProgramBuilder.Limit sum = p.row(row.name());
                for (int i = 0; i < row.columns().length; i++) {
                    sum.plus(row.coefficients()[i], program.variables().get(row.columns()[i]));
                }
                sum.between(row.lower(), row.upper());
            }
        }
        p.minimise();
        return !rows.isEmpty() && engine.solve(p.build(), limits).status() == Answer.Status.INFEASIBLE;
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(10))
                .stripTrailingZeros()
                .toPlainString();
    }
}
