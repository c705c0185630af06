// What if 20 more detective posts were funded and filled from 2020?
//   ./forceplan --version && jshell --class-path "planner/target/forceplan.jar:planner/target/lib/*" examples/what-if.jsh
import io.github.forceplan.io.plan.PlanFiles
import io.github.forceplan.solver.plan.Change
import io.github.forceplan.solver.run.PlanRun

var plan = PlanFiles.read(java.nio.file.Path.of("scenarios/derbyshire-2019.yaml")).value()
var more = plan.with(
    Change.add("workforce.roles.detective.establishment", 20),
    Change.set("workforce.recruitment.intakes.growth-detectives-2020.size", 20))
for (var each : java.util.List.of(plan, more)) {
    var result = PlanRun.of(each).scenarios(java.util.List.of("recording-put-right")).draws(500).run().scenario("recording-put-right");
    var last = result.workforce().investigators().get(3);
    var gap = result.finance().years().get(3).budgetGap();
    System.out.printf("establishment %.0f, unmet %,.0f hours, budget gap 2022/23 £%,.0f%n",
        last.establishment(), last.unmetHours().mean(), gap.mean());
}
/exit
