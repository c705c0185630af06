package io.github.forceplan.workforce;

import io.github.forceplan.workforce.count.Available;
import io.github.forceplan.workforce.count.Deployable;
import io.github.forceplan.workforce.count.Establishment;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.currency.CurrencyStock;
import io.github.forceplan.workforce.matching.FlowMatching;
import io.github.forceplan.workforce.supply.SupplyPath;
import io.github.forceplan.workforce.workload.WorkloadPath;
import java.util.Arrays;
import java.util.Optional;

/**
 * One path of the workforce, by financial year and by month. Made by {@link WorkforceModel#newDraw()}, filled by
 * {@link WorkforceModel#evaluate} and filled again for the next path; not shared between threads. Places of roles,
 * skills and routes are those of {@link WorkforceModel#roles()}, {@link WorkforceModel#skills()} and
 * {@link WorkforceModel#routes()}; year 0 is the first plan year and month 0 its April.
 */
public final class WorkforceDraw {

    /** Whether everything is followed, or only people, hours and what follows from them. */
    final boolean whole;

    final double[][][] roleYear;
    final double[][][] skillYear;
    final double[][][] routeYear;
    final double[][] investigatorYear;
    final double[][][] caseYear;
    final double[] filingYear;
    final double[][][] pressureYear;
    final double[] gained;
    final double[][] hoursRequired;
    final double[][] hoursSupplied;
    final double[][] hoursOvertime;
    final double[][] hoursUnmet;
    final double[][] expired;
    final double[][] expiredPeople;
    final double[][] keptHours;
    /** [figure][role] of the year being summed. */
    final double[][] roleSums;

    final double[] ordinaryNow;
    final double[] overtimeNow;
    final double[] scratch;
    final FlowMatching[] flows;
    final CurrencyStock[] currencies;
    final SupplyPath supply;
    final WorkloadPath workload;
    final Optional<OpenCasework.Path> open;

    WorkforceDraw(
            boolean whole,
            int years,
            int roles,
            int skills,
            Cells cells,
            CurrencyStock[] currencies,
            SupplyPath supply,
            WorkloadPath workload,
            int routes,
            int teamSkills,
            Optional<OpenCasework.Path> open) {
        this.whole = whole;
        int months = 12 * years;
        roleYear = new double[RoleFigure.values().length][roles][years];
        skillYear = new double[SkillFigure.values().length][skills][years];
        routeYear = new double[RouteFigure.values().length][routes][years];
        investigatorYear = new double[InvestigatorFigure.values().length][years];
        caseYear = new double[CaseFigure.values().length][open.isPresent() ? open.get().stocks.length : 0][years];
        filingYear = new double[years];
        pressureYear = new double[PressureFigure.values().length][teamSkills][years];
        gained = new double[cells.size()];
        hoursRequired = new double[months][cells.size()];
        hoursSupplied = new double[months][cells.size()];
        hoursOvertime = new double[months][cells.size()];
        hoursUnmet = new double[months][cells.size()];
        expired = new double[currencies.length][months];
        expiredPeople = new double[currencies.length][months];
        keptHours = new double[months][roles];
        for (double[] month : keptHours) {
            Arrays.fill(month, 1);
        }
        roleSums = new double[RoleFigure.values().length][roles];
        ordinaryNow = new double[cells.size()];
        overtimeNow = new double[cells.size()];
        scratch = new double[skills];
        flows = cells.newFlows();
        this.currencies = currencies;
        this.supply = supply;
        this.workload = workload;
        this.open = open;
    }

    /** A role's figure in a plan year. */
    public double role(RoleFigure figure, int role, int year) {
        return roleYear[figure.ordinal()][role][year];
    }

    /** A skill's figure in a plan year, all teams together. */
    public double skill(SkillFigure figure, int skill, int year) {
        return skillYear[figure.ordinal()][skill][year];
    }

    /** A route's figure in a plan year. */
    public double route(RouteFigure figure, int route, int year) {
        return routeYear[figure.ordinal()][route][year];
    }

    /** All investigators' figure in a plan year. */
    public double investigators(InvestigatorFigure figure, int year) {
        return investigatorYear[figure.ordinal()][year];
    }

    /**
     * A figure of a route's open cases in a plan year.
     *
     * @param openRoute place of the route in {@link WorkforceModel#openCaseRoutes()}
     */
    public double cases(CaseFigure figure, int openRoute, int year) {
        return caseYear[figure.ordinal()][openRoute][year];
    }

    /**
     * How far the want of a team's skill holds a plan year back, as last found by
     * {@link WorkforceModel#measurePressure}.
     *
     * @param teamSkill place in {@link WorkforceModel#teamSkills()}
     */
    public double pressure(PressureFigure figure, int teamSkill, int year) {
        return pressureYear[figure.ordinal()][teamSkill][year];
    }

    /** Closed cases that wait for an outcome on 31 March at the year's end; 0 where the plan does not follow them. */
    public double waitingForOutcome(int year) {
        return filingYear[year];
    }

    /**
     * Share of those who need a kind of training whose training has expired, at the end of a plan month.
     *
     * @param currency place of the training in {@link WorkforceModel#currencies()}
     */
    public double expired(int currency, int month) {
        return expired[currency][month];
    }

    /**
     * Full-time equivalents whose training of a kind has expired, at the end of a plan month.
     *
     * @param currency place of the training in {@link WorkforceModel#currencies()}
     */
    public double expiredPeople(int currency, int month) {
        return expiredPeople[currency][month];
    }

    /** A role's posts, average over a plan year. */
    public Establishment establishment(int role, int year) {
        return new Establishment(role(RoleFigure.ESTABLISHMENT, role, year));
    }

    /** A role's people in post, average over a plan year. */
    public Strength strength(int role, int year) {
        return new Strength(role(RoleFigure.STRENGTH, role, year));
    }

    /** A role's people available, average over a plan year. */
    public Available available(int role, int year) {
        return new Available(role(RoleFigure.AVAILABLE, role, year));
    }

    /** A role's people deployable, average over a plan year. */
    public Deployable deployable(int role, int year) {
        return new Deployable(role(RoleFigure.DEPLOYABLE, role, year));
    }

    /** People by role and month. */
    public SupplyPath supply() {
        return supply;
    }

    /** Cases and hours by month, from the base year's April. */
    public WorkloadPath workload() {
        return workload;
    }

    /** A copy of what chance decided in the path, to be {@linkplain WorkforceModel#replay replayed}. */
    public WorkforceChance chance() {
        return new WorkforceChance(supply.leaversDrawn(), workload.multipliersDrawn());
    }
}
