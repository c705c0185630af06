package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.limit.Lookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Crimes by offence group and month → cases by route → hours by work item. Hours of a month are the sum over earlier
 * months of cases recorded then × hours per case × the share of effort at that age. Immutable; each thread runs it on
 * its own {@link WorkloadPath}.
 */
public final class WorkloadModel {

    private final List<String> offenceGroups;
    private final List<String> routes;
    private final List<WorkItem> items;
    private final int[] itemRoute;
    private final double[] itemHours;
    private final int[] itemSpread;
    /** Items of a route whose effort is spread alike share the sums over earlier months. */
    private final Spread[] spreads;

    /** The same efforts as numbers. */
    private final double[][] effort;

    private final List<Optional<Distribution>> routeMultiplier;
    private final List<Optional<Distribution>> stageMultiplier;
    private final double[] expectedMultiplier;
    private final int[] drawOrder;
    /** [route][offence group][month] */
    private final double[][][] mix;
    /** By route, the groups of which some crimes take it. */
    private final int[][] sources;

    private final boolean[] ofInvestigators;

    private final int leadIn;
    private final int workMonths;

    /** How work on a route's cases is spread over the months after they are recorded. */
    private record Spread(int route, List<Double> effort) {}

    private WorkloadModel(
            Map<String, Route> routesById,
            Map<String, RouteMix> offences,
            Optional<TelephonePolicy> policy,
            Period first,
            int workMonths,
            List<String> offenceGroups) {
        this.offenceGroups = List.copyOf(offenceGroups);
        this.workMonths = workMonths;
        routes = List.copyOf(routesById.keySet());
        List<WorkItem> allItems = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        routesById.forEach((id, route) -> {
            Stage whole = new Stage(route.label(), 1, Optional.empty(), Optional.empty(), Optional.empty());
            Map<String, Stage> parts = route.stages().orElse(Map.of("", whole));
            parts.forEach((stageId, stage) -> {
                stages.add(stage);
                allItems.add(new WorkItem(
                        id, stageId, route.team(), stage.skill().orElse(route.skill()), route.investigators()));
            });
        });
        items = List.copyOf(allItems);
        int n = items.size();
        itemRoute = new int[n];
        itemHours = new double[n];
        itemSpread = new int[n];
        List<Spread> distinct = new ArrayList<>();
        List<Route> itemRoutes = items.stream()
                .map(item -> Lookup.in(routesById, item.route(), "route"))
                .toList();
        routeMultiplier = itemRoutes.stream().map(Route::hoursMultiplier).toList();
        stageMultiplier = stages.stream().map(Stage::hoursMultiplier).toList();
        expectedMultiplier = new double[n];
        int longest = 1;
        for (int i = 0; i < n; i++) {
            Route route = itemRoutes.get(i);
            Stage stage = stages.get(i);
            itemRoute[i] = routes.indexOf(items.get(i).route());
            itemHours[i] = route.hoursPerCase() * stage.share();
            Spread spread = new Spread(itemRoute[i], stage.effort().orElse(route.effort()));
            if (!distinct.contains(spread)) {
                distinct.add(spread);
            }
            itemSpread[i] = distinct.indexOf(spread);
            longest = Math.max(longest, spread.effort().size());
            expectedMultiplier[i] = route.expectedMultiplier()
                    * stage.hoursMultiplier().map(Distribution::mean).orElse(1.0);
        }
        spreads = distinct.toArray(Spread[]::new);
        effort = distinct.stream()
                .map(spread -> spread.effort().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        leadIn = longest - 1;
        drawOrder = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> items.get(i).route())
                        .thenComparing(i -> items.get(i).stage()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] groupOrder = IntStream.range(0, offenceGroups.size())
                .boxed()
                .sorted(Comparator.comparing(offenceGroups::get))
                .mapToInt(Integer::intValue)
                .toArray();
        MonthlyMix monthly = new MonthlyMix(policy, routes);
        mix = new double[routes.size()][offenceGroups.size()][leadIn + workMonths];
        for (int g = 0; g < offenceGroups.size(); g++) {
            RouteMix group = offences.get(offenceGroups.get(g));
            if (group == null) {
                throw new IllegalArgumentException("The offence group '" + offenceGroups.get(g)
                        + "' has no routes. Give its share of crimes by route; the groups with routes are "
                        + offences.keySet() + ".");
            }
            double[][] byMonth = monthly.of(offenceGroups.get(g), group, first.plus(-leadIn), leadIn + workMonths);
            for (int m = 0; m < byMonth.length; m++) {
                for (int r = 0; r < mix.length; r++) {
                    mix[r][g][m] = byMonth[m][r];
                }
            }
        }
        sources = new int[routes.size()][];
        for (int r = 0; r < sources.length; r++) {
            double[][] ofRoute = mix[r];
            sources[r] = Arrays.stream(groupOrder)
                    .filter(g -> Arrays.stream(ofRoute[g]).anyMatch(share -> share != 0))
                    .toArray();
        }
        ofInvestigators = new boolean[n];
        for (int i = 0; i < n; i++) {
            ofInvestigators[i] = items.get(i).investigators();
        }
    }

    /**
     * Prepares routes and mixes.
     *
     * @param routes by id; cases are indexed in this order
     * @param offences mix of routes by offence group
     * @param policy which crimes may be resolved by telephone
     * @param first first month whose hours are wanted (the base year's April)
     * @param workMonths months whose hours are wanted
     * @param offenceGroups the groups of the crime paths, in their order
     * @throws IllegalArgumentException if a group has no mix
     */
    public static WorkloadModel compile(
            Map<String, Route> routes,
            Map<String, RouteMix> offences,
            Optional<TelephonePolicy> policy,
            Period first,
            int workMonths,
            List<String> offenceGroups) {
        return new WorkloadModel(routes, offences, policy, first, workMonths, offenceGroups);
    }

    /** Months of recorded crime needed before the first month of work. */
    public int leadInMonths() {
        return leadIn;
    }

    /** Months of a crime path. */
    public int crimeMonths() {
        return leadIn + workMonths;
    }

    /** What hours are reckoned for, in the order of results. */
    public List<WorkItem> items() {
        return items;
    }

    /** Ids of routes, in the order of results. */
    public List<String> routes() {
        return routes;
    }

    /** Room for one path at a time. */
    public WorkloadPath newPath() {
        return newPath(0);
    }

    /**
     * Room for one path at a time of which only later months are asked.
     *
     * @param first the first month of work that is followed; earlier ones stay 0
     */
    public WorkloadPath newPath(int first) {
        return new WorkloadPath(routes.size(), spreads.length, items.size(), crimeMonths(), workMonths, first);
    }

    /**
     * Computes one path.
     *
     * @param crimes by offence group and month, from {@link #leadInMonths()} before the first month
     * @param investigatorFactor factor on the hours per case of investigators' routes
     * @param stream where multipliers of hours are drawn from; null for their expected values
     * @throws IllegalArgumentException if the crimes do not have the groups and months of this model
     */
    public void run(double[][] crimes, double investigatorFactor, @Nullable RandomStream stream, WorkloadPath out) {
        drawMultipliers(stream, out.multiplier);
        run(crimes, investigatorFactor, out);
    }

    /**
     * Computes a path with the multipliers of hours that another one had.
     *
     * @param multipliers from {@link WorkloadPath#multipliersDrawn} of a path of this model
     */
    public void replay(double[][] crimes, double investigatorFactor, double[] multipliers, WorkloadPath out) {
        System.arraycopy(multipliers, 0, out.multiplier, 0, multipliers.length);
        run(crimes, investigatorFactor, out);
    }

    private void run(double[][] crimes, double investigatorFactor, WorkloadPath out) {
        requireShape(crimes);
        for (int r = 0; r < out.cases.length; r++) {
            addProducts(mix[r], crimes, sources[r], out.first, out.cases[r]);
        }
        for (int s = 0; s < spreads.length; s++) {
            addShifted(effort[s], out.cases[spreads[s].route()], out.first, out.spread[s]);
        }
        for (int i = 0; i < itemHours.length; i++) {
            double perCase = itemHours[i] * out.multiplier[i] * (ofInvestigators[i] ? investigatorFactor : 1);
            multiply(out.spread[itemSpread[i]], perCase, out.first, out.hours[i]);
        }
    }

    /** Several products in one pass, added one after another. */
    private static void addProducts(double[][] shares, double[][] crimes, int[] groups, int first, double[] cases) {
        Arrays.fill(cases, first, cases.length, 0);
        int k = 0;
        for (; k + 3 <= groups.length; k += 3) {
            int a = groups[k];
            int b = groups[k + 1];
            int c = groups[k + 2];
            addThree(shares[a], crimes[a], shares[b], crimes[b], shares[c], crimes[c], first, cases);
        }
        for (; k < groups.length; k++) {
            addOne(shares[groups[k]], crimes[groups[k]], first, cases);
        }
    }

    private static void addThree(
            double[] a, double[] ofA, double[] b, double[] ofB, double[] c, double[] ofC, int first, double[] sum) {
        for (int m = first; m < sum.length; m++) {
            sum[m] = sum[m] + a[m] * ofA[m] + b[m] * ofB[m] + c[m] * ofC[m];
        }
    }

    private static void addOne(double[] a, double[] ofA, int first, double[] sum) {
        for (int m = first; m < sum.length; m++) {
            sum[m] += a[m] * ofA[m];
        }
    }

    /** The cases of each age times the effort at that age, several ages in one pass, added one after another. */
    private void addShifted(double[] byAge, double[] cases, int first, double[] sum) {
        Arrays.fill(sum, first, sum.length, 0);
        int age = 0;
        for (; age + 4 <= byAge.length; age += 4) {
            addFour(byAge[age], byAge[age + 1], byAge[age + 2], byAge[age + 3], cases, leadIn - age, first, sum);
        }
        for (; age < byAge.length; age++) {
            addOne(byAge[age], cases, leadIn - age, first, sum);
        }
    }

    private static void addFour(
            double a, double b, double c, double d, double[] of, int from, int first, double[] sum) {
        for (int m = first; m < sum.length; m++) {
            sum[m] = sum[m] + a * of[from + m] + b * of[from - 1 + m] + c * of[from - 2 + m] + d * of[from - 3 + m];
        }
    }

    private static void addOne(double a, double[] of, int from, int first, double[] sum) {
        for (int m = first; m < sum.length; m++) {
            sum[m] += a * of[from + m];
        }
    }

    private static void multiply(double[] values, double factor, int first, double[] products) {
        for (int m = first; m < products.length; m++) {
            products[m] = values[m] * factor;
        }
    }

    /**
     * Multiplies the hours of investigators' work by a ratio, 0 or more.
     *
     * @param from the first month of work to be multiplied
     */
    public void rescale(double ratio, int from, WorkloadPath out) {
        for (int i = 0; i < itemHours.length; i++) {
            if (ofInvestigators[i]) {
                double[] hours = out.hours[i];
                for (int m = from; m < hours.length; m++) {
                    hours[m] *= ratio;
                }
            }
        }
    }

    /** One multiplier for all stages of a route, and one for each stage. */
    private void drawMultipliers(@Nullable RandomStream stream, double[] multiplier) {
        if (stream == null) {
            System.arraycopy(expectedMultiplier, 0, multiplier, 0, multiplier.length);
            return;
        }
        int before = -1;
        double ofRoute = 1;
        for (int i : drawOrder) {
            if (itemRoute[i] != before) {
                before = itemRoute[i];
                ofRoute = draw(routeMultiplier.get(i), stream);
            }
            multiplier[i] = ofRoute * draw(stageMultiplier.get(i), stream);
        }
    }

    private static double draw(Optional<Distribution> multiplier, RandomStream stream) {
        return multiplier.isPresent() ? multiplier.get().quantile(stream.nextDouble()) : 1;
    }

    private void requireShape(double[][] crimes) {
        if (crimes.length != offenceGroups.size()) {
            throw new IllegalArgumentException("The crimes have " + crimes.length + " offence groups; the plan has "
                    + offenceGroups.size() + ": " + offenceGroups + ".");
        }
        for (double[] months : crimes) {
            if (months.length != crimeMonths()) {
                throw new IllegalArgumentException("The crimes have " + months.length + " months; " + crimeMonths()
                        + " are needed: " + leadIn + " before the base year, and " + workMonths + " from its April.");
            }
        }
    }
}
