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
 * {@link WorkforceModel#routes()}; year 0 is the first plan year and month 0 its April. The months are kept, and a year's
 * figure is made of them when it is asked for.
 */
public final class WorkforceDraw {

    /** Whether everything is followed, or only people, hours and what follows from them. */
    final boolean whole;

    private final YearFigures figures;
    final double[][][] pressureYear;
    final double[] gained;
    /** [cell][month], as all hours of cells. */
    final double[][] hoursRequired;

    final double[][] hoursSupplied;
    final double[][] hoursOvertime;
    final double[][] hoursUnmet;
    final double[][] expired;
    final double[][] expiredPeople;
    /** [role][month] */
    final double[][] keptHours;

    final double[][] ordinaryUnused;
    final double[][] overtimeUnused;
    final double[] scratch;
    final FlowMatching[] flows;
    final CurrencyStock[] currencies;
    final SupplyPath supply;
    final WorkloadPath workload;
    final Optional<OpenCasework.Path> open;

    WorkforceDraw(
            boolean whole,
            YearFigures figures,
            int years,
            int roles,
            int skills,
            Cells cells,
            CurrencyStock[] currencies,
            SupplyPath supply,
            WorkloadPath workload,
            int teamSkills,
            Optional<OpenCasework.Path> open) {
        this.whole = whole;
        this.figures = figures;
        int months = 12 * years;
        pressureYear = new double[PressureFigure.values().length][teamSkills][years];
        gained = new double[cells.size()];
        hoursRequired = new double[cells.size()][months];
        hoursSupplied = new double[cells.size()][months];
        hoursOvertime = new double[cells.size()][months];
        hoursUnmet = new double[cells.size()][months];
        expired = new double[currencies.length][months];
        expiredPeople = new double[currencies.length][months];
        keptHours = new double[roles][months];
        for (double[] ofRole : keptHours) {
            Arrays.fill(ofRole, 1);
        }
        ordinaryUnused = new double[cells.size()][months];
        overtimeUnused = new double[cells.size()][months];
        scratch = new double[skills];
        flows = cells.newFlows();
        this.currencies = currencies;
        this.supply = supply;
        this.workload = workload;
        this.open = open;
    }

    /** A role's figure in a plan year. */
    public double role(RoleFigure figure, int role, int year) {
        return figures.role(figure, role, year, this);
    }

    /** A skill's figure in a plan year, all teams together. */
    public double skill(SkillFigure figure, int skill, int year) {
        return figures.skill(figure, skill, year, this);
    }

    /** A route's figure in a plan year. */
    public double route(RouteFigure figure, int route, int year) {
        return figures.route(figure, route, year, this);
    }

    /** All investigators' figure in a plan year. */
    public double investigators(InvestigatorFigure figure, int year) {
        return figures.investigators(figure, year, this);
    }

    /**
     * A figure of a route's open cases in a plan year.
     *
     * @param openRoute place of the route in {@link WorkforceModel#openCaseRoutes()}
     */
    public double cases(CaseFigure figure, int openRoute, int year) {
        return figures.cases(figure, openRoute, year, this);
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
        return figures.waitingForOutcome(year, this);
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
