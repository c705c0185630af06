package io.github.forceplan.planner.optimise;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.UncertainOptimum;
import io.github.forceplan.solver.optimise.UncertainOptimum.Alternative;
import io.github.forceplan.solver.optimise.UncertainOptimum.FloorRisk;
import io.github.forceplan.solver.optimise.UncertainOptimum.OtherPrices;
import io.github.forceplan.solver.optimise.UncertainOptimum.Prospect;
import io.github.forceplan.solver.optimise.UncertainOptimum.Replanned;
import io.github.forceplan.solver.optimise.UncertainOptimum.ReserveLimit;
import io.github.forceplan.solver.optimise.UncertainOptimum.TradeOff;
import io.github.forceplan.solver.optimise.UncertainOptimum.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The optimum under uncertainty in words: on one screen, and for its page. */
public final class UncertainWords {

    private UncertainWords() {}

    /** Lines for a terminal. */
    public static List<String> of(UncertainOptimum optimum) {
        List<String> lines = new ArrayList<>();
        lines.add("From     " + optimum.scenario().orElse("the plan without a scenario") + ", "
                + Numbers.whole(optimum.futures()) + " futures; best "
                + (optimum.riskWeight() == 0
                        ? "in the mean"
                        : "with the worst twentieth weighing " + Numbers.percent(optimum.riskWeight(), 0))
                + " to within " + Numbers.percent(Math.max(0, optimum.gap()), 3) + ", proved");
        limit(optimum).forEach(line -> lines.add("Limit    " + line));
        lines.add("Decided  " + String.join("\n         ", decisions(optimum)));
        lines.add("Cost     " + exact(optimum.expectedCost())
                + " over all years in the mean: council tax raised, reserves drawn, unfunded pounds counted "
                + Numbers.fixed(optimum.prices().unfundedPound(), 1) + " times, unmet hours at "
                + unmetPrices(optimum));
        lines.add("         " + exact(optimum.cvar()) + " in the mean of the worst "
                + Numbers.percent(1 - optimum.cvarLevel(), 0) + " of futures");
        lines.add("         of it overtime and agency " + exact(optimum.overtimeAndAgency()) + ", unfunded "
                + exact(optimum.unfunded()) + "; " + Numbers.whole(optimum.unmetHours()) + " hours unmet");
        for (Alternative one : optimum.alternatives()) {
            if (one.decision() != Way.FOR_ALL_FUTURES) {
                lines.add("         " + way(one.decision()) + ": " + exact(one.expectedCost()) + " in the mean, "
                        + exact(one.cvar()) + " in the worst " + Numbers.percent(1 - optimum.cvarLevel(), 0) + ", "
                        + Numbers.whole(one.unmetHours()) + " hours unmet");
            }
        }
        lines.add("Floor    reserves would fall below their floor in "
                + Numbers.percent(optimum.probabilityBelowFloor(), 1)
                + " of futures if nothing were left unfunded; in " + fresh(optimum));
        lines.add("Knowing  the future beforehand would save at most " + exact(optimum.valueOfPerfectInformation())
                + " (standard error " + exact(optimum.valueOfPerfectInformationError()) + ")");
        lines.add("Planning for the mean alone would cost " + exact(optimum.valueOfPlanningForUncertainty())
                + " more than planning for all futures");
        optimum.replanned()
                .ifPresent(one -> lines.add("Anew     deciding every year on what is known by then saves "
                        + exact(one.saving()) + " (standard error " + exact(one.error())
                        + ") against holding the plan, in "
                        + one.futures() + " futures"));
        lines.add("Before, after (the plan's own models, mean of all draws)");
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        for (Compared one : optimum.compared()) {
            int dot = one.metric().lastIndexOf('.');
            rows.computeIfAbsent(one.metric().substring(0, dot), figure -> new StringBuilder())
                    .append("  ")
                    .append(one.metric().substring(dot + 1))
                    .append(' ')
                    .append(Measured.of(one.metric(), one.start()))
                    .append(" → ")
                    .append(Measured.of(one.metric(), one.optimum()));
        }
        rows.forEach((figure, row) -> lines.add("         " + figure + ":" + row));
        return lines;
    }

    private static String exact(double amount) {
        return (amount < -0.5 ? "−" : "") + "£" + Numbers.whole(Math.abs(amount));
    }

    private static FloorRisk anyYear(UncertainOptimum optimum) {
        return optimum.floors().get(0);
    }

    private static String fresh(UncertainOptimum optimum) {
        FloorRisk any = anyYear(optimum);
        return Numbers.percent(any.fresh(), 1) + " of as many fresh ones (95 % interval "
                + Numbers.percent(any.lower(), 1) + " to " + Numbers.percent(any.upper(), 1) + ")";
    }

    private static String unmetPrices(UncertainOptimum optimum) {
        return String.join(
                ", ",
                optimum.unmetPrices().stream()
                        .map(price -> "£" + Numbers.whole(price.pounds()) + " for " + price.skill())
                        .toList());
    }

    private static List<String> decisions(UncertainOptimum optimum) {
        Map<String, List<String>> byItem = new LinkedHashMap<>();
        for (Decision decision : optimum.decisions()) {
            if (decision.after() != decision.before()) {
                byItem.computeIfAbsent(decision.what(), item -> new ArrayList<>())
                        .add(decision.when() + " " + Numbers.fixed(decision.after(), decision.after() % 1 == 0 ? 0 : 2)
                                + " (was " + Numbers.fixed(decision.before(), decision.before() % 1 == 0 ? 0 : 2)
                                + ")");
            }
        }
        List<String> lines = new ArrayList<>();
        byItem.forEach((item, figures) -> lines.add(item + ": " + String.join(", ", figures)));
        return lines.isEmpty() ? List.of("Nothing: the scenario is the best there is.") : lines;
    }

    /** The limit on the risk of reserves: kept, or how little would do. */
    static List<String> limit(UncertainOptimum optimum) {
        if (optimum.reserveLimit().isEmpty()) {
            return List.of();
        }
        ReserveLimit limit = optimum.reserveLimit().get();
        FloorRisk any = anyYear(optimum);
        String most = Numbers.percent(limit.probability(), 1);
        if (!limit.kept()) {
            return List.of("No decision keeps reserves above their floors in all but " + most
                    + " of futures. The least that would do: " + exact(limit.moreReserves())
                    + " more in reserves at the start, or a probability of " + Numbers.percent(any.probability(), 1)
                    + ". What follows is the decision that comes nearest.");
        }
        String price = limit.cost() < 0.5
                ? "costs nothing: the best decision keeps it anyhow"
                : "costs " + exact(limit.cost());
        String outside = any.lower() > limit.probability()
                ? " That is more than allowed: take more futures, or a lower limit."
                : any.fresh() > limit.probability() ? " The limit is within that interval." : "";
        return List.of("Reserves stay above their floors in all but " + Numbers.percent(any.probability(), 1)
                + " of the futures decided on (at most " + most + " allowed), in all but " + fresh(optimum) + "."
                + outside + " Keeping that limit " + price + ".");
    }

    static String lead(UncertainOptimum optimum, List<FinancialYear> years) {
        Alternative best = optimum.alternatives().get(0);
        Alternative mean = optimum.alternatives().get(1);
        Alternative none = optimum.alternatives().get(2);
        double saved = none.expectedCost() - best.expectedCost();
        return "Recruit " + Numbers.whole(optimum.brief().recruits()) + " people over " + years.size() + " years, take "
                + Cells.plain(optimum.brief().savings()) + " savings, raise band D by £"
                + Cells.plain(optimum.brief().bandD()) + " in all and plan to draw "
                + Cells.pounds(optimum.brief().plannedDraws()) + " on reserves. Over all futures that costs "
                + Cells.pounds(best.expectedCost()) + " in the mean, unmet work counted at its price: "
                + Cells.pounds(Math.abs(saved)) + (saved >= 0 ? " less" : " more") + " than leaving the plan as it is, "
                + "with " + Numbers.about(best.unmetHours()) + " hours unmet instead of "
                + Numbers.about(none.unmetHours()) + ". In the worst twentieth of futures it costs "
                + Cells.pounds(best.cvar()) + " instead of " + Cells.pounds(none.cvar()) + ". "
                + "Planning for the expected future alone would cost "
                + Cells.pounds(Math.abs(mean.expectedCost() - best.expectedCost()))
                + (mean.expectedCost() >= best.expectedCost()
                        ? " more in the mean."
                        : " less in the mean, with reserves below their floors in "
                                + Numbers.percent(mean.probabilityBelowFloor(), 0) + " of futures.");
    }

    static String way(Way way) {
        return switch (way) {
            case FOR_ALL_FUTURES -> "This decision";
            case FOR_THE_MEAN -> "Planning for the mean";
            case AS_IT_IS -> "Leaving the plan as it is";
        };
    }

    static String costs(UncertainOptimum optimum) {
        return "Cost is council tax that is raised, what is drawn on reserves, £"
                + Cells.plain(optimum.prices().unfundedPound())
                + " for each pound that nothing funds, and unmet hours at " + unmetPrices(optimum)
                + ". Most of it is work that is not done: it is no sum that appears in the accounts. Whatever is decided now,"
                + " overtime and agency hours are bought as each future needs them.";
    }

    static String planningForTheMean(UncertainOptimum optimum) {
        double vss = optimum.valueOfPlanningForUncertainty();
        if (!Double.isFinite(vss)) {
            return "What planning for the mean decides can't be carried through in every future.";
        }
        return "Planning for uncertainty rather than for the mean is worth " + Cells.pounds(vss)
                + " (value of the stochastic solution, without the whole-number rule). It is what one would lose by taking"
                + " the expected future for the one that comes.";
    }

    static String knowing(UncertainOptimum optimum) {
        return "Knowing beforehand which future comes would save " + Cells.pounds(optimum.valueOfPerfectInformation())
                + " in the mean (expected value of perfect information, standard error "
                + Cells.pounds(optimum.valueOfPerfectInformationError())
                + "). No forecast, audit or survey can be worth more to these decisions.";
    }

    static String figure(Prospect one) {
        String words = one.figure();
        if (words.startsWith("unmet")) {
            return "Unmet hours" + words.substring("unmet".length());
        }
        return Character.toUpperCase(words.charAt(0))
                + words.substring(1)
                + (one.unit().equals("pounds") ? ", £m" : ", hours");
    }

    static String floors(UncertainOptimum optimum) {
        return "A floor counts as broken where it would be if nothing were left unfunded: where a shortfall is left"
                + " unfunded instead, it is what would have to be found or not be spent. Reserves that are drawn on"
                + " automatically count as one pot. "
                + (optimum.reserveLimit().isPresent()
                        ? "Because their risk is limited, futures that can keep their floors do: hours are left unmet there"
                                + " rather than bought with money that is not there. "
                        : "")
                + "Of the futures that the decision was made on this is so in "
                + Numbers.percent(anyYear(optimum).probability(), 1) + ", in " + fresh(optimum) + ".";
    }

    static String floorsSeen(UncertainOptimum optimum) {
        List<String> years = optimum.floors().stream()
                .skip(1)
                .map(one -> one.financialYear() + " " + Numbers.percent(one.fresh(), 1))
                .toList();
        return String.join(", ", years) + " of fresh futures.";
    }

    /** @param different how many decisions differ */
    static String tradeOff(UncertainOptimum optimum, int different) {
        if (different == 1) {
            return "The same decision is best whether the worst twentieth of futures weighs nothing or "
                    + Numbers.percent(
                            optimum.tradeOff()
                                    .get(optimum.tradeOff().size() - 1)
                                    .weight(),
                            0)
                    + ": there is nothing to trade. In bad futures the levers are at their limits already, and what helps"
                    + " there helps in the mean too.";
        }
        TradeOff first = optimum.tradeOff().get(0);
        TradeOff last = optimum.tradeOff().get(optimum.tradeOff().size() - 1);
        double more = last.outcome().expectedCost() - first.outcome().expectedCost();
        double less = first.outcome().cvar() - last.outcome().cvar();
        return "With the worst twentieth of futures weighing " + Numbers.percent(last.weight(), 0)
                + " instead of nothing, the mean costs " + Cells.pounds(more) + " more and the worst twentieth "
                + Cells.pounds(less) + " less.";
    }

    static String prices(UncertainOptimum optimum) {
        return "What an unfunded pound and an unmet hour count against each other no model can say. They are judgements,"
                + " and whoever changes them may change the answer. Unless the plan says otherwise an unfunded pound counts "
                + "2, an unmet hour of the lowest skill as much as the dearest hour that could be bought with unfunded"
                + " pounds, and one of each higher skill half as much again.";
    }

    static String change(OtherPrices one) {
        String words = one.change();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Which decision moves most as prices do. */
    static String moved(UncertainOptimum optimum) {
        OtherPrices now = optimum.otherPrices().get(0);
        double recruits = 0;
        double hours = 0;
        for (OtherPrices one : optimum.otherPrices()) {
            recruits = Math.max(
                    recruits, Math.abs(one.decided().recruits() - now.decided().recruits()));
            hours = Math.max(
                    hours, Math.abs(one.outcome().unmetHours() - now.outcome().unmetHours()));
        }
        return "Halving or doubling one price at a time moves recruits by up to " + Numbers.whole(recruits) + " of "
                + Numbers.whole(now.decided().recruits()) + " and unmet hours by up to " + Numbers.about(hours) + " of "
                + Numbers.about(now.outcome().unmetHours()) + ".";
    }

    static String replanned(Replanned one) {
        return "Held to for all years, the decision costs " + Cells.pounds(one.held()) + " in the mean of "
                + one.futures()
                + " futures. Made anew at the beginning of every year, past decisions standing and the rest"
                + " decided on the " + Numbers.whole(one.neighbours())
                + " futures whose past is most like what has happened, it costs " + Cells.pounds(one.replanned()) + ": "
                + Cells.pounds(Math.abs(one.saving())) + (one.saving() >= 0 ? " less" : " more") + ", standard error "
                + Cells.pounds(one.error()) + ". "
                + (one.saving() > 2 * one.error()
                        ? "That is what it is worth to review the plan every year."
                        : "That is no more than chance may make: a review every year is worth little here.");
    }

    static String metric(String name) {
        return switch (name) {
            case "workforce.investigators.unmetHours" -> "Unmet hours of investigators";
            case "finance.budgetGap" -> "Budget gap";
            case "finance.unfundedResidual" -> "Unfunded residual";
            case "finance.closingReserves" -> "Closing reserves";
            case "finance.reservesBelowFloor" -> "Draws with some reserve below its own floor";
            default -> name;
        };
    }
}
