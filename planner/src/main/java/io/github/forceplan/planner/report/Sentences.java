package io.github.forceplan.planner.report;

import io.github.forceplan.planner.text.Chance;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.ArrayList;
import java.util.List;
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
                + "“8 chances in 10” means that 8 draws in 10 fall in the range, 1 below it and 1 above.";
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
            least = figure.applyAsDouble(scenario) < figure.applyAsDouble(least) ? scenario : least;
            most = figure.applyAsDouble(scenario) > figure.applyAsDouble(most) ? scenario : most;
        }
        String low = quantity.spoken(figure.applyAsDouble(least));
        String high = quantity.spoken(figure.applyAsDouble(most));
        if (low.equals(high)) {
            return subject + ": " + low + " on average in every scenario.";
        }
        return subject + ": from " + low + " on average (" + least.label() + ") to " + high + " (" + most.label()
                + ").";
    }

    String crime(ScenarioResult scenario) {
        DemandResult.Year year = Years.last(scenario.demand());
        double base = year.baseline().mean();
        double change = year.total().mean() - base;
        return "In " + year.financialYear() + " the force records " + Quantity.CRIMES.between(year.total())
                + " crimes" + note(Quantity.CRIMES, year.total()) + ", on average "
                + Quantity.CRIMES.spoken(year.total().mean()) + changeFrom(change, base) + split(year);
    }

    private String changeFrom(double change, double base) {
        if (Math.abs(change) < 0.5) {
            return ", the same as in " + Years.base(result) + ".";
        }
        return ": " + Quantity.CRIMES.spoken(Math.abs(change)) + (change > 0 ? " more" : " fewer") + " than in "
                + Years.base(result) + " (" + (change > 0 ? "+" : "-")
                + Numbers.percent(Math.abs(change) / base, 1) + ").";
    }

    private static String split(DemandResult.Year year) {
        double recording = year.recording().mean();
        double growth = year.growth().mean();
        if (Math.abs(recording) < 0.5 && Math.abs(growth) < 0.5) {
            return "";
        }
        if (Math.abs(recording) < 0.5) {
            return " All of that is crime itself; recording does not change.";
        }
        return " Of that, " + signed(recording) + " comes from recording and " + signed(growth) + " from crime itself.";
    }

    private static String signed(double crimes) {
        return (crimes < 0 ? "-" : "+") + Quantity.CRIMES.spoken(Math.abs(crimes));
    }

    String investigators(ScenarioResult scenario) {
        WorkforceResult.InvestigatorYear year = Years.last(scenario.workforce());
        return "Their investigation in " + year.financialYear() + " takes "
                + Quantity.POSTS.between(year.postsRequired()) + " fully deployable investigators"
                + note(Quantity.POSTS, year.postsRequired()) + ". The establishment is "
                + Quantity.POSTS.spoken(year.establishment()) + " posts; on average "
                + Quantity.POSTS.spoken(year.strength().mean()) + " are filled and "
                + Quantity.POSTS.spoken(year.deployable().mean()) + " of those deployable. " + unmet(year);
    }

    private static String unmet(WorkforceResult.InvestigatorYear year) {
        Estimate unmet = year.unmetHours();
        if (unmet.mean() < 0.5) {
            return "No investigation is left undone.";
        }
        double share = unmet.mean() / year.hoursRequired().mean();
        String average = Quantity.HOURS.spoken(unmet.mean()) + " hours of investigation are left undone on average ("
                + Numbers.percent(share, 0) + " of the need)";
        if (unmet.quantile("0.9") < 0.5) {
            return average + ", though in more than 9 draws in 10 none are.";
        }
        return average + ", " + Quantity.HOURS.between(unmet) + note(Quantity.HOURS, unmet) + ".";
    }

    String money(ScenarioResult scenario) {
        List<FinanceResult.Year> years = scenario.finance().years();
        FinanceResult.Year last = Years.last(scenario.finance());
        double gap = sum(years, FinanceResult.Year::budgetGap);
        StringBuilder words = new StringBuilder("Over ")
                .append(Years.first(result))
                .append(" to ")
                .append(Years.last(result))
                .append(gap < 0 ? " the budgets add to a surplus of " : " the budget gaps add to ")
                .append(Quantity.POUNDS.spoken(Math.abs(gap)))
                .append(" on average")
                .append(met(years, gap))
                .append(" The underlying gap in ")
                .append(last.financialYear())
                .append(", which reserves only put off, is ")
                .append(Quantity.POUNDS.between(last.underlyingGap()))
                .append(note(Quantity.POUNDS, last.underlyingGap()))
                .append(". Reserves at 31 March ")
                .append(closingYear(last.financialYear()))
                .append(" are ")
                .append(Quantity.POUNDS.between(last.closingReserves()))
                .append(note(Quantity.POUNDS, last.closingReserves()))
                .append(". ")
                .append(risks(last));
        return words.toString();
    }

    /** How the gaps are met: planned and further reserves, and what nothing funds; a surplus goes back to reserves. */
    private static String met(List<FinanceResult.Year> years, double gap) {
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
            ways.add("years and draws with a surplus return " + Quantity.POUNDS.spoken(surplus) + " to reserves");
        }
        return ": " + joined(ways) + ".";
    }

    private String risks(FinanceResult.Year year) {
        return "In " + Chance.of(year.probabilityReservesBelowFloor(), draws)
                + " a reserve is below its floor then; in "
                + Chance.of(year.probabilityUnfunded(), draws) + " something is unfunded in " + year.financialYear()
                + ".";
    }

    private static boolean visible(double pounds) {
        return Math.abs(pounds) >= 50_000;
    }

    private static double sum(
            List<FinanceResult.Year> years, java.util.function.Function<FinanceResult.Year, Estimate> f) {
        return years.stream().mapToDouble(year -> f.apply(year).mean()).sum();
    }

    private static String note(Quantity quantity, Estimate estimate) {
        return quantity.between(estimate).startsWith("between") ? RANGE_NOTE : "";
    }

    static String closingYear(String financialYear) {
        return Integer.toString(Integer.parseInt(financialYear.substring(0, 4)) + 1);
    }

    private static String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private static String spelled(int count) {
        String[] words = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        return count < words.length ? words[count] : Numbers.whole(count);
    }
}
