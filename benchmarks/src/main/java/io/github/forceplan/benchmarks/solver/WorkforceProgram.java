package io.github.forceplan.benchmarks.solver;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;

/**
 * A made-up force as a program: cohorts join roles by routes twice a year, train for as long as the route says, leave at
 * a rate; the hours of roles are given to skills that they hold; demand by skill and quarter and budget by year are
 * elastic, with named slacks that cost more than meeting them. Thousands of hours and of pounds.
 */
final class WorkforceProgram {

    private static final double HOURS_A_QUARTER = 0.35;

    private WorkforceProgram() {}

    static LinearProgram of(int years, int skills, int roles, int routes, boolean whole) {
        RandomStream random = new RandomStream(7, "workforce program").reset(0);
        int quarters = 4 * years;
        ProgramBuilder p = LinearProgram.named(
                "workforce " + years + "y " + skills + "s " + roles + "r " + routes + "e" + (whole ? " whole" : ""));
        Expression total = p.minimise();
        Expression[] pay = new Expression[years];
        Expression[] places = new Expression[years];
        for (int y = 0; y < years; y++) {
            pay[y] = new Expression();
            places[y] = new Expression();
        }
        Expression[][] met = new Expression[skills][quarters];
        for (int s = 0; s < skills; s++) {
            for (int q = 0; q < quarters; q++) {
                met[s][q] = new Expression();
            }
        }
        for (int r = 0; r < roles; r++) {
            double stay = 1 - (0.01 + 0.015 * random.nextDouble());
            double wage = 9 + 6 * random.nextDouble();
            Variable[][] joins = new Variable[routes][quarters];
            for (int e = 0; e < routes; e++) {
                for (int q = 0; q < quarters; q += 2) {
                    String name = "intake[" + r + "," + e + "," + q + "]";
                    joins[e][q] = whole ? p.integer(name, 0, 12) : p.continuous(name, 0, 12);
                    places[q / 4].plus(joins[e][q]);
                    total.plus(4 + 2 * e + 0.01 * q, joins[e][q]);
                }
            }
            Expression strength = new Expression().plus(40 + 30 * random.nextDouble());
            for (int q = 0; q < quarters; q++) {
                Variable accredited = p.nonNegative("accredited[" + r + "," + q + "]");
                ProgramBuilder.Limit flow =
                        p.row("flow[" + r + "," + q + "]").plus(accredited).plus(-stay, strength);
                Expression hours = new Expression().plus(HOURS_A_QUARTER, accredited);
                for (int e = 0; e < routes; e++) {
                    int lead = 2 + e;
                    for (int from = Math.max(0, q - lead); from <= q; from++) {
                        if (from % 2 == 0) {
                            double left = StrictMath.pow(stay, q - from);
                            if (from == q - lead) {
                                flow.plus(-left, joins[e][from]);
                            } else {
                                hours.plus(0.4 * HOURS_A_QUARTER * left, joins[e][from]);
                                pay[q / 4].plus(wage * left, joins[e][from]);
                            }
                        }
                    }
                }
                flow.equalTo(0);
                pay[q / 4].plus(wage, accredited);
                Variable overtime = p.nonNegative("overtime[" + r + "," + q + "]");
                p.row("overtime limit[" + r + "," + q + "]")
                        .plus(overtime)
                        .plus(-0.05 * HOURS_A_QUARTER, accredited)
                        .atMost(0);
                pay[q / 4].plus(45, overtime);
                ProgramBuilder.Limit given =
                        p.row("given[" + r + "," + q + "]").plus(-1, hours).plus(-1, overtime);
                for (int k = 0; k < 3; k++) {
                    int s = (r + k * (1 + r % 3)) % skills;
                    Variable work = p.nonNegative("work[" + r + "," + k + "," + q + "]");
                    given.plus(work);
                    met[s][q].plus(work);
                }
                given.atMost(0);
                strength = new Expression().plus(accredited);
            }
        }
        double perSkill = 60.0 * roles / skills * HOURS_A_QUARTER;
        for (int s = 0; s < skills; s++) {
            double level = perSkill * (0.6 + 0.8 * random.nextDouble());
            double harm = 150 + 400 * random.nextDouble();
            for (int q = 0; q < quarters; q++) {
                Variable unmet = p.nonNegative("unmet[" + s + "," + q + "]");
                p.row("demand[" + s + "," + q + "]")
                        .plus(met[s][q])
                        .plus(unmet)
                        .atLeast(level * (1 + 0.005 * q) * (0.95 + 0.1 * random.nextDouble()));
                total.plus(harm, unmet);
            }
        }
        for (int y = 0; y < years; y++) {
            Variable unfunded = p.nonNegative("unfunded[" + y + "]");
            p.row("budget[" + y + "]").plus(pay[y]).plus(-1, unfunded).atMost(60.0 * roles * 4 * 11.8);
            total.plus(pay[y]).plus(3, unfunded);
            p.row("places[" + y + "]").plus(places[y]).atMost(12.0 * roles);
        }
        return p.build();
    }
}
