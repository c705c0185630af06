package io.github.forceplan.workforce;

import io.github.forceplan.workforce.supply.SupplyPath;

/**
 * One path of the workforce, by financial year and by month. Made by {@link WorkforceModel#newDraw()}, filled by
 * {@link WorkforceModel#evaluate} and filled again for the next path; not shared between threads. Places of roles,
 * skills and routes are those of {@link WorkforceModel#roles()}, {@link WorkforceModel#skills()} and
 * {@link WorkforceModel#routes()}; year 0 is the first plan year and month 0 its April.
 */
public final class WorkforceDraw {

    final double[][][] roleYear;
    final double[][][] skillYear;
    final double[][][] routeYear;
    final double[][] investigatorYear;
    final double[] multiplier;
    final double[][] routeCases;
    final double[][] routeHours;
    final double[][] required;
    final double[][] supplied;
    final double[][] overtime;
    final double[][] unmet;
    final double[] demandNow;
    final double[] supplyNow;
    final SupplyPath supply;

    WorkforceDraw(int years, int roles, int skills, int routes, int cells, int leadIn, SupplyPath supply) {
        roleYear = new double[RoleFigure.values().length][roles][years];
        skillYear = new double[SkillFigure.values().length][skills][years];
        routeYear = new double[RouteFigure.values().length][routes][years];
        investigatorYear = new double[InvestigatorFigure.values().length][years];
        multiplier = new double[routes];
        routeCases = new double[routes][leadIn + 12 + 12 * years];
        routeHours = new double[routes][12 + 12 * years];
        required = new double[cells][12 * years];
        supplied = new double[cells][12 * years];
        overtime = new double[cells][12 * years];
        unmet = new double[cells][12 * years];
        demandNow = new double[cells];
        supplyNow = new double[cells];
        this.supply = supply;
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

    /** People by role and month. */
    public SupplyPath supply() {
        return supply;
    }

    /** Hours that a route's cases ask for in a plan month. */
    public double routeHours(int route, int month) {
        return routeHours[route][12 + month];
    }
}
