package io.github.forceplan.solver.optimise;

import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.OptimiseLever;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.CentralCase;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.workforce.HoursFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.TeamSkill;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.supply.EntryRoute;
import io.github.forceplan.workforce.supply.Intake;
import io.github.forceplan.workforce.supply.Overtime;
import io.github.forceplan.workforce.supply.Recruitment;
import io.github.forceplan.workforce.supply.SupplyLine;
import io.github.forceplan.workforce.supply.TrainingPlaces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the plan's models what its levers do: one run with every lever at nothing, under the plan's rules of recruitment,
 * and one with one more person for each intake, without those rules, which become rows of the program.
 */
public final class Responses {

    /** Differences smaller than this share of a person's hours are rounding. */
    private static final double ROUNDING = 1e-8;

    private static final double THOUSAND = 1000;
    private static final double LOAN_STEP = 1_000_000;

    private final Plan plan;
    private final OptimisePlan asked;
    private final List<FinancialYear> years;
    private final List<IntakeCandidates.Candidate> candidates;
    private final CentralCase central;
    private final CentralCase.Path nothing;
    private final BudgetResponse budget;
    private final List<TeamSkill> allSkills;

    private Responses(PlanEvaluator evaluator, Plan start, OptimisePlan asked) {
        this.asked = asked;
        this.years = start.years();
        candidates = IntakeCandidates.of(start, asked.levers());
        plan = atNothing(start);
        central = evaluator.central(plan);
        allSkills = central.workforce().teamSkills();
        nothing = central.of(without(plan.workforce(), false));
        double[][] drivers = new double[years.size()][];
        for (int y = 0; y < drivers.length; y++) {
            drivers[y] = central.drivers(nothing, y);
        }
        budget = new BudgetResponse(central.finance(), drivers, central.solvedFor(), moved(), 0);
    }

    /**
     * What a plan's levers do.
     *
     * @param evaluator of the plan
     * @param start the plan under the scenario that the optimum starts from
     * @throws IllegalArgumentException if a lever names something that the plan does not have; the message says what
     */
    public static PlanResponse of(PlanEvaluator evaluator, Plan start, OptimisePlan asked) {
        return new Responses(evaluator, start, asked).response();
    }

    /** The plan with every decided intake, saving, increase and draw at nothing. */
    private Plan atNothing(Plan start) {
        List<Change> changes = new ArrayList<>();
        for (IntakeCandidates.Candidate candidate : candidates) {
            if (candidate.existing()) {
                changes.add(Change.set("workforce.recruitment.intakes." + candidate.id() + ".size", 0));
            }
        }
        asked.levers().forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.TakeSavings savings) {
                for (String saving : savings.savings()) {
                    IntakeCandidates.require(start.finance().savings().keySet(), saving, id, "saving");
                    changes.add(Change.set("finance.savings." + saving + ".taken", 0));
                }
            }
            if (lever instanceof OptimiseLever.Posts posts) {
                IntakeCandidates.require(start.workforce().roles().keySet(), posts.role(), id, "role");
                if (Objects.requireNonNull(start.workforce().roles().get(posts.role()))
                        .establishment()
                        .isEmpty()) {
                    throw new IllegalArgumentException("The lever '" + id + "' moves the posts of role '" + posts.role()
                            + "', which come from a posts register. State its establishment by year instead.");
                }
            }
            if (lever instanceof OptimiseLever.AgencyHours agency) {
                changes.add(Change.set(agencyAddress(start, id, agency.agency()), 0));
            }
        });
        return start.with(changes.toArray(Change[]::new));
    }

    private static String agencyAddress(Plan start, String lever, String agency) {
        IntakeCandidates.require(
                start.workforce().recruitment().agencies().orElse(Map.of()).keySet(), agency, lever, "agency");
        return "workforce.recruitment.agencies." + agency + ".hours";
    }

    /** The workforce without overtime and without open cases; with or without the rules of recruitment. */
    private static WorkforcePlan without(WorkforcePlan own, boolean rules) {
        Recruitment people = own.recruitment();
        return new WorkforcePlan(
                own.availability(),
                own.skills(),
                own.routes(),
                own.offences(),
                own.anchor(),
                own.roles(),
                rules ? recruitment(people, people.intakes(), TrainingPlaces.UNLIMITED, false) : people,
                new Overtime(0),
                own.availabilityChanges(),
                own.substitutions(),
                own.telephoneResolution(),
                own.currencies(),
                Optional.empty(),
                Optional.empty(),
                own.contact(),
                own.referrals(),
                own.supervision(),
                own.skillsAudit(),
                own.publishedStrength(),
                own.establishment());
    }

    private static Recruitment recruitment(
            Recruitment own, Map<String, Intake> intakes, TrainingPlaces places, boolean vacanciesOnly) {
        return new Recruitment(
                own.entryRoutes(),
                intakes,
                places,
                vacanciesOnly,
                own.refills(),
                own.freezes(),
                own.moves(),
                own.promotions(),
                own.agencies());
    }

    private Map<String, Double> moved() {
        Map<String, Double> moved = new LinkedHashMap<>();
        asked.levers().forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.PreceptIncrease) {
                if (plan.finance().precept().isEmpty()) {
                    throw new IllegalArgumentException(
                            "The lever '" + id + "' moves the precept, but the plan has none.");
                }
                years.forEach(year -> moved.put("finance.precept.increase." + year, 1.0));
            } else if (lever instanceof OptimiseLever.Borrowing borrowing) {
                Map<String, Loan> loans =
                        plan.finance().capital().map(c -> c.loans()).orElse(Map.of());
                IntakeCandidates.require(loans.keySet(), borrowing.loan(), id, "loan");
                moved.put(loanAddress(borrowing.loan()), LOAN_STEP);
            } else if (lever instanceof OptimiseLever.MoreTrainingPlaces places) {
                for (FinancialYear year : years) {
                    String address = "finance.lines." + places.line() + ".amount." + year;
                    try {
                        central.finance().input(address);
                    } catch (java.util.NoSuchElementException e) {
                        throw new IllegalArgumentException(
                                "The lever '" + id + "' adds its price to line '"
                                        + places.line() + "', which has no amount for " + year
                                        + ". Name a line that states amounts for every year.",
                                e);
                    }
                    moved.put(address, THOUSAND);
                }
            }
        });
        return moved;
    }

    private static String loanAddress(String loan) {
        return "finance.capital.loans." + loan + ".principal";
    }

    private PlanResponse response() {
        List<double[][]> optionHours = new ArrayList<>();
        List<IntakeOption> all = intakes(optionHours);
        int[] used = helped(optionHours);
        List<IntakeOption> intakes = new ArrayList<>();
        for (IntakeOption option : all) {
            intakes.add(new IntakeOption(
                    option.lever(),
                    option.id(),
                    option.existing(),
                    option.intake(),
                    option.month(),
                    option.smallest(),
                    option.largest(),
                    option.whole(),
                    bySteps(pick(option.hours(), used)),
                    option.strength(),
                    option.money()));
        }
        WorkforceModel model = central.workforce();
        boolean[][] covers = new boolean[used.length][used.length];
        double[][] price = new double[used.length][years.size()];
        for (int i = 0; i < used.length; i++) {
            for (int j = 0; j < used.length; j++) {
                covers[i][j] = model.covers(used[i], used[j]);
            }
            for (int y = 0; y < years.size(); y++) {
                price[i][y] = overtimePrice(used[i], y);
            }
        }
        MoneyResponse base = budget.base();
        addOvertimeOfOthers(base, used);
        int months = 12 * years.size();
        int roles = model.roles().size();
        double[][] establishment = new double[roles][months];
        double[][] strength = new double[roles][months];
        boolean[][] joins = new boolean[roles][months];
        for (int r = 0; r < roles; r++) {
            for (int m = 0; m < months; m++) {
                strength[r][m] = nothing.draw().supply().strength(r, m);
                establishment[r][m] = nothing.model().establishment(r, m);
                joins[r][m] = nothing.draw().supply().flow(SupplyLine.JOINERS, r, m) > 0
                        || nothing.draw().supply().flow(SupplyLine.MOVED_IN, r, m) > 0;
            }
        }
        Map<String, Boolean> needsPlace = new LinkedHashMap<>();
        Recruitment recruitment = plan.workforce().recruitment();
        recruitment.entryRoutes().forEach((id, route) -> needsPlace.put(id, route.needsTrainingPlace()));
        double[] presentBandD = plan.finance()
                .precept()
                .map(precept -> years.stream()
                        .mapToDouble(year -> precept.increase().value(year))
                        .toArray())
                .orElse(new double[0]);
        return new PlanResponse(
                years,
                asked.step().perYear(),
                Arrays.stream(used).mapToObj(allSkills::get).toList(),
                covers,
                required(used),
                bySteps(pick(central.hours(HoursFigure.SUPPLIED, nothing.draw()), used)),
                plan.workforce().overtime().maximumShare(),
                price,
                base.spending(),
                base.funding(),
                base.savings(),
                model.roles(),
                plan.workforce().roles().values().stream()
                        .map(role -> role.skill())
                        .toList(),
                establishment,
                strength,
                joins,
                recruitment.vacanciesOnly(),
                needsPlace,
                placesLeft(recruitment),
                recruitment.trainingPlaces().perMonth().orElse(Double.POSITIVE_INFINITY),
                intakes,
                money(),
                reserves(),
                linePrices(),
                agencies(used),
                presentBandD);
    }

    private List<IntakeOption> intakes(List<double[][]> optionHours) {
        WorkforcePlan free = without(plan.workforce(), true);
        CentralCase.Path base = central.of(free);
        double[][] baseHours = central.hours(HoursFigure.SUPPLIED, base.draw());
        double[][] baseDrivers = new double[years.size()][];
        for (int y = 0; y < years.size(); y++) {
            baseDrivers[y] = central.drivers(base, y);
        }
        List<IntakeOption> options = new ArrayList<>();
        for (IntakeCandidates.Candidate candidate : candidates) {
            CentralCase.Path one = central.of(withOne(free, candidate));
            double[][] hours = central.hours(HoursFigure.SUPPLIED, one.draw());
            subtract(hours, baseHours);
            optionHours.add(hours);
            double[][] strength = new double[base.model().roles().size()][12 * years.size()];
            for (int r = 0; r < strength.length; r++) {
                for (int m = 0; m < strength[r].length; m++) {
                    double more = one.draw().supply().strength(r, m)
                            - base.draw().supply().strength(r, m);
                    strength[r][m] = Math.abs(more) < ROUNDING ? 0 : more;
                }
            }
            MoneyResponse money = MoneyResponse.none(years.size());
            for (int y = 0; y < years.size(); y++) {
                double[] drivers = central.drivers(one, y);
                for (int i = 0; i < drivers.length; i++) {
                    double more = drivers[i] - baseDrivers[y][i];
                    if (Math.abs(more) > ROUNDING) {
                        money.add(
                                more,
                                budget.ofDriver(central.finance().drivers().get(i), y));
                    }
                }
            }
            Intake intake = candidate.intake();
            OptimiseLever.Intakes lever = candidate.lever();
            options.add(new IntakeOption(
                    candidate.leverId(),
                    candidate.id(),
                    candidate.existing(),
                    intake,
                    (int) intake.month().since(years.get(0).month(1)),
                    lever.smallest().orElse(0.0),
                    lever.largest(),
                    lever.whole(),
                    hours,
                    strength,
                    money));
        }
        return options;
    }

    private static WorkforcePlan withOne(WorkforcePlan free, IntakeCandidates.Candidate candidate) {
        Recruitment own = free.recruitment();
        Map<String, Intake> intakes = new LinkedHashMap<>(own.intakes());
        Intake intake = candidate.intake();
        intakes.put(candidate.id(), new Intake(intake.role(), intake.entryRoute(), intake.month(), 1));
        return Addresses.with(
                free, "recruitment", r -> recruitment(own, intakes, own.trainingPlaces(), own.vacanciesOnly()));
    }

    private static void subtract(double[][] hours, double[][] from) {
        for (int i = 0; i < hours.length; i++) {
            for (int m = 0; m < hours[i].length; m++) {
                double more = hours[i][m] - from[i][m];
                hours[i][m] = Math.abs(more) < ROUNDING ? 0 : more;
            }
        }
    }

    /** Places of the skills of teams that some lever helps. */
    private int[] helped(List<double[][]> optionHours) {
        Set<String> teams = new LinkedHashSet<>();
        for (double[][] hours : optionHours) {
            for (int s = 0; s < hours.length; s++) {
                if (Arrays.stream(hours[s]).anyMatch(h -> h != 0)) {
                    teams.add(allSkills.get(s).team());
                }
            }
        }
        for (OptimiseLever lever : asked.levers().values()) {
            if (lever instanceof OptimiseLever.OvertimeHours) {
                allSkills.forEach(skill -> teams.add(skill.team()));
            } else if (lever instanceof OptimiseLever.AgencyHours agency) {
                teams.add(Objects.requireNonNull(plan.workforce()
                                .recruitment()
                                .agencies()
                                .orElse(Map.of())
                                .get(agency.agency()))
                        .team());
            }
        }
        return java.util.stream.IntStream.range(0, allSkills.size())
                .filter(s -> teams.contains(allSkills.get(s).team()))
                .toArray();
    }

    private static double[][] pick(double[][] all, int[] used) {
        return Arrays.stream(used).mapToObj(i -> all[i]).toArray(double[][]::new);
    }

    private double[][] bySteps(double[][] byMonth) {
        int each = 12 / asked.step().perYear();
        double[][] bySteps = new double[byMonth.length][asked.step().perYear() * years.size()];
        for (int i = 0; i < byMonth.length; i++) {
            for (int m = 0; m < byMonth[i].length; m++) {
                bySteps[i][m / each] += byMonth[i][m];
            }
        }
        return bySteps;
    }

    /** Hours asked for: the mean, or a quantile over the draws of each skill and step. */
    private double[][] required(int[] used) {
        if (asked.demandQuantile().isEmpty()) {
            return bySteps(pick(central.hours(HoursFigure.REQUIRED, nothing.draw()), used));
        }
        double[][][] draws = new double[central.draws()][][];
        for (int d = 0; d < draws.length; d++) {
            draws[d] = bySteps(pick(central.required(d), used));
        }
        double[][] quantile = new double[used.length][asked.step().perYear() * years.size()];
        double[] values = new double[draws.length];
        for (int i = 0; i < quantile.length; i++) {
            for (int t = 0; t < quantile[i].length; t++) {
                for (int d = 0; d < draws.length; d++) {
                    values[d] = draws[d][i][t];
                }
                quantile[i][t] = new Statistic.Quantile(asked.demandQuantile().get()).of(values);
            }
        }
        return quantile;
    }

    /** Thousands of pounds for an hour of overtime: that of all investigators, and that of the roles who work it. */
    private double overtimePrice(int skill, int year) {
        WorkforceModel model = central.workforce();
        double price = model.isInvestigatorTeamSkill(skill)
                ? budget.ofDriver("overtimeHours.investigators", year).spending()[year]
                : 0;
        double people = 0;
        double byRole = 0;
        for (int r = 0; r < model.roles().size(); r++) {
            if (model.teamSkillOf(r) == skill) {
                double strength = central.draw().role(RoleFigure.STRENGTH, r, year);
                people += strength;
                byRole += strength
                        * budget.ofDriver("overtimeHours." + model.roles().get(r), year)
                                .spending()[year];
            }
        }
        return price + (people > 0 ? byRole / people : 0);
    }

    /** Overtime of skills that no lever helps is worked as it is. */
    private void addOvertimeOfOthers(MoneyResponse base, int[] used) {
        double[][] overtime = central.hours(HoursFigure.OVERTIME, central.draw());
        for (int s = 0; s < overtime.length; s++) {
            int skill = s;
            if (Arrays.stream(used).noneMatch(u -> u == skill)) {
                for (int m = 0; m < overtime[s].length; m++) {
                    base.spending()[m / 12] += overtime[s][m] * overtimePrice(s, m / 12);
                }
            }
        }
    }

    private double[] placesLeft(Recruitment recruitment) {
        double[] left = new double[years.size()];
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        Optional<ByYear> perYear = recruitment.trainingPlaces().perYear();
        if (perYear.isEmpty()) {
            return left;
        }
        for (int y = 0; y < left.length; y++) {
            left[y] = perYear.get().value(years.get(y));
        }
        for (Intake intake : recruitment.intakes().values()) {
            EntryRoute route = recruitment.entryRoutes().get(intake.entryRoute());
            int month = (int) intake.month().since(years.get(0).month(1));
            int role = central.workforce().roles().indexOf(intake.role());
            if (route != null && route.needsTrainingPlace()) {
                double joined = nothing.draw().supply().flow(SupplyLine.JOINERS, role, month);
                left[month / 12] -= Math.min(intake.size(), joined);
            }
        }
        for (int y = 0; y < left.length; y++) {
            left[y] = Math.max(0, left[y]);
        }
        return left;
    }

    private List<MoneyOption> money() {
        List<MoneyOption> options = new ArrayList<>();
        asked.levers().forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.PreceptIncrease precept) {
                preceptOptions(id, precept, options);
            } else if (lever instanceof OptimiseLever.TakeSavings savings) {
                savings.savings().forEach(saving -> savingOptions(id, savings, saving, options));
            } else if (lever instanceof OptimiseLever.Borrowing borrowing) {
                MoneyResponse each = MoneyResponse.none(years.size());
                each.add(THOUSAND, budget.ofFigure(loanAddress(borrowing.loan())));
                options.add(new MoneyOption(
                        id,
                        MoneyOption.Kind.LOAN,
                        borrowing.loan(),
                        0,
                        borrowing.smallest().doubleValue() / THOUSAND,
                        borrowing.largest().doubleValue() / THOUSAND,
                        false,
                        each,
                        Optional.empty()));
            }
        });
        return options;
    }

    private void preceptOptions(String id, OptimiseLever.PreceptIncrease lever, List<MoneyOption> options) {
        Precept precept = plan.finance().precept().orElseThrow();
        for (FinancialYear year : years) {
            double smallest = of(lever.smallest(), year, id, "smallest");
            double largest = of(lever.largest(), year, id, "largest");
            Optional<Double> limit =
                    precept.referendumLimit().filter(limits -> limits.has(year)).map(limits -> limits.value(year));
            boolean limited = limit.isPresent() && limit.get() < largest;
            if (smallest > Math.min(largest, limit.orElse(largest))) {
                throw new IllegalArgumentException("The smallest increase of band D in " + year + " (" + smallest
                        + ") of lever '" + id + "' is above the largest (" + largest + ") or the referendum limit"
                        + limit.map(l -> " (" + l + ")").orElse("") + ".");
            }
            options.add(new MoneyOption(
                    id,
                    MoneyOption.Kind.BAND_D_INCREASE,
                    year.toString(),
                    0,
                    smallest,
                    limited ? limit.get() : largest,
                    false,
                    budget.ofFigure("finance.precept.increase." + year),
                    limited ? Optional.of("referendum limit") : Optional.empty()));
        }
    }

    private void savingOptions(String id, OptimiseLever.TakeSavings lever, String saving, List<MoneyOption> options) {
        for (int delay : lever.delays().orElse(List.of(0))) {
            FinancePlan taken = plan.with(
                            Change.set("finance.savings." + saving + ".taken", 1),
                            Change.set("finance.savings." + saving + ".delayMonths", delay))
                    .finance();
            MtfsModel model = MtfsModel.compile(taken, years, central.finance().drivers());
            double[][] drivers = new double[years.size()][];
            for (int y = 0; y < drivers.length; y++) {
                drivers[y] = central.drivers(nothing, y);
            }
            // Figures that are moved stand at 0 in the base as well.
            Map<String, BigDecimal> same = new LinkedHashMap<>(central.solvedFor());
            moved().keySet().forEach(address -> same.put(address, BigDecimal.ZERO));
            MoneyResponse difference = new BudgetResponse(model, drivers, same, Map.of(), 0).base();
            difference.add(-1, budget.base());
            options.add(new MoneyOption(
                    id, MoneyOption.Kind.SAVING, saving, delay, 0, 1, !lever.inPart(), difference, Optional.empty()));
        }
    }

    private List<ReserveOption> reserves() {
        List<ReserveOption> options = new ArrayList<>();
        Map<String, OptimiseLever.ReserveDraw> levers = new LinkedHashMap<>();
        Map<String, String> leverIds = new LinkedHashMap<>();
        asked.levers().forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.ReserveDraw draw) {
                IntakeCandidates.require(plan.finance().reserves().keySet(), draw.reserve(), id, "reserve");
                levers.put(draw.reserve(), draw);
                leverIds.put(draw.reserve(), id);
            }
        });
        Optional<ReservePolicy> policy = plan.finance().reservePolicy();
        plan.finance().reserves().forEach((id, reserve) -> {
            double[] planned = budget.reserve(id, ReserveMeasure.PLANNED_DRAWS);
            OptimiseLever.ReserveDraw lever = levers.get(id);
            if (lever != null) {
                planned = largestDraws(leverIds.getOrDefault(id, ""), lever, reserve);
            }
            double[] automatic = new double[years.size()];
            for (ReservePolicy.AutomaticDraw draw :
                    policy.map(ReservePolicy::automaticDraws).orElse(List.of())) {
                if (draw.reserve().equals(id)) {
                    for (int y = 0; y < automatic.length; y++) {
                        FinancialYear year = years.get(y);
                        automatic[y] = draw.yearlyLimit()
                                .map(limit -> limit.value(year) / THOUSAND)
                                .orElse(Double.POSITIVE_INFINITY);
                    }
                }
            }
            options.add(new ReserveOption(
                    id,
                    leverIds.getOrDefault(id, ""),
                    reserve.opening().doubleValue() / THOUSAND,
                    budget.reserve(id, ReserveMeasure.PLANNED_CONTRIBUTIONS),
                    planned,
                    budget.reserve(id, ReserveMeasure.CAPITAL_DRAWS),
                    budget.reserve(id, ReserveMeasure.FLOOR),
                    automatic,
                    policy.map(p -> p.surplusTo().equals(id)).orElse(false)));
        });
        return options;
    }

    private double[] largestDraws(String id, OptimiseLever.ReserveDraw lever, Reserve reserve) {
        double[] largest = new double[years.size()];
        for (int y = 0; y < largest.length; y++) {
            FinancialYear year = years.get(y);
            double most = of(lever.largest(), year, id, "largest");
            boolean stated =
                    reserve.plannedDraws().map(draws -> draws.has(year)).orElse(false);
            if (most > 0 && !stated) {
                throw new IllegalArgumentException("The lever '" + id + "' draws on reserve '" + lever.reserve()
                        + "' in " + year + ", for which the plan states no planned draw"
                        + (reserve.unknownDrawYears().contains(year) ? " but says that it is unknown" : "")
                        + ". State one there, 0 for none, or let the lever draw nothing in " + year + ".");
            }
            largest[y] = most / THOUSAND;
        }
        return largest;
    }

    private Map<String, MoneyResponse[]> linePrices() {
        Map<String, MoneyResponse[]> prices = new LinkedHashMap<>();
        for (OptimiseLever lever : asked.levers().values()) {
            if (lever instanceof OptimiseLever.MoreTrainingPlaces places) {
                MoneyResponse[] byYear = new MoneyResponse[years.size()];
                for (int y = 0; y < byYear.length; y++) {
                    byYear[y] = MoneyResponse.none(years.size());
                    byYear[y].add(
                            THOUSAND, budget.ofFigure("finance.lines." + places.line() + ".amount." + years.get(y)));
                }
                prices.put(places.line(), byYear);
            }
        }
        return prices;
    }

    private List<AgencyOption> agencies(int[] used) {
        List<AgencyOption> options = new ArrayList<>();
        asked.levers().forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.AgencyHours agency) {
                var of = Objects.requireNonNull(
                        plan.workforce().recruitment().agencies().orElseThrow().get(agency.agency()));
                int place = allSkills.indexOf(new TeamSkill(of.team(), of.skill()));
                int among = java.util.stream.IntStream.range(0, used.length)
                        .filter(i -> used[i] == place)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("The agency '" + agency.agency()
                                + "' works at a skill of its team that no route needs. Name another."));
                double[] largest = new double[years.size()];
                MoneyResponse[] price = new MoneyResponse[years.size()];
                double[] share = new double[asked.step().perYear() * years.size()];
                Arrays.fill(share, 1.0 / asked.step().perYear());
                for (int y = 0; y < largest.length; y++) {
                    largest[y] = of(agency.largest(), years.get(y), id, "largest");
                    price[y] = budget.ofDriver("agencyHours." + agency.agency(), y);
                }
                options.add(new AgencyOption(id, agency.agency(), among, largest, share, price));
            }
        });
        return options;
    }

    static double of(ByYear figure, FinancialYear year, String lever, String what) {
        if (!figure.has(year)) {
            throw new IllegalArgumentException("The lever '" + lever + "' gives no " + what + " for " + year
                    + ". Give every plan year, 0 for none.");
        }
        return figure.value(year);
    }

    static Saving saving(Plan plan, String id) {
        return Objects.requireNonNull(plan.finance().savings().get(id));
    }
}
