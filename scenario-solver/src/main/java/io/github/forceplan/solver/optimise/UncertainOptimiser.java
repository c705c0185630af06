package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.optimise.UncertainOptimum.OtherPrices;
import io.github.forceplan.solver.optimise.UncertainOptimum.Replanned;
import io.github.forceplan.solver.optimise.UncertainOptimum.ReserveLimit;
import io.github.forceplan.solver.optimise.UncertainOptimum.TradeOff;
import io.github.forceplan.solver.optimise.UncertainOptimum.Way;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Verification;
import io.github.forceplan.solver.run.Outcomes;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.twostage.BudgetedRecourse;
import io.github.forceplan.solver.twostage.Decomposition;
import io.github.forceplan.solver.twostage.Risk;
import io.github.forceplan.solver.twostage.RollingPlan;
import io.github.forceplan.solver.twostage.StochasticValue;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import io.github.forceplan.workforce.supply.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the decision that is best over many drawn futures, by a two-stage program solved without the whole-number rule,
 * rounded, and solved again for the rest; how far that may be from the best is said. Beside it stand planning for the mean
 * and leaving the plan as it is, what each comes to in good and bad futures, and, if asked for, other weights of risk,
 * other prices, and deciding anew every year.
 */
public final class UncertainOptimiser {

    /** Futures that the value of perfect information is taken from; each is a program of its own. */
    private static final int KNOWN = 20;

    /** Of the futures, what a decision of a later year is made on. */
    private static final int NEIGHBOURS = 5;

    private static final double[] WEIGHTS = {0, 0.25, 0.5, 0.75};
    private static final double THOUSAND = 1000;

    /** Costs nearer to each other, relative, are one. */
    private static final double ALIKE = 2e-5;

    private final Plan plan;
    private final Optional<String> scenario;
    private final OptimisePlan asked;
    private final UncertainSettings settings;
    private final ProgramSolver solver;
    private final Function<Plan, PlanEvaluator> evaluators;

    /**
     * Gets ready.
     *
     * @param plan the plan
     * @param scenario that the optimum starts from; the one that {@code asked} names, or the plan itself, if empty
     * @param asked levers and limits; its goals are replaced by one cost
     * @param settings how the decision is to be made
     * @param solver of programs
     * @param evaluators makes an evaluator of a plan, with draws and seed
     */
    public UncertainOptimiser(
            Plan plan,
            Optional<String> scenario,
            OptimisePlan asked,
            UncertainSettings settings,
            ProgramSolver solver,
            Function<Plan, PlanEvaluator> evaluators) {
        this.plan = plan;
        this.scenario = scenario.or(asked::scenario);
        this.asked = asked;
        this.settings = settings;
        this.solver = solver;
        this.evaluators = evaluators;
    }

    private Plan under(Plan of) {
        return scenario.map(of::under).orElse(of);
    }

    /**
     * The two-stage program of the plan's levers, without the whole-number rule, on the first draws.
     *
     * @throws IllegalArgumentException as of {@link #optimise}
     */
    public TwoStageProgram program() {
        PlanEvaluator evaluator = evaluators.apply(plan);
        PlanProgram program = planProgram(evaluator);
        Futures futures = Futures.of(evaluator, under(plan), program.response(), many(evaluator));
        return new UncertainProgram(program, settings.prices(), 1, futures).real(settings.risk());
    }

    private PlanProgram planProgram(PlanEvaluator evaluator) {
        return PlanProgram.of(Responses.of(evaluator, under(plan), asked), asked);
    }

    /**
     * Solves, and evaluates what comes of it.
     *
     * @throws IllegalArgumentException if a lever names something that the plan does not have, skills are not nested, or
     *     the levers' own rules conflict
     */
    public UncertainAnswer optimise() {
        PlanEvaluator evaluator = evaluators.apply(plan);
        Plan start = under(plan);
        PlanProgram program = planProgram(evaluator);
        Futures futures = Futures.of(evaluator, start, program.response(), many(evaluator));
        UncertainProgram uncertain = new UncertainProgram(program, settings.prices(), 1, futures);
        UncertainSearch search = new UncertainSearch(uncertain, solver, settings.reserveRisk(), settings.threads());
        UncertainSearch.Found found = search.find(settings.risk(), Optional.empty());
        double[] decision = found.decided().decision();
        StochasticValue value = StochasticValue.of(found.program(), found.relaxed(), solver, KNOWN, settings.threads());
        Outlook outlook = outlook(uncertain, uncertain.recourse(), decision);
        Futures fresh = Futures.of(evaluator.apart(), start, program.response(), futures.many());
        Outlook later = outlook(uncertain, uncertain.recourse(fresh), decision);
        List<UncertainOptimum.Alternative> alternatives = List.of(
                outlook.alternative(Way.FOR_ALL_FUTURES),
                outlook(uncertain, uncertain.recourse(), search.forTheMean()).alternative(Way.FOR_THE_MEAN),
                outlook(uncertain, uncertain.recourse(), uncertain.asItIs(start))
                        .alternative(Way.AS_IT_IS));
        Decided.Result decided = Decided.of(program, solution(uncertain, found), start);
        List<Decision> decisions = decided.decisions();
        UncertainOptimum.Alternative best = alternatives.get(0);
        double bound = found.relaxed().bound();
        UncertainOptimum optimum = new UncertainOptimum(
                scenario,
                futures.many(),
                settings.prices(),
                uncertain.unmetPrices(),
                settings.risk().weight(),
                THOUSAND * found.decided().expectedCost(),
                THOUSAND * found.decided().cvar(),
                settings.risk().level(),
                THOUSAND * bound,
                (found.decided().objective() - bound)
                        / Math.max(1, Math.abs(found.decided().objective())),
                THOUSAND * value.evpi(),
                THOUSAND * value.waitAndSeeError(),
                THOUSAND * value.vss(),
                best.unmetHours(),
                best.overtimeAndAgency(),
                best.unfunded(),
                best.probabilityBelowFloor(),
                found.decided().effort() + " after " + found.relaxed().effort(),
                uncertain.brief(decision),
                decisions,
                alternatives,
                outlook.prospects(),
                outlook.floors(later),
                settings.reserveRisk()
                        .map(most -> new ReserveLimit(
                                most, found.more() == 0, THOUSAND * found.more(), THOUSAND * found.price())),
                settings.studies() ? tradeOff(uncertain, search, found) : List.of(),
                settings.studies() ? otherPrices(program, futures, uncertain, found) : List.of(),
                settings.replanned() > 0 ? Optional.of(replanned(uncertain, found, futures)) : Optional.empty(),
                compared(evaluator, decided.added(), decisions));
        return new UncertainAnswer(optimum, decided.added());
    }

    private int many(PlanEvaluator evaluator) {
        return Math.min(settings.futures(), evaluator.draws());
    }

    /** With a limit on reserves' risk every future keeps its floors that can. */
    private Outlook outlook(UncertainProgram uncertain, BudgetedRecourse recourse, double[] decision) {
        BudgetedRecourse later = settings.reserveRisk().isPresent()
                ? recourse.keepingFloors(recourse.canKeepFloors(decision))
                : recourse;
        return new Outlook(uncertain, later, decision, settings.threads());
    }

    /** Rounding may make a decision found for one weight better for another too: each weight takes the best of all. */
    private List<TradeOff> tradeOff(UncertainProgram uncertain, UncertainSearch search, UncertainSearch.Found known) {
        double level = settings.risk().level();
        List<UncertainSearch.Found> all = new ArrayList<>(List.of(known));
        for (double weight : WEIGHTS) {
            if (weight != settings.risk().weight()) {
                all.add(search.find(new Risk(weight, level), Optional.of(known)));
            }
        }
        double[] probabilities = uncertain.twoStage().probabilities();
        List<TradeOff> points = new ArrayList<>();
        for (double weight : WEIGHTS) {
            Risk risk = new Risk(weight, level);
            UncertainSearch.Found best = known;
            for (UncertainSearch.Found one : all) {
                double better = risk.of(best.decided().costs(), probabilities)
                        - risk.of(one.decided().costs(), probabilities);
                boolean noticeable = better > ALIKE * Math.abs(one.decided().expectedCost());
                best = one.more() <= best.more() && noticeable ? one : best;
            }
            double[] decision = best.decided().decision();
            points.add(new TradeOff(
                    weight,
                    uncertain.brief(decision),
                    outlook(uncertain, uncertain.recourse(), decision).alternative(Way.FOR_ALL_FUTURES)));
        }
        return points;
    }

    /** The price of an unfunded pound, and that of unmet hours, halved and doubled, one at a time. */
    private List<OtherPrices> otherPrices(
            PlanProgram program, Futures futures, UncertainProgram present, UncertainSearch.Found known) {
        double pound = settings.prices().unfundedPound();
        List<OtherPrices> rows = new ArrayList<>();
        rows.add(row("as they are", pound, present, known));
        for (double factor : new double[] {0.5, 2}) {
            String how = factor < 1 ? "halved" : "doubled";
            double other = Math.max(1, factor * pound);
            // Hours keep their price in pounds, which by default follows that of an unfunded pound.
            double kept = settings.prices().unmetHour().isPresent() ? 1 : pound / other;
            String words = "an unfunded pound " + (other == factor * pound ? how : "as one that is funded");
            rows.add(other(words, settings.prices().withUnfundedPound(other), kept, program, futures, known));
        }
        for (double factor : new double[] {0.5, 2}) {
            String how = factor < 1 ? "halved" : "doubled";
            rows.add(other("unmet hours " + how, settings.prices(), factor, program, futures, known));
        }
        return rows;
    }

    private OtherPrices other(
            String change,
            UncertainPrices prices,
            double unmet,
            PlanProgram program,
            Futures futures,
            UncertainSearch.Found known) {
        UncertainProgram uncertain = new UncertainProgram(program, prices, unmet, futures);
        UncertainSearch.Found found = new UncertainSearch(uncertain, solver, settings.reserveRisk(), settings.threads())
                .find(settings.risk(), Optional.of(known));
        return row(change, prices.unfundedPound(), uncertain, found);
    }

    private OtherPrices row(String change, double pound, UncertainProgram uncertain, UncertainSearch.Found found) {
        double[] decision = found.decided().decision();
        return new OtherPrices(
                change,
                pound,
                uncertain.unmetPrices().get(0).pounds(),
                uncertain.brief(decision),
                outlook(uncertain, uncertain.recourse(), decision).alternative(Way.FOR_ALL_FUTURES));
    }

    private Replanned replanned(UncertainProgram uncertain, UncertainSearch.Found found, Futures futures) {
        int neighbours = Math.max(1, futures.many() / NEIGHBOURS);
        int walked = Math.min(settings.replanned(), futures.many());
        Decomposition decomposition = new Decomposition(
                solver, UncertainSearch.SETTINGS.withGap(1e-4).withClusters(1).withThreads(settings.threads()));
        RollingPlan rolling = new RollingPlan(
                found.program(),
                uncertain.decidedIn(),
                futures.seen(uncertain.program().response()),
                neighbours,
                decomposition);
        int[] which = IntStream.range(0, walked)
                .map(i -> (int) ((long) futures.many() * i / walked))
                .toArray();
        RollingPlan.Result result = rolling.walk(found.relaxed().decision(), which);
        return new Replanned(
                walked, neighbours, THOUSAND * result.held(), THOUSAND * result.replanned(), THOUSAND * result.error());
    }

    /** Of what the future decides, agency hours are at their mean, so that the plan can be evaluated with them. */
    private static Solution solution(UncertainProgram uncertain, UncertainSearch.Found found) {
        double[] values = uncertain.values(found.decided().decision());
        uncertain.agencies(found.recourse(), found.decided().decision(), values);
        return new Solution(
                values,
                found.decided().objective(),
                Optional.empty(),
                "decomposition",
                new Verification(0, 0, 0, 0, Optional.empty(), Optional.empty()));
    }

    private List<Compared> compared(PlanEvaluator evaluator, Map<String, Intake> added, List<Decision> decisions) {
        Plan all = added.isEmpty() ? plan : Optimiser.adding(plan, added);
        PlanEvaluator after = added.isEmpty() ? evaluator : evaluator.taking(all);
        Change[] changes = decisions.stream().flatMap(d -> d.change().stream()).toArray(Change[]::new);
        Outcomes before = after.of(under(all));
        Outcomes optimum = after.of(under(all).with(changes));
        List<Compared> compared = new ArrayList<>();
        for (String figure : List.of(
                "workforce.investigators.unmetHours.",
                "finance.budgetGap.",
                "finance.unfundedResidual.",
                "finance.closingReserves.",
                "finance.reservesBelowFloor.")) {
            for (FinancialYear year : plan.years()) {
                compared.add(new Compared(
                        figure + year,
                        mean(before.values(figure + year)),
                        mean(optimum.values(figure + year)),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return compared;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
