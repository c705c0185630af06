package io.github.forceplan.workforce;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.matching.NestedMatching;
import io.github.forceplan.workforce.skill.SkillChains;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.supply.SupplyModel;
import io.github.forceplan.workforce.supply.SupplyPath;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.RouteMix;
import io.github.forceplan.workforce.workload.WorkloadBalance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A workforce plan made ready to be evaluated on many paths of recorded crime: crimes → hours by route and skill;
 * recruits, trainees and leavers → deployable hours by skill; the two matched; what is left, named. Immutable and safe
 * to share between threads, each with a {@link WorkforceDraw} of its own.
 */
public final class WorkforceModel {

    private final WorkforcePlan plan;
    private final List<FinancialYear> years;
    private final List<String> offenceGroups;
    private final List<String> roleIds;
    private final List<String> skillIds;
    private final List<String> routeIds;
    private final int leadIn;
    private final SupplyModel supply;

    private final int[] groupOrder;
    private final double[][] mix;
    private final double[] hoursPerCase;
    private final double[] expectedMultiplier;
    private final double[][] effort;
    private final boolean[] investigatorRoute;
    private final int[] routeCell;
    private final int[] uncertainRoutes;
    private final Distribution[] multipliers;

    private final int[][] chains;
    private final int[] cellSkill;
    private final boolean[] investigatorCell;
    private final boolean[] investigatorRole;
    private final int[] roleCell;
    private final int[] traineeCell;
    private final double[][] hoursPerStrength;
    private final double[] availableShare;
    private final double[] deployableShare;
    private final double baseYearHours;

    private WorkforceModel(
            WorkforcePlan plan, FinancialYear baseYear, List<FinancialYear> planYears, List<String> offenceGroups) {
        this.plan = plan;
        this.years = List.copyOf(planYears);
        this.offenceGroups = List.copyOf(offenceGroups);
        roleIds = List.copyOf(plan.roles().keySet());
        skillIds = List.copyOf(plan.skills().keySet());
        routeIds = List.copyOf(plan.routes().keySet());
        requireYears(baseYear);
        int routeCount = routeIds.size();
        hoursPerCase = new double[routeCount];
        expectedMultiplier = new double[routeCount];
        effort = new double[routeCount][];
        investigatorRoute = new boolean[routeCount];
        routeCell = new int[routeCount];
        Map<String, Distribution> uncertain = new TreeMap<>();
        int longest = 1;
        for (int r = 0; r < routeCount; r++) {
            Route route = plan.routes().get(routeIds.get(r));
            hoursPerCase[r] = route.hoursPerCase();
            expectedMultiplier[r] = route.expectedMultiplier();
            effort[r] = route.effort().stream().mapToDouble(Double::doubleValue).toArray();
            investigatorRoute[r] = route.investigators();
            longest = Math.max(longest, effort[r].length);
            if (route.hoursMultiplier().isPresent()) {
                uncertain.put(routeIds.get(r), route.hoursMultiplier().get());
            }
        }
        uncertainRoutes =
                uncertain.keySet().stream().mapToInt(routeIds::indexOf).toArray();
        multipliers = uncertain.values().toArray(new Distribution[0]);
        leadIn = longest - 1;
        groupOrder = IntStream.range(0, offenceGroups.size())
                .boxed()
                .sorted(Comparator.comparing(offenceGroups::get))
                .mapToInt(Integer::intValue)
                .toArray();
        mix = mix();

        // A cell is a skill within a team: hours are matched within a team only.
        Map<String, Integer> cells = new LinkedHashMap<>();
        List<int[]> allChains = new ArrayList<>();
        SkillChains skillChains = SkillChains.of(plan.skills());
        plan.routes().values().stream().map(Route::team).distinct().sorted().forEach(team -> {
            for (List<String> chain : skillChains.chains()) {
                int[] places = new int[chain.size()];
                for (int i = 0; i < places.length; i++) {
                    places[i] = cells.size();
                    cells.put(cell(team, chain.get(i)), places[i]);
                }
                allChains.add(places);
            }
        });
        chains = allChains.toArray(new int[0][]);
        cellSkill = new int[cells.size()];
        investigatorCell = new boolean[cells.size()];
        for (int r = 0; r < routeCount; r++) {
            Route route = plan.routes().get(routeIds.get(r));
            routeCell[r] = place(cells, route.team(), route.skill());
            for (String skill : skillIds) {
                int cell = place(cells, route.team(), skill);
                cellSkill[cell] = skillIds.indexOf(skill);
                investigatorCell[cell] = route.investigators();
            }
        }

        Period first = years.get(0).month(1);
        int months = years.size() * 12;
        supply = SupplyModel.compile(plan.roles(), plan.recruitment(), first, years.size());
        int roleCount = roleIds.size();
        roleCell = new int[roleCount];
        traineeCell = new int[roleCount];
        investigatorRole = new boolean[roleCount];
        hoursPerStrength = new double[roleCount][months];
        availableShare = new double[roleCount];
        deployableShare = new double[roleCount];
        double base = 0;
        for (int r = 0; r < roleCount; r++) {
            Role role = plan.roles().get(roleIds.get(r));
            Availability availability = plan.availability().get(role.availability());
            roleCell[r] = place(cells, role.team(), role.skill());
            traineeCell[r] = place(cells, role.team(), role.skillInTraining().orElse(role.skill()));
            investigatorRole[r] = investigatorCell[roleCell[r]];
            availableShare[r] = 1 - availability.longTermAbsence();
            deployableShare[r] = availability.deployableShare();
            double share = role.caseworkShare() * deployableShare[r];
            for (int m = 0; m < months; m++) {
                hoursPerStrength[r][m] = availability.hoursPerDeployableFte(first.plus(m)) * share;
            }
            if (investigatorRole[r]) {
                base += role.baseYear().effectiveStrength() * availability.hoursPerDeployableFte(baseYear) * share;
            }
        }
        baseYearHours = base;
    }

    /**
     * Prepares a plan.
     *
     * @param plan what is known of the workforce
     * @param baseYear the year that the workload is anchored to, the one before the first plan year
     * @param planYears consecutive financial years
     * @param offenceGroups the groups of the crime paths, in their order
     * @throws IllegalArgumentException if a group has no routes, a year has no figure, or the years do not follow each
     *     other
     */
    public static WorkforceModel compile(
            WorkforcePlan plan, FinancialYear baseYear, List<FinancialYear> planYears, List<String> offenceGroups) {
        return new WorkforceModel(plan, baseYear, planYears, offenceGroups);
    }

    /** Months of recorded crime needed before the base year's April, for work that cases bring in later months. */
    public int leadInMonths() {
        return leadIn;
    }

    /** Months of a crime path: lead-in, base year, plan years. */
    public int crimeMonths() {
        return leadIn + 12 + 12 * years.size();
    }

    /** Ids of roles, in the order of results. */
    public List<String> roles() {
        return roleIds;
    }

    /** Ids of skills, in the order of results. */
    public List<String> skills() {
        return skillIds;
    }

    /** Ids of routes, in the order of results. */
    public List<String> routes() {
        return routeIds;
    }

    /** Whether a role is one of the investigators'. */
    public boolean isInvestigatorRole(int role) {
        return investigatorRole[role];
    }

    /** The plan years, in the order of results. */
    public List<FinancialYear> years() {
        return years;
    }

    /** Room for one path at a time. */
    public WorkforceDraw newDraw() {
        return new WorkforceDraw(
                years.size(),
                roleIds.size(),
                skillIds.size(),
                routeIds.size(),
                cellSkill.length,
                leadIn,
                supply.newPath());
    }

    /**
     * Sets the base year's workload against its investigators. Compute it once, from the recorded (or mean) path, and
     * hand its factor to every evaluation.
     *
     * @param crimes as for {@link #evaluate}; only months to the base year's March are read
     */
    public WorkloadBalance balance(double[][] crimes) {
        requireShape(crimes);
        double demanded = 0;
        for (int r = 0; r < routeIds.size(); r++) {
            if (investigatorRoute[r]) {
                double hours = 0;
                for (int m = 0; m < 12; m++) {
                    for (int lag = 0; lag < effort[r].length; lag++) {
                        hours += effort[r][lag] * cases(crimes, r, leadIn + m - lag);
                    }
                }
                demanded += hours * hoursPerCase[r] * expectedMultiplier[r];
            }
        }
        return new WorkloadBalance(demanded, baseYearHours, plan.anchor().factor(demanded, baseYearHours));
    }

    /**
     * Evaluates one path.
     *
     * @param crimes recorded crimes by offence group (in the order given to {@link #compile}) and month, from
     *     {@link #leadInMonths()} before the base year's April to the last plan year's March
     * @param workloadFactor factor on hours per case of investigators' routes, from {@link #balance}
     * @param stream where leavers and hours per case are drawn from; null for expected values
     * @param out filled with the result; what it held is lost
     */
    public void evaluate(double[][] crimes, double workloadFactor, @Nullable RandomStream stream, WorkforceDraw out) {
        requireShape(crimes);
        drawMultipliers(stream, out.multiplier);
        supply.run(stream, out.supply);
        computeWorkload(crimes, workloadFactor, out);
        match(out);
        summarise(out);
    }

    private void drawMultipliers(@Nullable RandomStream stream, double[] multiplier) {
        System.arraycopy(expectedMultiplier, 0, multiplier, 0, multiplier.length);
        if (stream != null) {
            for (int i = 0; i < uncertainRoutes.length; i++) {
                multiplier[uncertainRoutes[i]] = multipliers[i].quantile(stream.nextDouble());
            }
        }
    }

    private void computeWorkload(double[][] crimes, double factor, WorkforceDraw out) {
        for (int r = 0; r < routeIds.size(); r++) {
            double[] cases = out.routeCases[r];
            for (int m = 0; m < cases.length; m++) {
                cases[m] = cases(crimes, r, m);
            }
            double perCase = hoursPerCase[r] * out.multiplier[r] * (investigatorRoute[r] ? factor : 1);
            double[] hours = out.routeHours[r];
            for (int m = 0; m < hours.length; m++) {
                double sum = 0;
                for (int lag = 0; lag < effort[r].length; lag++) {
                    sum += effort[r][lag] * cases[leadIn + m - lag];
                }
                hours[m] = sum * perCase;
            }
        }
    }

    private double cases(double[][] crimes, int route, int month) {
        double sum = 0;
        for (int g : groupOrder) {
            sum += mix[g][route] * crimes[g][month];
        }
        return sum;
    }

    private void match(WorkforceDraw out) {
        SupplyPath people = out.supply;
        int cells = cellSkill.length;
        double overtimeShare = plan.overtime().maximumShare();
        for (int m = 0; m < years.size() * 12; m++) {
            Arrays.fill(out.demandNow, 0);
            Arrays.fill(out.supplyNow, 0);
            for (int r = 0; r < routeCell.length; r++) {
                out.demandNow[routeCell[r]] += out.routeHours[r][12 + m];
            }
            for (int r = 0; r < roleCell.length; r++) {
                out.supplyNow[roleCell[r]] += people.accredited(r, m) * hoursPerStrength[r][m];
                out.supplyNow[traineeCell[r]] += people.traineesDeployed(r, m) * hoursPerStrength[r][m];
            }
            for (int c = 0; c < cells; c++) {
                out.required[c][m] = out.demandNow[c];
                out.supplied[c][m] = out.supplyNow[c];
            }
            for (int[] chain : chains) {
                NestedMatching.match(chain, out.demandNow, out.supplyNow);
            }
            for (int c = 0; c < cells; c++) {
                out.supplyNow[c] = out.supplied[c][m] * overtimeShare;
                out.overtime[c][m] = out.supplyNow[c];
            }
            for (int[] chain : chains) {
                NestedMatching.match(chain, out.demandNow, out.supplyNow);
            }
            for (int c = 0; c < cells; c++) {
                out.overtime[c][m] -= out.supplyNow[c];
                out.unmet[c][m] = out.demandNow[c];
            }
        }
    }

    private void summarise(WorkforceDraw out) {
        clear(out.roleYear);
        clear(out.skillYear);
        clear(out.routeYear);
        for (double[] line : out.investigatorYear) {
            Arrays.fill(line, 0);
        }
        for (int y = 0; y < years.size(); y++) {
            summariseRoutes(y, out);
            summariseSkills(y, out);
            for (int r = 0; r < roleIds.size(); r++) {
                summariseRole(r, y, out);
            }
            summariseInvestigators(y, out);
        }
    }

    private void summariseRoutes(int y, WorkforceDraw out) {
        for (int r = 0; r < routeIds.size(); r++) {
            for (int m = 12 * y; m < 12 * y + 12; m++) {
                out.routeYear[RouteFigure.CASES.ordinal()][r][y] += out.routeCases[r][leadIn + 12 + m];
                out.routeYear[RouteFigure.HOURS_REQUIRED.ordinal()][r][y] += out.routeHours[r][12 + m];
            }
        }
    }

    private void summariseSkills(int y, WorkforceDraw out) {
        for (int c = 0; c < cellSkill.length; c++) {
            int skill = cellSkill[c];
            for (int m = 12 * y; m < 12 * y + 12; m++) {
                out.skillYear[SkillFigure.HOURS_REQUIRED.ordinal()][skill][y] += out.required[c][m];
                out.skillYear[SkillFigure.HOURS_AVAILABLE.ordinal()][skill][y] += out.supplied[c][m];
                out.skillYear[SkillFigure.OVERTIME_HOURS.ordinal()][skill][y] += out.overtime[c][m];
                out.skillYear[SkillFigure.UNMET_HOURS.ordinal()][skill][y] += out.unmet[c][m];
                if (investigatorCell[c]) {
                    out.investigatorYear[InvestigatorFigure.HOURS_REQUIRED.ordinal()][y] += out.required[c][m];
                    out.investigatorYear[InvestigatorFigure.OVERTIME_HOURS.ordinal()][y] += out.overtime[c][m];
                    out.investigatorYear[InvestigatorFigure.UNMET_HOURS.ordinal()][y] += out.unmet[c][m];
                }
            }
        }
    }

    private void summariseRole(int r, int y, WorkforceDraw out) {
        SupplyPath people = out.supply;
        for (int m = 12 * y; m < 12 * y + 12; m++) {
            double posts = supply.establishment(r, m);
            double strength = people.strength(r, m);
            double deployed = people.accredited(r, m) + people.traineesDeployed(r, m);
            add(out, RoleFigure.ESTABLISHMENT, r, y, posts / 12);
            add(out, RoleFigure.STRENGTH, r, y, strength / 12);
            add(out, RoleFigure.AVAILABLE, r, y, strength * availableShare[r] / 12);
            add(out, RoleFigure.DEPLOYABLE, r, y, deployed * deployableShare[r] / 12);
            add(out, RoleFigure.VACANCIES, r, y, Math.max(0, posts - strength) / 12);
            add(out, RoleFigure.JOINERS, r, y, people.joiners(r, m));
            add(out, RoleFigure.LEAVERS, r, y, people.leavers(r, m));
            add(out, RoleFigure.RECRUITS_WITHOUT_VACANCY, r, y, people.withoutVacancy(r, m));
            add(out, RoleFigure.RECRUITS_NOT_TRAINED, r, y, people.notTrained(r, m));
            add(out, RoleFigure.OVERTIME_HOURS, r, y, overtimeOf(r, m, out));
        }
        add(out, RoleFigure.ESTABLISHMENT_AT_YEAR_END, r, y, supply.establishment(r, 12 * y + 11));
        add(out, RoleFigure.STRENGTH_AT_YEAR_END, r, y, people.closing(r, 12 * y + 11));
    }

    /** A role's part of the overtime worked at its skills, in proportion to the hours it offers there. */
    private double overtimeOf(int r, int m, WorkforceDraw out) {
        double accredited = out.supply.accredited(r, m) * hoursPerStrength[r][m];
        double trainees = out.supply.traineesDeployed(r, m) * hoursPerStrength[r][m];
        return part(accredited, roleCell[r], m, out) + part(trainees, traineeCell[r], m, out);
    }

    private static double part(double offered, int cell, int m, WorkforceDraw out) {
        return offered > 0 ? out.overtime[cell][m] * offered / out.supplied[cell][m] : 0;
    }

    private void summariseInvestigators(int y, WorkforceDraw out) {
        double posts = 0;
        double hours = 0;
        double plainHours = 0;
        int count = 0;
        for (int r = 0; r < roleIds.size(); r++) {
            if (investigatorRole[r]) {
                sum(out, InvestigatorFigure.ESTABLISHMENT, RoleFigure.ESTABLISHMENT, r, y);
                sum(out, InvestigatorFigure.STRENGTH, RoleFigure.STRENGTH, r, y);
                sum(out, InvestigatorFigure.AVAILABLE, RoleFigure.AVAILABLE, r, y);
                sum(out, InvestigatorFigure.DEPLOYABLE, RoleFigure.DEPLOYABLE, r, y);
                sum(out, InvestigatorFigure.ESTABLISHMENT_AT_YEAR_END, RoleFigure.ESTABLISHMENT_AT_YEAR_END, r, y);
                sum(out, InvestigatorFigure.STRENGTH_AT_YEAR_END, RoleFigure.STRENGTH_AT_YEAR_END, r, y);
                double perPost = 0;
                for (int m = 12 * y; m < 12 * y + 12; m++) {
                    perPost += hoursPerStrength[r][m];
                }
                double established = out.role(RoleFigure.ESTABLISHMENT, r, y);
                posts += established;
                hours += established * perPost;
                plainHours += perPost;
                count++;
            }
        }
        if (count > 0) {
            double perPost = posts > 0 ? hours / posts : plainHours / count;
            double required = out.investigators(InvestigatorFigure.HOURS_REQUIRED, y);
            out.investigatorYear[InvestigatorFigure.POSTS_REQUIRED.ordinal()][y] =
                    required > 0 ? required / perPost : 0;
        }
    }

    private static void add(WorkforceDraw out, RoleFigure figure, int role, int year, double value) {
        out.roleYear[figure.ordinal()][role][year] += value;
    }

    private static void sum(WorkforceDraw out, InvestigatorFigure total, RoleFigure part, int role, int year) {
        out.investigatorYear[total.ordinal()][year] += out.role(part, role, year);
    }

    private static void clear(double[][][] figures) {
        for (double[][] figure : figures) {
            for (double[] line : figure) {
                Arrays.fill(line, 0);
            }
        }
    }

    private double[][] mix() {
        double[][] shares = new double[offenceGroups.size()][routeIds.size()];
        for (int g = 0; g < shares.length; g++) {
            RouteMix routes = plan.offences().get(offenceGroups.get(g));
            if (routes == null) {
                throw new IllegalArgumentException("The offence group '" + offenceGroups.get(g)
                        + "' has no routes. Give its share of crimes by route; the groups with routes are "
                        + plan.offences().keySet() + ".");
            }
            for (int r = 0; r < routeIds.size(); r++) {
                shares[g][r] = routes.routes().getOrDefault(routeIds.get(r), 0.0);
            }
        }
        return shares;
    }

    private void requireYears(FinancialYear baseYear) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A workforce plan needs at least one plan year.");
        }
        for (int y = 0; y < years.size(); y++) {
            if (!years.get(y).equals(baseYear.plus(1 + y))) {
                throw new IllegalArgumentException("The plan years " + years + " must follow the base year " + baseYear
                        + " and each other without a gap.");
            }
        }
    }

    private void requireShape(double[][] crimes) {
        if (crimes.length != offenceGroups.size()) {
            throw new IllegalArgumentException("The crimes have " + crimes.length + " offence groups; the plan has "
                    + offenceGroups.size() + ": " + offenceGroups + ".");
        }
        for (double[] months : crimes) {
            if (months.length != crimeMonths()) {
                throw new IllegalArgumentException("The crimes have " + months.length + " months; " + crimeMonths()
                        + " are needed: " + leadIn + " before the base year, the base year's 12, and "
                        + 12 * years.size() + " planned.");
            }
        }
    }

    private static String cell(String team, String skill) {
        return team + "\n" + skill;
    }

    private static int place(Map<String, Integer> cells, String team, String skill) {
        Integer place = cells.get(cell(team, skill));
        if (place == null) {
            throw new IllegalStateException("No cell for skill '" + skill + "' in team '" + team + "'.");
        }
        return place;
    }
}
