package io.github.forceplan.planner.cli;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.ResultJson;
import io.github.forceplan.planner.optimise.OptimumFile;
import io.github.forceplan.planner.optimise.OptimumPage;
import io.github.forceplan.planner.optimise.OptimumTables;
import io.github.forceplan.planner.optimise.OptimumWords;
import io.github.forceplan.planner.optimise.OptimumYaml;
import io.github.forceplan.planner.optimise.UncertainFile;
import io.github.forceplan.planner.optimise.UncertainPage;
import io.github.forceplan.planner.optimise.UncertainTables;
import io.github.forceplan.planner.optimise.UncertainWords;
import io.github.forceplan.planner.run.PlanFile;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.optimise.Optimiser;
import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.optimise.UncertainAnswer;
import io.github.forceplan.solver.optimise.UncertainOptimiser;
import io.github.forceplan.solver.optimise.UncertainOptimum;
import io.github.forceplan.solver.optimise.UncertainPrices;
import io.github.forceplan.solver.optimise.UncertainSettings;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.UncertaintyPlan;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.LpFile;
import io.github.forceplan.solver.program.MpsFile;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.result.Provenance;
import io.github.forceplan.solver.twostage.Risk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forceplan optimise}: the best plan within limits. */
@Command(
        name = "optimise",
        description = "Find the best that the plan's levers can do, by the goals in its optimise part: intakes, posts,"
                + " training places, savings, council tax, reserves. Ends in 1 if its limits can't all be kept, and says"
                + " which, and how little would do.")
final class OptimiseCommand implements Callable<Integer> {

    private static final int REPLANNED = 30;

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN", description = "The plan, YAML or JSON.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path plan;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "The scenario that the optimum starts from, instead of the one that the plan names.")
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description =
                    "What solves the program, instead of what suits it: forceplan, ojalgo or simplex, or glop, highs,"
                            + " scip with FORCEPLAN_ENGINES=ortools.")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--exact",
            description =
                    "Search for whole cohorts until they are proved best to a millionth, for up to ten minutes a goal;"
                            + " by default to a ten-thousandth, for some seconds, and how far the best may still be is"
                            + " said.")
    private boolean exact;

    @Option(
            names = "--under-uncertainty",
            description =
                    "Find the decisions that are best over all drawn futures, with overtime, agency hours and reserves"
                            + " left to each future, instead of those that are best for the expected one. Whole numbers"
                            + " are rounded, goals become one cost (docs/under-uncertainty.md).")
    private boolean underUncertainty;

    @Option(
            names = "--futures",
            paramLabel = "N",
            description = "Futures that decisions under uncertainty are made on, at most; 1,000 by default.")
    private int futures = 1_000;

    @Option(
            names = "--risk",
            paramLabel = "SHARE",
            description =
                    "Weight of the mean of the worst twentieth of futures beside the mean of all, 0 to 1; the plan's,"
                            + " or 0, by default.")
    private Optional<Double> risk = Optional.empty();

    @Option(
            names = "--reserve-risk",
            paramLabel = "P",
            description = "Under uncertainty, the greatest probability that reserves fall below their floors in some"
                    + " year, such as 0.05; the plan's, or none, by default.")
    private Optional<Double> reserveRisk = Optional.empty();

    @Option(
            names = "--unfunded-pound",
            paramLabel = "POUNDS",
            description = "What a pound that nothing funds counts under uncertainty; the plan's, or 2, by default.")
    private Optional<Double> unfundedPound = Optional.empty();

    @Option(
            names = "--replan",
            description =
                    "Under uncertainty, also walk 30 futures with the plan made anew every year, and say what that"
                            + " saves against holding it.")
    private boolean replan;

    @Mixin
    private final DrawOptions drawing = new DrawOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder to write optimum.json, optimum.yaml (a scenario to paste), optimum.html, tables and the"
                            + " program (program.txt, .lp, .mps) to. Under uncertainty no program, but how the decision"
                            + " moves with risk and prices.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    OptimiseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        drawing.check();
        PlanFile file = PlanFile.read(plan);
        Plan whole = file.plan();
        OptimisePlan asked = whole.optimise()
                .orElseThrow(
                        () -> new BadUsageException("The plan " + plan + " has no part 'optimise', which says what may"
                                + " be decided and for what. docs/optimise.md shows one."));
        if (underUncertainty) {
            return underUncertainty(file, asked);
        }
        Optimiser optimiser = new Optimiser(whole, scenario, asked, solver(), exact, drawing::evaluator);
        Optimum optimum;
        try {
            optimum = optimiser.optimise();
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
        if (out.isPresent()) {
            write(file, optimiser.scenario(), optimum, out.get());
        }
        OptimumWords.of(asked, optimiser.scenario(), optimum).forEach(terminal.out()::println);
        return optimum.conflict().isPresent() ? ExitCode.NO_SOLUTION : ExitCode.DONE;
    }

    private int underUncertainty(PlanFile file, OptimisePlan asked) throws BadUsageException {
        if (futures < 1) {
            throw new BadUsageException("--futures (" + futures + ") must be 1 or more.");
        }
        Plan whole = file.plan();
        UncertaintyPlan judged = asked.underUncertainty().orElse(UncertaintyPlan.NONE);
        UncertainAnswer answer;
        try {
            UncertainPrices prices = UncertainPrices.of(judged);
            UncertainSettings settings = new UncertainSettings(
                    unfundedPound.map(prices::withUnfundedPound).orElse(prices),
                    new Risk(risk.or(judged::worstTwentieth).orElse(0.0), Risk.NEUTRAL.level()),
                    reserveRisk.or(() -> judged.reserveRisk().map(UncertaintyPlan.ReserveRisk::probability)),
                    futures,
                    drawing.threads(),
                    out.isPresent(),
                    replan ? REPLANNED : 0);
            answer = new UncertainOptimiser(whole, scenario, asked, settings, solver(), drawing::evaluator).optimise();
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
        UncertainOptimum optimum = answer.optimum();
        if (out.isPresent()) {
            OutputFiles.write(out.get(), files -> {
                Files.writeString(
                        files.file("optimum.json"), ResultJson.text(new UncertainFile(provenance(file), optimum)));
                Files.writeString(files.file("optimum.yaml"), UncertainFile.yaml(answer));
                Files.writeString(files.file("optimum.html"), UncertainPage.html(whole, optimum, file::basis));
                OutputFiles.tables(files, UncertainTables.of(optimum));
            });
        }
        UncertainWords.of(optimum).forEach(terminal.out()::println);
        boolean kept =
                optimum.reserveLimit().map(UncertainOptimum.ReserveLimit::kept).orElse(true);
        return kept ? ExitCode.DONE : ExitCode.NO_SOLUTION;
    }

    private Provenance provenance(PlanFile file) {
        return drawing.run(file.plan()).inputs(file.inputs()).provenance();
    }

    private ProgramSolver solver() throws BadUsageException {
        try {
            return engine.map(ProgramSolver::using).orElseGet(ProgramSolver::automatic);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private void write(PlanFile file, Optional<String> from, Optimum optimum, Path folder) throws BadUsageException {
        OptimumFile answer = OptimumFile.of(provenance(file), from, optimum);
        LinearProgram program = optimum.solved()
                .with(Sense.MINIMISE, optimum.program().goals().get(0).sum());
        OutputFiles.write(folder, files -> {
            Files.writeString(files.file("optimum.json"), ResultJson.text(answer));
            Files.writeString(files.file("optimum.yaml"), OptimumYaml.of(from, optimum));
            Files.writeString(
                    files.file("optimum.html"),
                    OptimumPage.html(file.plan().title(), file.plan().optimise().orElseThrow(), from, optimum));
            Files.writeString(files.file("program.txt"), program.toString());
            Files.writeString(files.file("program.lp"), LpFile.of(program));
            Files.writeString(files.file("program.mps"), MpsFile.of(program));
            OutputFiles.tables(files, OptimumTables.of(optimum));
        });
    }
}
