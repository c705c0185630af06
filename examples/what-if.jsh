// What if 20 more detective posts were funded and filled from 2020?
//   ./forceplan --version && jshell --class-path "planner/target/forceplan.jar:planner/target/lib/*" examples/what-if.jsh
import io.github.forceplan.io.plan.PlanFiles
import io.github.forceplan.solver.plan.Change
import io.github.forceplan.solver.run.PlanRun

var plan = PlanFiles.read(java.nio.file.Path.of("scenarios/derbyshire-2019.yaml")).value()
// Asked of a scenario. A change to the plan itself would be taken up by the balancing line, which is solved so that one
// scenario shows the published gap: see "The balancing line" in docs/plan.md.
var asPlanned = plan.under("recording-put-right")
var more = asPlanned.with(
    Change.add("workforce.roles.detective.establishment", 20),
    Change.set("workforce.recruitment.intakes.growth-detectives-2020.size", 20))
// One evaluator: the same draws and the same balancing line for both.
var evaluator = PlanRun.of(plan).draws(500).evaluator()
for (var each : java.util.List.of(asPlanned, more)) {
    var outcomes = evaluator.of(each);
    java.util.function.ToDoubleFunction<String> mean =
        figure -> java.util.Arrays.stream(outcomes.values(figure + ".2022/23")).average().getAsDouble();
    System.out.printf("detectives %.0f, unmet %,.0f hours, budget gap 2022/23 £%,.0f%n",
        mean.applyAsDouble("workforce.byRole.detective.strength"),
        mean.applyAsDouble("workforce.investigators.unmetHours"),
        mean.applyAsDouble("finance.budgetGap"));
}
/exit
