package io.github.forceplan.workforce;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.limit.Lookup;
import io.github.forceplan.workforce.skill.SkillRelation;
import io.github.forceplan.workforce.supply.Agency;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.supply.SupplyModel;
import io.github.forceplan.workforce.workload.WorkItem;
import io.github.forceplan.workforce.workload.WorkloadBalance;
import io.github.forceplan.workforce.workload.WorkloadModel;
import io.github.forceplan.workforce.workload.WorkloadPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workforce plan made ready to be evaluated on many paths of recorded crime: crimes → hours by route and skill;
 * recruits, trainees and leavers → deployable hours by skill; the two matched; what is left, named. Immutable and safe
 * to share between threads, each with a {@link WorkforceDraw} of its own.
 */
public final class WorkforceModel {

    private final WorkforcePlan plan;
    private final List<FinancialYear> years;
    private final List<String> roleIds;
    private final List<String> skillIds;
    private final int months;
    private final WorkloadModel workload;
    private final SupplyModel supply;
    private final Cells cells;
    private final HoursPerHead hours;
    private final Currencies currencies;
    private final Optional<OpenCasework> openCases;
    private final MonthlyMatching matching;
    private final YearFigures yearFigures;
    private final Pressures pressures;
    private final HoldersRequired holdersRequired;
    private final int[] itemCell;
    private final int[] roleCell;
    private final double baseYearHours;
    private final List<String> agencyIds;
    private final double[][] agencyHours;

    private WorkforceModel(
            WorkforcePlan plan, FinancialYear baseYear, List<FinancialYear> planYears, List<String> offenceGroups) {
        this.plan = plan;
        years = List.copyOf(planYears);
        requireYears(baseYear, years);
        months = 12 * years.size();
        roleIds = List.copyOf(plan.roles().keySet());
        skillIds = List.copyOf(plan.skills().keySet());
        workload = WorkloadModel.compile(
                plan.routes(),
                plan.offences(),
                plan.telephoneResolution(),
                baseYear.month(1),
                12 + months,
                offenceGroups);
        Period first = years.get(0).month(1);
        supply = SupplyModel.compile(plan.rolesAtStart(years), plan.recruitment(), first, years.size());
        Cells all = new Cells(
                plan.routes(),
                skillIds,
                SkillRelation.of(
                        plan.skills(), plan.substitutions().orElse(Map.of()).values()));
        hours = new HoursPerHead(plan, baseYear, first, months);
        currencies = new Currencies(plan.currencies().orElse(Map.of()), roleIds);
        List<WorkItem> items = workload.items();
        itemCell = items.stream()
                .mapToInt(item -> all.place(item.team(), item.skill()))
                .toArray();
        int[] itemRoute = items.stream()
                .mapToInt(item -> workload.routes().indexOf(item.route()))
                .toArray();
        List<Role> roles = List.copyOf(plan.roles().values());
        roleCell = roles.stream().mapToInt(all::placeOf).toArray();
        int[] traineeCell = roles.stream()
                .mapToInt(role -> all.place(role.team(), role.skillInTraining().orElse(role.skill())))
                .toArray();
        // Cells that somebody works in or some route asks; all others stay at 0.
        int[] used = Pressures.used(itemCell, roleCell, traineeCell);
        cells = all.restrictedTo(used);
        openCases = plan.openCases()
                .map(byRoute -> new OpenCasework(workload, cells, itemCell, byRoute, plan.filing(), months));
        yearFigures = new YearFigures(
                years.size(),
                workload.routes().size(),
                cells,
                used,
                supply,
                hours,
                itemCell,
                itemRoute,
                roleCell,
                traineeCell);
        pressures = new Pressures(cells, used, plan.overtime().maximumShare(), personHours());
        holdersRequired = new HoldersRequired(plan, cells, supply, hours, roleCell, years.size());
        double base = 0;
        for (int r = 0; r < roleCell.length; r++) {
            if (cells.investigators(roleCell[r])) {
                base += roles.get(r).baseYear().effectiveStrength()
                        * hours.baseYearHours(r)
                        * currencies.keptInBaseYear(r);
            }
        }
        baseYearHours = base;
        Map<String, Agency> agencies = plan.recruitment().agencies().orElse(Map.of());
        agencyIds = List.copyOf(agencies.keySet());
        int[] agencyCell = new int[agencyIds.size()];
        agencyHours = new double[agencyIds.size()][years.size()];
        for (int a = 0; a < agencyCell.length; a++) {
            Agency agency = Lookup.in(agencies, agencyIds.get(a), "agency");
            agencyCell[a] = cells.known(agency.team(), agency.skill(), "agency '" + agencyIds.get(a) + "'");
            for (int y = 0; y < years.size(); y++) {
                if (!agency.hours().has(years.get(y))) {
                    throw new IllegalArgumentException("The agency '" + agencyIds.get(a) + "' gives no hours for "
                            + years.get(y) + ". Give every plan year, 0 for none.");
                }
                agencyHours[a][y] = agency.hours().value(years.get(y));
            }
        }
        matching = new MonthlyMatching(
                cells,
                used,
                hours,
                plan.overtime().maximumShare(),
                itemCell,
                roleCell,
                traineeCell,
                agencyCell,
                agencyHours,
                months);
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
        return workload.leadInMonths();
    }

    /** Months of a crime path: lead-in, base year, plan years. */
    public int crimeMonths() {
        return workload.crimeMonths();
    }

    /** Ids of roles, in the order of results. */
    public List<String> roles() {
        return roleIds;
    }

    /** Ids of skills, in the order of results. */
    public List<String> skills() {
        return skillIds;
    }

    /** Each team's skills that somebody holds or some route needs, in the order of results. */
    public List<TeamSkill> teamSkills() {
        return pressures.teamSkills();
    }

    /** Whether who holds one team's skill may do the work of another: the same team, and a skill that covers it. */
    public boolean covers(int holder, int work) {
        return cells.covers(pressures.cell(holder), pressures.cell(work));
    }

    /** Whether a team's skill is one of the investigators'. */
    public boolean isInvestigatorTeamSkill(int teamSkill) {
        return cells.investigators(pressures.cell(teamSkill));
    }

    /** Place in {@link #teamSkills()} of the skill that a role's accredited people hold. */
    public int teamSkillOf(int role) {
        return teamSkills().indexOf(new TeamSkill(cells.team(roleCell[role]), cells.skillId(roleCell[role])));
    }

    /** Posts funded in a plan month. */
    public double establishment(int role, int month) {
        return supply.establishment(role, month);
    }

    /** Hours of a team's skill in a plan month of a path that was evaluated. */
    public double hours(HoursFigure figure, int teamSkill, int month, WorkforceDraw draw) {
        int cell = pressures.cell(teamSkill);
        return switch (figure) {
            case REQUIRED -> draw.hoursRequired[cell][month];
            case SUPPLIED -> draw.hoursSupplied[cell][month];
            case OVERTIME -> draw.hoursOvertime[cell][month];
            case UNMET -> draw.hoursUnmet[cell][month];
        };
    }

    /** Ids of agencies, in the order of the plan. */
    public List<String> agencies() {
        return agencyIds;
    }

    /** Hours bought from an agency in a plan year. */
    public double agencyHours(int agency, int year) {
        return agencyHours[agency][year];
    }

    /** Ids of routes, in the order of results. */
    public List<String> routes() {
        return workload.routes();
    }

    /** Ids of the routes whose open cases are followed, in the order of results. */
    public List<String> openCaseRoutes() {
        return openCases.map(OpenCasework::routes).orElse(List.of());
    }

    /** Ids of training that expires, in the order of results. */
    public List<String> currencies() {
        return currencies.ids();
    }

    /** Whether the plan has a skills audit. */
    public boolean auditsSkills() {
        return plan.skillsAudit().isPresent();
    }

    /** Whether a role is one of the investigators'. */
    public boolean isInvestigatorRole(int role) {
        return cells.investigators(roleCell[role]);
    }

    /** Whether a route is one of the investigators'. */
    public boolean isInvestigatorRoute(int route) {
        return Lookup.in(plan.routes(), workload.routes().get(route), "route").investigators();
    }

    /** The plan years, in the order of results. */
    public List<FinancialYear> years() {
        return years;
    }

    /** Room for one path at a time. */
    public WorkforceDraw newDraw() {
        return newDraw(true);
    }

    /**
     * Room for one path at a time of which only people, hours and what follows from them is asked: neither open cases, nor
     * training that costs no hours when it has expired, nor the base year's work is followed.
     */
    public WorkforceDraw newBriefDraw() {
        return newDraw(false);
    }

    private WorkforceDraw newDraw(boolean whole) {
        return new WorkforceDraw(
                whole,
                yearFigures,
                years.size(),
                roleIds.size(),
                skillIds.size(),
                cells,
                currencies.newStocks(),
                supply.newPath(),
                workload.newPath(whole ? 0 : 12),
                pressures.teamSkills().size(),
                whole ? openCases.map(OpenCasework::newPath) : Optional.empty());
    }

    /**
     * Sets the base year's workload against its investigators. Compute it once, from the recorded (or mean) path, and
     * hand its factor to every evaluation.
     *
     * @param crimes as for {@link #evaluate}; only months to the base year's March matter
     */
    public WorkloadBalance balance(double[][] crimes) {
        WorkloadPath path = workload.newPath();
        workload.run(crimes, 1, null, path);
        double demanded = 0;
        for (int i = 0; i < itemCell.length; i++) {
            if (cells.investigators(itemCell[i])) {
                for (int m = 0; m < 12; m++) {
                    demanded += path.hours(i, m);
                }
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
        workload.run(crimes, workloadFactor, stream, out.workload);
        supply.run(stream, out.supply);
        follow(out);
    }

    /**
     * Evaluates a path with the leavers and hours per case of another one.
     *
     * @param chance from {@link WorkforceDraw#chance} of a path of this model
     */
    public void replay(double[][] crimes, double workloadFactor, WorkforceChance chance, WorkforceDraw out) {
        workload.replay(crimes, workloadFactor, chance.multipliers(), out.workload);
        supply.replay(chance.leavers(), out.supply);
        follow(out);
    }

    private void follow(WorkforceDraw out) {
        currencies.run(out.supply, months, out.currencies, out.expired, out.expiredPeople, out.keptHours, out.whole);
        matching.fill(0, out);
        if (openCases.isPresent() && out.open.isPresent()) {
            openCases
                    .get()
                    .run(
                            out.workload,
                            out.hoursSupplied,
                            plan.overtime().maximumShare(),
                            out.flows,
                            out.scratch,
                            out.open.get());
        }
    }

    /**
     * The draw again as it would be if investigators' hours per case were {@code ratio} times what they are: the same
     * crimes, the same people. Open cases stay as they were.
     *
     * @param ratio 0 or more
     * @param from place of the first plan year that is computed; figures of earlier years stay as they were
     * @param out a path that was evaluated; overwritten
     */
    public void rescale(double ratio, int from, WorkforceDraw out) {
        workload.rescale(ratio, 12 + 12 * from, out.workload);
        matching.fill(12 * from, out);
    }

    /**
     * Finds what holds a path back: {@link WorkforceDraw#pressure} then answers.
     *
     * @param draw a path that was evaluated
     */
    public void measurePressure(WorkforceDraw draw) {
        pressures.measure(draw);
    }

    /**
     * Holders of a skill whom a path's demand requires in a plan year: hours demanded ÷ hours that one gives to casework.
     * Holders of skills that include it count among them.
     *
     * @param draw a path that was evaluated, not rescaled
     * @param skill place in {@link #skills()}
     */
    public double holdersRequired(WorkforceDraw draw, int skill, int year) {
        return holdersRequired.holders(draw.hoursRequired, skill, year);
    }

    private double[][] personHours() {
        double[][] person = new double[cells.size()][months];
        for (int c = 0; c < person.length; c++) {
            int holders = 0;
            for (int r = 0; r < roleCell.length; r++) {
                if (roleCell[r] == c) {
                    holders++;
                    for (int m = 0; m < months; m++) {
                        person[c][m] += hours.hours(r, m);
                    }
                }
            }
            for (int m = 0; m < months && holders > 0; m++) {
                person[c][m] /= holders;
            }
        }
        return person;
    }

    private static void requireYears(FinancialYear baseYear, List<FinancialYear> years) {
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
}
