package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.TeamSkill;
import java.util.List;
import java.util.Map;

/**
 * What the plan's models say of its levers: how things stand with every lever at nothing, and what one unit of each
 * does. Expected people are linear in who joins and the budget is linear in people, hours and decisions, so that these
 * numbers are all that a linear program needs to know. Hours are by step, money is in thousands of pounds by plan year.
 * Its arrays are not to be changed.
 *
 * @param years the plan years
 * @param stepsPerYear 12 or 4
 * @param teamSkills the teams' skills that the levers can help; others stay as they are
 * @param covers whether who holds the first may do the work of the second
 * @param required hours asked for by [team's skill][step]
 * @param supplied ordinary hours by [team's skill][step], levers at nothing
 * @param overtimeShare overtime that may be worked, as a share of ordinary hours
 * @param overtimePrice of one hour by [team's skill][year]
 * @param spending net expenditure less savings, levers at nothing, without overtime of these skills
 * @param funding grants, precept, collection fund, levers at nothing
 * @param savings cashable savings, levers at nothing
 * @param roles ids of roles
 * @param roleSkill skill of each role's accredited people
 * @param establishment posts by [role][plan month]
 * @param strength people by [role][plan month], levers at nothing
 * @param joins whether others join a role in a month, by [role][plan month]
 * @param vacanciesOnly whether nobody joins above establishment
 * @param needsPlace whether recruits by an entry route take one of the academy's places
 * @param placesPerYear the academy's places left by others, by year; infinite where there is no limit
 * @param placesPerMonth places in any month; infinite where there is no limit
 * @param intakes that may be decided
 * @param money that may be decided
 * @param reserves all of them
 * @param linePrice what £1,000 more on a budget line does, by the line's id and [year]
 * @param agencies hours that may be bought
 * @param presentBandD increases of band D as the plan has them, by year; empty without a precept
 */
public record PlanResponse(
        List<FinancialYear> years,
        int stepsPerYear,
        List<TeamSkill> teamSkills,
        boolean[][] covers,
        double[][] required,
        double[][] supplied,
        double overtimeShare,
        double[][] overtimePrice,
        double[] spending,
        double[] funding,
        double[] savings,
        List<String> roles,
        List<String> roleSkill,
        double[][] establishment,
        double[][] strength,
        boolean[][] joins,
        boolean vacanciesOnly,
        Map<String, Boolean> needsPlace,
        double[] placesPerYear,
        double placesPerMonth,
        List<IntakeOption> intakes,
        List<MoneyOption> money,
        List<ReserveOption> reserves,
        Map<String, MoneyResponse[]> linePrice,
        List<AgencyOption> agencies,
        double[] presentBandD) {

    public PlanResponse {
        years = List.copyOf(years);
        teamSkills = List.copyOf(teamSkills);
        roles = List.copyOf(roles);
        roleSkill = List.copyOf(roleSkill);
        intakes = List.copyOf(intakes);
        money = List.copyOf(money);
        reserves = List.copyOf(reserves);
        agencies = List.copyOf(agencies);
    }

    public int steps() {
        return stepsPerYear * years.size();
    }

    /** Place of the plan year of a step. */
    public int yearOf(int step) {
        return step / stepsPerYear;
    }

    /** A step in words: {@code 2020-04}, or {@code 2020/21 Q1}. */
    public String stepName(int step) {
        FinancialYear year = years.get(yearOf(step));
        return stepsPerYear == 12
                ? year.month(step % 12 + 1).toString()
                : year.quarter(step % 4 + 1).toString();
    }

    /** Hours by month as hours by step. */
    public double[][] bySteps(double[][] byMonth) {
        int each = 12 / stepsPerYear;
        double[][] bySteps = new double[byMonth.length][steps()];
        for (int i = 0; i < byMonth.length; i++) {
            for (int m = 0; m < each * steps(); m++) {
                bySteps[i][m / each] += byMonth[i][m];
            }
        }
        return bySteps;
    }
}
