package io.github.forceplan.planner.report;

import io.github.forceplan.planner.text.Chance;
import io.github.forceplan.planner.text.GapWords;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.planner.text.ReserveWords;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The executive summary's sentences, made from the numbers alone. */
final class Sentences {

    private static final String RANGE_NOTE = " (8 chances in 10)";

    private final PlanResult result;
    private final int draws;

    Sentences(PlanResult result) {
        this.result = result;
        this.draws = result.provenance().draws();
    }

    /** What the report covers, and how to read its ranges. */
    String opening() {
        int count = result.scenarios().size();
        double base = Years.last(result.scenarios().get(0).demand()).baseline().mean();
        return "In " + Years.base(result) + " the force recorded " + Numbers.whole(base) + " crimes. This plan follows "
                + (count == 1 ? "one scenario" : spelled(count) + " scenarios") + " from "
                + Years.first(result) + " to " + Years.last(result)
                + ": what would be recorded, how many investigators "
                + "that takes, and whether the budget and reserves hold. Each figure comes from "
                + Numbers.whole(draws) + (draws == 1 ? " draw" : " draws") + " of what could happen; "
                + "“between” two figures fall 8 draws in 10 (8 chances in 10), 1 falls below and 1 above.";
    }

    /** What sets the scenarios apart; nothing to say if there is only one. */
    List<String> comparison() {
        if (result.scenarios().size() < 2) {
            return List.of();
        }
        return List.of(
                extremes(
                        "Crime recorded in " + Years.last(result),
                        s -> Years.last(s.demand()).total().mean(),
                        Quantity.CRIMES),
                extremes(
                        "Investigator posts that the work of " + Years.last(result) + " requires",
                        s -> Years.last(s.workforce()).postsRequired().mean(),
                        Quantity.POSTS),
                extremes(
                        "Underlying gap in " + Years.last(result),
                        s -> Years.last(s.finance()).underlyingGap().mean(),
                        Quantity.POUNDS));
    }

    private String extremes(String subject, ToDoubleFunction<ScenarioResult> figure, Quantity quantity) {
        ScenarioResult least = result.scenarios().get(0);
        ScenarioResult most = least;
        for (ScenarioResult scenario : result.scenarios()) {
            least = isLess(quantity, figure.applyAsDouble(scenario), figure.applyAsDouble(least)) ? scenario : least;
            most = isLess(quantity, figure.applyAsDouble(most), figure.applyAsDouble(scenario)) ? scenario : most;
        }
        String low = quantity.spoken(figure.applyAsDouble(least));
        String high = quantity.spoken(figure.applyAsDouble(most));
        if (low.equals(high)) {
            return subject + ": " + low + " on average in every scenario.";
        }
        return subject + ": from " + low + " on average (" + least.label() + ") to " + high + " (" + most.label()
                + ").";
    }

    /** Less, and by enough to be written differently. */
    private static boolean isLess(Quantity quantity, double a, double b) {
        return a < b && !quantity.spoken(a).equals(quantity.spoken(b));
    }

    String crime(ScenarioResult scenario) {
        DemandResult.Year year = Years.last(scenario.demand());
        double base = year.baseline().mean();
        double change = year.total().mean() - base;
        String range = Quantity.CRIMES.between(year.total());
        String average = Quantity.CRIMES.isRange(year.total())
                ? RANGE_NOTE + ", " + Quantity.CRIMES.spoken(year.total().mean()) + " on average"
                : "";
        return Character.toUpperCase(range.charAt(0)) + range.substring(1) + " crimes are recorded in "
                + year.financialYear() + average + changeFrom(change, base) + split(year);
    }

    private String changeFrom(double change, double base) {
        if (Math.abs(change) < 0.5) {
            return ", as many as in " + Years.base(result) + ".";
        }
        return ": " + Quantity.CRIMES.spoken(Math.abs(change)) + (change > 0 ? " more" : " fewer") + " than in "
                + Years.base(result) + " (" + (change > 0 ? "+" : "-")
                + Numbers.percent(Math.abs(change) / base, 1) + ").";
    }

    private String split(DemandResult.Year year) {
        double recording = year.recording().mean();
        double growth = year.growth().mean();
        if (Math.abs(recording) < 0.5 && Math.abs(growth) < 0.5) {
            return "";
        }
        if (Math.abs(recording) < 0.5) {
            return " All of the change is crime itself."
                    + (recordingChangesElsewhere()
                            ? " What changes of recording were already under way in the history counts as crime here."
                            : "");
        }
        return " Recording " + adds(recording) + ", crime itself " + adds(growth) + ".";
    }

    /** Whether some scenario has a change of recording, beside which one without looks as if crime grew more. */
    private boolean recordingChangesElsewhere() {
        return result.scenarios().stream()
                .anyMatch(scenario ->
                        Math.abs(Years.last(scenario.demand()).recording().mean()) >= 0.5);
    }

    private static String adds(double crimes) {
        return (crimes < 0 ? "takes away " : "adds ") + Quantity.CRIMES.spoken(Math.abs(crimes));
    }

    String investigators(ScenarioResult scenario) {
        WorkforceResult.InvestigatorYear year = Years.last(scenario.workforce());
        double beyond = year.postsRequired().mean() - year.establishment();
        String funded = "the establishment of " + Quantity.POSTS.spoken(year.establishment());
        String compared = Math.abs(beyond) < 0.5
                ? "as many as " + funded
                : Quantity.POSTS.spoken(Math.abs(beyond)) + (beyond > 0 ? " more than " : " fewer than ") + funded;
        return "Investigating them takes " + Quantity.POSTS.between(year.postsRequired())
                + " posts, filled and fully deployable"
                + (Quantity.POSTS.isRange(year.postsRequired()) ? RANGE_NOTE + ": on average " : ": ")
                + compared + ". On average "
                + Quantity.POSTS.spoken(year.strength().mean())
                + " are filled, which amounts to "
                + Quantity.POSTS.spoken(year.deployable().mean()) + " deployable. "
                + unmet(year);
    }

    private static String unmet(WorkforceResult.InvestigatorYear year) {
        Estimate unmet = year.unmetHours();
        if (unmet.mean() < 0.5) {
            return "No investigation goes undone.";
        }
        String average = "Investigation left undone is " + Quantity.HOURS.spoken(unmet.mean()) + " hours on average ("
                + Numbers.percent(unmet.mean() / year.hoursRequired().mean(), 0) + " of the need)";
        return unmet.quantile("0.9") < 0.5
                ? average + ", though none in 9 draws in 10."
                : average + (Quantity.HOURS.isRange(unmet) ? ", " + Quantity.HOURS.between(unmet) : "") + ".";
    }

    String money(ScenarioResult scenario) {
        FinanceResult.Year last = Years.last(scenario.finance());
        StringBuilder words = new StringBuilder();
        String note = RANGE_NOTE;
        for (FinanceResult.StatedGap gap : scenario.finance().stated()) {
            Estimate estimate = gap.gap();
            words.append(GapWords.of(gap)).append(": ").append(gapOrSurplus(estimate));
            if (Quantity.POUNDS.isRange(estimate)) {
                words.append(note);
                note = "";
            }
            words.append(". ");
        }
        words.append(gaps(scenario.finance().years()))
                .append(" The underlying gap, which reserves only put off, is ")
                .append(gapOrSurplus(last.underlyingGap()))
                .append(" in ")
                .append(last.financialYear())
                .append(Quantity.POUNDS.isRange(last.underlyingGap()) ? note : "")
                .append(". ");
        if (scenario.finance().reserves().isEmpty()) {
            return words.append("Part of the year's gap is unfunded in ")
                    .append(Chance.of(last.probabilityUnfunded()))
                    .append("; the plan has no reserves.")
                    .toString();
        }
        return words.append("Reserves on 31 March ")
                .append(closingYear(last.financialYear()))
                .append(" are ")
                .append(Quantity.POUNDS.between(last.closingReserves()))
                .append(ReserveWords.ofWhich(scenario.finance())
                        .map(parts -> average(last.closingReserves()) + ", of which " + parts)
                        .orElse(""))
                .append("; one is below its floor in ")
                .append(Chance.of(last.probabilityReservesBelowFloor()))
                .append(", and part of the year's gap is unfunded in ")
                .append(Chance.of(last.probabilityUnfunded()))
                .append('.')
                .toString();
    }

    /** The mean, where the words before it named a range or another figure. */
    private static String average(Estimate pounds) {
        String mean = Quantity.POUNDS.spoken(pounds.mean());
        return mean.equals(Quantity.POUNDS.between(pounds)) ? "" : ", on average " + mean;
    }

    /** A gap in words; where its range reaches below nothing, what lies there is called a surplus. */
    private static String gapOrSurplus(Estimate gap) {
        double low = gap.quantile("0.1");
        double high = gap.quantile("0.9");
        if (!Quantity.POUNDS.isRange(gap) || !Quantity.POUNDS.spoken(low).startsWith("-")) {
            return Quantity.POUNDS.between(gap);
        }
        String surplus = "between a surplus of " + Quantity.POUNDS.spoken(-low) + " and ";
        return high < 0
                ? surplus + "one of " + Quantity.POUNDS.spoken(-high)
                : surplus + "a gap of " + Quantity.POUNDS.spoken(high);
    }

    /** The gaps of all years together, and how they are met: reserves, and what nothing funds. */
    private static String gaps(List<FinanceResult.Year> years) {
        double gap = sum(years, FinanceResult.Year::budgetGap);
        String together = "Over all " + years.size() + " years the "
                + (gap < 0 ? "surpluses" : "budget gaps") + " add to " + Quantity.POUNDS.spoken(Math.abs(gap))
                + " on average";
        if (years.size() == 1) {
            together = (gap < 0 ? "The surplus is " : "The budget gap is ") + Quantity.POUNDS.spoken(Math.abs(gap))
                    + " on average";
        }
        List<String> ways = new ArrayList<>();
        double planned = sum(years, FinanceResult.Year::plannedReservesUsed);
        double automatic = sum(years, FinanceResult.Year::automaticReservesUsed);
        double residual = sum(years, FinanceResult.Year::unfundedResidual);
        double surplus = sum(years, FinanceResult.Year::surplus);
        if (visible(planned)) {
            ways.add("planned use of reserves meets " + Quantity.POUNDS.spoken(planned));
        }
        if (visible(automatic)) {
            ways.add("further draws on reserves meet " + Quantity.POUNDS.spoken(automatic));
        }
        ways.add(visible(residual) ? Quantity.POUNDS.spoken(residual) + " is unfunded" : "nothing is left unfunded");
        if (visible(surplus) && gap >= 0) {
            ways.add("surpluses return " + Quantity.POUNDS.spoken(surplus) + " to reserves");
        }
        return together + ": " + GapWords.joined(ways) + ".";
    }

    private static boolean visible(double pounds) {
        return Math.abs(pounds) >= 50_000;
    }

    private static double sum(List<FinanceResult.Year> years, Function<FinanceResult.Year, Estimate> f) {
        return years.stream().mapToDouble(year -> f.apply(year).mean()).sum();
    }

    static String closingYear(String financialYear) {
        return Integer.toString(Integer.parseInt(financialYear.substring(0, 4)) + 1);
    }

    private static String spelled(int count) {
        String[] words = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        return count < words.length ? words[count] : Numbers.whole(count);
    }
}
