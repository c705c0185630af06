package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;

/** Programs of textbooks, with the optima that they print. */
public final class TextbookPrograms {

    private static final double MOST = Double.POSITIVE_INFINITY;

    private TextbookPrograms() {}

    /** Manpower planning: Williams, Model Building in Mathematical Programming, 5th ed. 2013, sections 12.5 and 14.5. */
    public static LinearProgram williams(boolean leastCost) {
        String[] skills = {"unskilled", "semi-skilled", "skilled"};
        double[][] demand = {{1000, 1400, 1000}, {500, 2000, 1500}, {0, 2500, 2000}};
        double[] strength = {2000, 1500, 1000};
        double[] stay = {0.9, 0.95, 0.95};
        double[] recruitsStay = {0.75, 0.8, 0.9};
        double[] mostRecruits = {500, 800, 500};
        double[] redundancyCost = {200, 500, 500};
        double[] shortTimeCost = {500, 400, 400};
        double[] overmanningCost = {1500, 2000, 3000};
        double[] trainingCost = {400, 500};
        ProgramBuilder p = LinearProgram.named("williams");
        Expression redundant = new Expression();
        Expression cost = new Expression();
        Expression[] before = {
            new Expression().plus(strength[0]), new Expression().plus(strength[1]), new Expression().plus(strength[2])
        };
        for (int y = 0; y < 3; y++) {
            Variable[] work = new Variable[3];
            Variable[] recruit = new Variable[3];
            Variable[] lay = new Variable[3];
            Variable[] shortTime = new Variable[3];
            Variable[] over = new Variable[3];
            for (int s = 0; s < 3; s++) {
                String at = "[" + skills[s] + "," + (y + 1) + "]";
                work[s] = p.nonNegative("strength" + at);
                recruit[s] = p.continuous("recruits" + at, 0, mostRecruits[s]);
                lay[s] = p.nonNegative("redundant" + at);
                shortTime[s] = p.continuous("shortTime" + at, 0, 50);
                over[s] = p.nonNegative("overmanned" + at);
                redundant.plus(lay[s]);
                cost.plus(redundancyCost[s], lay[s])
                        .plus(shortTimeCost[s], shortTime[s])
                        .plus(overmanningCost[s], over[s]);
            }
            Variable up12 = p.continuous("retrained[12," + (y + 1) + "]", 0, 200);
            Variable up23 = p.nonNegative("retrained[23," + (y + 1) + "]");
            Variable down21 = p.nonNegative("downgraded[21," + (y + 1) + "]");
            Variable down31 = p.nonNegative("downgraded[31," + (y + 1) + "]");
            Variable down32 = p.nonNegative("downgraded[32," + (y + 1) + "]");
            cost.plus(trainingCost[0], up12).plus(trainingCost[1], up23);
            Expression[] flow = {
                new Expression().plus(-1, up12).plus(0.5, down21).plus(0.5, down31),
                new Expression()
                        .plus(0.95, up12)
                        .plus(-1, up23)
                        .plus(-1, down21)
                        .plus(0.5, down32),
                new Expression().plus(0.95, up23).plus(-1, down31).plus(-1, down32)
            };
            for (int s = 0; s < 3; s++) {
                String at = "[" + skills[s] + "," + (y + 1) + "]";
                p.row("continuity" + at)
                        .plus(work[s])
                        .plus(-stay[s], before[s])
                        .plus(-recruitsStay[s], recruit[s])
                        .plus(-1, flow[s])
                        .plus(lay[s])
                        .equalTo(0);
                p.row("demand" + at)
                        .plus(work[s])
                        .plus(-1, over[s])
                        .plus(-0.5, shortTime[s])
                        .equalTo(demand[y][s]);
                before[s] = new Expression().plus(work[s]);
            }
            p.row("retraining[" + (y + 1) + "]").plus(up23).plus(-0.25, work[2]).atMost(0);
            p.row("overmanning[" + (y + 1) + "]")
                    .plus(over[0])
                    .plus(over[1])
                    .plus(over[2])
                    .atMost(150);
        }
        p.minimise().plus(leastCost ? cost : redundant);
        return p.build();
    }

    /** The farmer: Birge and Louveaux, Introduction to Stochastic Programming, 2nd ed. 2011, section 1.1. */
    public static LinearProgram farmer(double... yields) {
        ProgramBuilder p = LinearProgram.named("farmer");
        Variable wheat = p.nonNegative("acres[wheat]");
        Variable corn = p.nonNegative("acres[corn]");
        Variable beets = p.nonNegative("acres[beets]");
        p.row("land").plus(wheat).plus(corn).plus(beets).atMost(500);
        Expression profit = p.maximise();
        profit.plus(-150, wheat).plus(-230, corn).plus(-260, beets);
        double chance = 1.0 / yields.length;
        for (double yield : yields) {
            String at = "[" + yield + "]";
            Variable buyWheat = p.nonNegative("buy wheat" + at);
            Variable sellWheat = p.nonNegative("sell wheat" + at);
            Variable buyCorn = p.nonNegative("buy corn" + at);
            Variable sellCorn = p.nonNegative("sell corn" + at);
            Variable sellBeets = p.continuous("sell beets in quota" + at, 0, 6000);
            Variable sellMore = p.nonNegative("sell beets beyond" + at);
            p.row("wheat" + at)
                    .plus(2.5 * yield, wheat)
                    .plus(buyWheat)
                    .plus(-1, sellWheat)
                    .atLeast(200);
            p.row("corn" + at)
                    .plus(3 * yield, corn)
                    .plus(buyCorn)
                    .plus(-1, sellCorn)
                    .atLeast(240);
            p.row("beets" + at)
                    .plus(sellBeets)
                    .plus(sellMore)
                    .plus(-20 * yield, beets)
                    .atMost(0);
            profit.plus(-238 * chance, buyWheat)
                    .plus(170 * chance, sellWheat)
                    .plus(-210 * chance, buyCorn)
                    .plus(150 * chance, sellCorn)
                    .plus(36 * chance, sellBeets)
                    .plus(10 * chance, sellMore);
        }
        return p.build();
    }

    /** Short-term financing: Cornuejols and Tütüncü, Optimization Methods in Finance, 2007, section 3.1. */
    public static LinearProgram shortTermFinancing() {
        double[] cash = {-150, -100, 200, -200, 50, 300};
        ProgramBuilder p = LinearProgram.named("short-term financing");
        Variable[] credit = new Variable[5];
        Variable[] paper = new Variable[3];
        Variable[] excess = new Variable[5];
        for (int t = 0; t < 5; t++) {
            credit[t] = p.continuous("credit[" + t + "]", 0, 100);
            excess[t] = p.nonNegative("excess[" + t + "]");
        }
        for (int t = 0; t < 3; t++) {
            paper[t] = p.nonNegative("paper[" + t + "]");
        }
        Variable wealth = p.continuous("wealth", -MOST, MOST);
        for (int t = 0; t < 6; t++) {
            ProgramBuilder.Limit row = p.row("cash[" + t + "]");
            if (t < 5) {
                row.plus(credit[t]).plus(-1, excess[t]);
            } else {
                row.plus(-1, wealth);
            }
            if (t < 3) {
                row.plus(paper[t]);
            }
            if (t > 0) {
                row.plus(-1.01, credit[t - 1]).plus(1.003, excess[t - 1]);
            }
            if (t >= 3) {
                row.plus(-1.02, paper[t - 3]);
            }
            row.equalTo(-cash[t]);
        }
        p.maximise().plus(wealth);
        return p.build();
    }

    /** Least recurring saving that keeps reserves of 10 at 5.5 or more through gaps of 2.93, 2.59 and 3.9: 1.64. */
    public static LinearProgram leastSaving() {
        double[] gaps = {2.93, 2.59, 3.9};
        ProgramBuilder p = LinearProgram.named("least saving");
        Variable saving = p.nonNegative("saving");
        Expression reserves = new Expression().plus(10);
        for (int t = 0; t < gaps.length; t++) {
            reserves = new Expression().plus(reserves).plus(-gaps[t]).plus(saving);
            p.row("floor[" + t + "]").plus(reserves).atLeast(5.5);
        }
        p.minimise().plus(saving);
        return p.build();
    }

    /**
     * Cash flow of a food service over eight weeks, in thousands of dollars: Rardin, Optimization in Operations Research,
     * section 4.6 (Institutional Food Services). A line of credit at 0.2 % a week, a fifth of it kept in cash; bills paid
     * at once less 2 %, or three weeks later in full; idle money at 0.1 % a week; 20 in cash at least.
     */
    public static LinearProgram cashFlow() {
        double[] sales = {600, 750, 1200, 2100, 2250, 180, 330, 540};
        double[] receivable = {770, 1260, 1400, 1750, 2800, 4900, 5250, 420};
        double[] payable = {3200, 5600, 6000, 480, 880, 1440, 1600, 2000};
        double[] expenses = {350, 400, 550, 940, 990, 350, 350, 410};
        int weeks = sales.length;
        ProgramBuilder p = LinearProgram.named("cash flow");
        Expression cost = new Expression();
        Variable[] delayed = new Variable[weeks];
        Expression cashBefore = new Expression();
        Expression debtBefore = new Expression();
        Expression investedBefore = new Expression();
        for (int t = 0; t < weeks; t++) {
            String week = "[" + (t + 1) + "]";
            Variable borrowed = p.nonNegative("borrowed" + week);
            Variable repaid = p.nonNegative("repaid" + week);
            delayed[t] = p.continuous("delayed" + week, 0, payable[t]);
            Variable invested = p.nonNegative("invested" + week);
            Variable debt = p.continuous("debt" + week, 0, 4000);
            Variable cash = p.continuous("cash" + week, 20, MOST);
            ProgramBuilder.Limit balance = p.row("cash" + week)
                    .plus(cash)
                    .plus(-1, cashBefore)
                    .plus(-1, borrowed)
                    .plus(repaid)
                    .plus(-0.98, delayed[t])
                    .plus(invested)
                    .plus(-1.001, investedBefore)
                    .plus(0.002, debtBefore);
            if (t >= 3) {
                balance.plus(delayed[t - 3]);
            }
            balance.equalTo(sales[t] + receivable[t] - 0.98 * payable[t] - expenses[t]);
            p.row("debt" + week)
                    .plus(debt)
                    .plus(-1, debtBefore)
                    .plus(-1, borrowed)
                    .plus(repaid)
                    .equalTo(0);
            p.row("kept" + week).plus(cash).plus(-0.2, debt).atLeast(0);
            cost.plus(0.002, debt).plus(0.02, delayed[t]).plus(-0.001, invested);
            cashBefore = new Expression().plus(cash);
            debtBefore = new Expression().plus(debt);
            investedBefore = new Expression().plus(invested);
        }
        p.minimise().plus(cost);
        return p.build();
    }
}
