package io.github.forceplan.solver.optimise;

import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.OptimiseLever;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.workforce.supply.Agency;
import io.github.forceplan.workforce.supply.Intake;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns a solution into intakes added to the plan and changes of a scenario: whole posts, pence and pounds. */
final class Decided {

    private static final double NOTHING = 1e-6;

    private final PlanProgram program;
    private final Solution solution;
    private final Plan start;
    private final PlanResponse response;
    private final Map<String, Intake> added = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    private Decided(PlanProgram program, Solution solution, Plan start) {
        this.program = program;
        this.solution = solution;
        this.start = start;
        this.response = program.response();
    }

    /**
     * What is decided.
     *
     * @param added intakes that the plan does not have, of size 0, by id
     * @param decisions everything that levers decide
     */
    record Result(Map<String, Intake> added, List<Decision> decisions) {}

    /** @param start the plan under the scenario that the optimum starts from */
    static Result of(PlanProgram program, Solution solution, Plan start) {
        Decided decided = new Decided(program, solution, start);
        decided.intakes();
        decided.posts();
        decided.places();
        decided.overtime();
        decided.money();
        decided.reserves();
        decided.agencies();
        return new Result(decided.added, List.copyOf(decided.decisions));
    }

    private static double rounded(double value, int decimals, RoundingMode mode) {
        // A value that is whole but for the last digits is whole, whichever way is rounded.
        BigDecimal near = BigDecimal.valueOf(value).setScale(decimals + 4, RoundingMode.HALF_UP);
        return near.setScale(decimals, mode).doubleValue() + 0.0;
    }

    private double value(Variable variable) {
        return solution.value(variable);
    }

    private void decide(String lever, String what, String when, double before, double after, Change change) {
        decisions.add(new Decision(
                lever,
                what,
                when,
                before,
                after,
                Math.abs(after - before) < 1e-12 ? Optional.empty() : Optional.of(change)));
    }

    private void intakes() {
        for (int i = 0; i < response.intakes().size(); i++) {
            IntakeOption option = response.intakes().get(i);
            double size =
                    rounded(value(program.decisions().intakes.get(i)), option.whole() ? 0 : 2, RoundingMode.HALF_UP);
            if (option.existing() || size > 0) {
                Intake intake = option.intake();
                if (!option.existing()) {
                    added.put(option.id(), intake);
                }
                decide(
                        option.lever(),
                        intake.role() + " by " + intake.entryRoute(),
                        intake.month().toString(),
                        option.existing() ? intake.size() : 0,
                        size,
                        Change.set("workforce.recruitment.intakes." + option.id() + ".size", size));
            }
        }
    }

    private void posts() {
        for (Decisions.PostColumns columns : program.decisions().posts) {
            for (int y = 0; y < response.years().size(); y++) {
                FinancialYear year = response.years().get(y);
                // Whole posts: those added are needed, those cut must be vacant.
                double moved = rounded(value(columns.added().get(y)), 0, RoundingMode.CEILING)
                        - rounded(value(columns.cut().get(y)), 0, RoundingMode.FLOOR);
                double before = java.util.Objects.requireNonNull(
                                start.workforce().roles().get(columns.role()))
                        .establishment()
                        .orElseThrow()
                        .value(year);
                decide(
                        columns.lever(),
                        "posts of " + columns.role(),
                        year.toString(),
                        before,
                        before + moved,
                        Change.set("workforce.roles." + columns.role() + ".establishment", before + moved)
                                .in(year));
            }
        }
    }

    private void places() {
        for (Decisions.PlaceColumns columns : program.decisions().places) {
            OptimiseLever.MoreTrainingPlaces lever = columns.places();
            for (int y = 0; y < response.years().size(); y++) {
                FinancialYear year = response.years().get(y);
                double bought = rounded(value(columns.bought().get(y)), 0, RoundingMode.CEILING);
                double price = bought * lever.price().doubleValue();
                decide(
                        columns.lever(),
                        "training places" + lever.skill().map(s -> " of " + s).orElse("") + " bought",
                        year.toString(),
                        0,
                        bought,
                        Change.add("finance.lines." + lever.line() + ".amount", price)
                                .in(year));
                if (lever.skill().isEmpty() && bought > 0) {
                    decide(
                            columns.lever(),
                            "training places of the academy, more",
                            year.toString(),
                            0,
                            bought,
                            Change.add("workforce.recruitment.trainingPlaces.perYear", bought)
                                    .in(year));
                }
            }
        }
    }

    private void overtime() {
        program.asked().levers().forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.OvertimeHours) {
                double share = 0;
                HoursBlock hours = program.hours();
                for (int s = 0; s < hours.overtime.length; s++) {
                    for (int t = 0; t < response.steps(); t++) {
                        double supplied = response.supplied()[s][t];
                        for (int i = 0; i < response.intakes().size(); i++) {
                            supplied += response.intakes().get(i).hours()[s][t]
                                    * value(program.decisions().intakes.get(i));
                        }
                        share = supplied > NOTHING
                                ? Math.max(share, hours.overtime[s][t].value(solution.values()) / supplied)
                                : share;
                    }
                }
                share = Math.min(rounded(share, 4, RoundingMode.CEILING), hours.overtimeShare);
                decide(
                        id,
                        "overtime, most as a share of hours",
                        "every year",
                        response.overtimeShare(),
                        share,
                        Change.set("workforce.overtime.maximumShare", share));
            }
        });
    }

    private void money() {
        Map<String, Double> taken = new LinkedHashMap<>();
        Map<String, Integer> delays = new LinkedHashMap<>();
        Map<String, String> levers = new LinkedHashMap<>();
        for (int i = 0; i < response.money().size(); i++) {
            MoneyOption option = response.money().get(i);
            double value = value(program.decisions().money.get(i));
            switch (option.kind()) {
                case BAND_D_INCREASE -> {
                    FinancialYear year = FinancialYear.parse(option.item());
                    // A part of a penny more closes what the part less would leave open.
                    double increase = Math.min(option.largest(), rounded(value, 2, RoundingMode.CEILING));
                    double before =
                            start.finance().precept().orElseThrow().increase().value(year);
                    decide(
                            option.lever(),
                            "increase of band D",
                            option.item(),
                            before,
                            increase,
                            Change.set("finance.precept.increase", increase).in(year));
                }
                case LOAN -> {
                    double principal = rounded(1000 * value, 0, RoundingMode.HALF_UP);
                    double before = Objects.requireNonNull(start.finance()
                                    .capital()
                                    .orElseThrow()
                                    .loans()
                                    .get(option.item()))
                            .principal()
                            .doubleValue();
                    decide(
                            option.lever(),
                            "principal of loan " + option.item(),
                            "when drawn",
                            before,
                            principal,
                            Change.set("finance.capital.loans." + option.item() + ".principal", principal));
                }
                case SAVING -> {
                    double share = rounded(value, 4, RoundingMode.HALF_UP);
                    levers.put(option.item(), option.lever());
                    taken.merge(option.item(), share, Double::sum);
                    if (share > 0) {
                        delays.put(option.item(), option.delay());
                    }
                }
            }
        }
        taken.forEach((id, share) -> {
            Saving saving = Responses.saving(start, id);
            String lever = levers.getOrDefault(id, "");
            int delay = delays.getOrDefault(id, saving.delayMonths());
            decide(
                    lever,
                    "saving " + id + " taken",
                    delay == 0 ? "as stated" : delay + " months later",
                    saving.taken().doubleValue(),
                    share,
                    Change.set("finance.savings." + id + ".taken", share));
            if (delay != saving.delayMonths()) {
                decide(
                        lever,
                        "saving " + id + ", months later",
                        "",
                        saving.delayMonths(),
                        delay,
                        Change.set("finance.savings." + id + ".delayMonths", delay));
            }
        });
    }

    private void reserves() {
        for (int r = 0; r < response.reserves().size(); r++) {
            ReserveOption reserve = response.reserves().get(r);
            for (int y = 0; y < response.years().size() && !reserve.lever().isEmpty(); y++) {
                FinancialYear year = response.years().get(y);
                var stated = java.util.Objects.requireNonNull(
                                start.finance().reserves().get(reserve.id()))
                        .plannedDraws();
                if (stated.isPresent() && stated.get().has(year)) {
                    double drawn = rounded(1000 * value(program.money().planned[r][y]), 0, RoundingMode.HALF_UP);
                    decide(
                            reserve.lever(),
                            "planned draw on " + reserve.id(),
                            year.toString(),
                            stated.get().value(year),
                            drawn,
                            Change.set("finance.reserves." + reserve.id() + ".plannedDraws", drawn)
                                    .in(year));
                }
            }
        }
    }

    private void agencies() {
        for (int a = 0; a < response.agencies().size(); a++) {
            AgencyOption option = response.agencies().get(a);
            for (int y = 0; y < response.years().size(); y++) {
                FinancialYear year = response.years().get(y);
                double hours = rounded(value(program.hours().agency[a][y]), 0, RoundingMode.HALF_UP);
                Agency agency = java.util.Objects.requireNonNull(
                        start.workforce().recruitment().agencies().orElseThrow().get(option.agency()));
                decide(
                        option.lever(),
                        "hours of agency " + option.agency(),
                        year.toString(),
                        agency.hours().value(year),
                        hours,
                        Change.set("workforce.recruitment.agencies." + option.agency() + ".hours", hours)
                                .in(year));
            }
        }
    }
}
