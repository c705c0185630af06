package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** The farmer of Birge and Louveaux (2011), section 1.1: acres now, sales and purchases once yields are known. */
final class Farmer {

    static final double[] YIELDS = {1.2, 1.0, 0.8};

    private Farmer() {}

    static TwoStageProgram program() {
        return TwoStageProgram.of(acres(), recourse(YIELDS));
    }

    static LinearProgram acres() {
        ProgramBuilder p = LinearProgram.named("farmer");
        Variable wheat = p.nonNegative("wheat");
        Variable corn = p.nonNegative("corn");
        Variable beets = p.nonNegative("beets");
        p.row("land").plus(wheat).plus(corn).plus(beets).atMost(500);
        p.minimise().plus(150, wheat).plus(230, corn).plus(260, beets);
        return p.build();
    }

    static LpRecourse recourse(double... yields) {
        ProgramBuilder p = LinearProgram.named("harvest");
        Variable buyWheat = p.nonNegative("buy wheat");
        Variable sellWheat = p.nonNegative("sell wheat");
        Variable buyCorn = p.nonNegative("buy corn");
        Variable sellCorn = p.nonNegative("sell corn");
        Variable sellBeets = p.continuous("sell beets", 0, 6000);
        Variable sellMore = p.nonNegative("sell more beets");
        p.row("wheat").plus(buyWheat).plus(-1, sellWheat).atLeast(200);
        p.row("corn").plus(buyCorn).plus(-1, sellCorn).atLeast(240);
        p.row("beets").plus(-1, sellBeets).plus(-1, sellMore).atLeast(0);
        Expression cost = p.minimise();
        cost.plus(238, buyWheat).plus(-170, sellWheat).plus(210, buyCorn).plus(-150, sellCorn);
        cost.plus(-36, sellBeets).plus(-10, sellMore);
        LinearProgram second = p.build();
        List<LpScenario> scenarios = new ArrayList<>();
        for (double yield : yields) {
            scenarios.add(LpRecourse.scenario(
                    second,
                    List.of(
                            new LpScenario.Entry(0, 0, 2.5 * yield),
                            new LpScenario.Entry(1, 1, 3 * yield),
                            new LpScenario.Entry(2, 2, 20 * yield))));
        }
        return new LpRecourse(second, scenarios, ProgramSolver.automatic());
    }
}
