package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.risk.Risk;
import io.github.forceplan.finance.risk.RiskCorrelation;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The risks of a plan, resolved to the figures that they act on. Immutable. */
public final class RiskModel {

    /**
     * One risk.
     *
     * @param purpose key of its random stream
     * @param figures the figure it acts on in each year of the plan, null where it does not; a single entry for a figure
     *     that is the same in all years
     */
    record Channel(
            String purpose,
            Distribution distribution,
            Risk.Effect effect,
            double persistence,
            List<Optional<Formula>> figures) {}

    private final int years;
    private final List<Channel> channels;

    /** Lower triangle that turns independent deviates into correlated ones; null if no risks are correlated. */
    private final double @Nullable [] @Nullable [] mixing;

    private final List<Channel> deliveries;
    private final double deliveryCorrelation;

    private RiskModel(
            int years,
            List<Channel> channels,
            double @Nullable [] @Nullable [] mixing,
            List<Channel> deliveries,
            double deliveryCorrelation) {
        this.years = years;
        this.channels = channels;
        this.mixing = mixing;
        this.deliveries = deliveries;
        this.deliveryCorrelation = deliveryCorrelation;
    }

    static RiskModel compile(Compilation plan) {
        List<Channel> channels = new ArrayList<>();
        plan.plan.risks().forEach((id, risk) -> channels.add(channel(plan, id, risk)));
        List<Channel> deliveries = new ArrayList<>();
        Optional<SavingsDelivery> delivery = plan.plan.savingsDelivery();
        delivery.ifPresent(shares -> plan.plan
                .savings()
                .forEach((id, saving) -> SavingFormulas.distribution(shares, saving.rag())
                        .ifPresent(share -> deliveries.add(new Channel(
                                purposeOfSaving(id),
                                share,
                                Risk.Effect.REPLACE,
                                1,
                                List.of(Optional.of(plan.formulas.at(SavingFormulas.deliveredAddress(id)))))))));
        return new RiskModel(
                plan.years.size(),
                List.copyOf(channels),
                mixing(plan),
                List.copyOf(deliveries),
                delivery.map(SavingsDelivery::correlation).orElse(0.0));
    }

    private static Channel channel(Compilation plan, String id, Risk risk) {
        Map<String, Formula> known = plan.formulas.byAddress();
        List<Optional<Formula>> figures = new ArrayList<>();
        @Nullable Formula same = known.get(risk.figure());
        if (same != null) {
            figures.add(Optional.of(same));
        } else {
            for (FinancialYear year : plan.years) {
                boolean uncertain =
                        risk.from().isEmpty() || year.compareTo(risk.from().get()) >= 0;
                figures.add(uncertain ? Optional.ofNullable(known.get(risk.figure() + "." + year)) : Optional.empty());
            }
        }
        if (figures.stream().allMatch(Optional::isEmpty)) {
            plan.fault(
                    "finance.risks." + id + ".figure",
                    "No figure of the plan is used at '" + risk.figure() + "'" + (same == null ? " in any year" : "")
                            + ". Give the address without a year, such as finance.indices.NAME.rate.");
        }
        return new Channel(
                purposeOfRisk(id), risk.distribution(), risk.effect(), risk.persistence(), List.copyOf(figures));
    }

    private static double @Nullable [] @Nullable [] mixing(Compilation plan) {
        if (plan.plan.correlations().isEmpty()) {
            return null;
        }
        List<String> ids = List.copyOf(plan.plan.risks().keySet());
        double[][] correlation = new double[ids.size()][ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            correlation[i][i] = 1;
        }
        plan.plan.correlations().forEach((name, group) -> setCorrelations(plan, name, group, ids, correlation));
        double @Nullable [] @Nullable [] factor = Cholesky.factor(correlation);
        if (factor == null) {
            plan.fault(
                    "finance.correlations",
                    "The correlations contradict each other: no random variables have them all (the matrix is not "
                            + "positive semi-definite). Weaken the strongest.");
        }
        return factor;
    }

    private static void setCorrelations(
            Compilation plan, String name, RiskCorrelation group, List<String> ids, double[][] correlation) {
        for (String id : group.between()) {
            plan.resolve(plan.plan.risks(), id, "risk", "finance.correlations." + name + ".between");
        }
        for (String a : group.between()) {
            for (String b : group.between()) {
                int i = ids.indexOf(a);
                int j = ids.indexOf(b);
                if (i >= 0 && j >= 0 && i != j) {
                    correlation[i][j] = group.correlation();
                }
            }
        }
    }

    /** The figures that risks act on. */
    public List<Formula> figures() {
        Set<Formula> figures = new LinkedHashSet<>();
        channels.forEach(channel -> channel.figures().forEach(figure -> figure.ifPresent(figures::add)));
        deliveries.forEach(channel -> channel.figures().forEach(figure -> figure.ifPresent(figures::add)));
        return List.copyOf(figures);
    }

    /** Samples into the buffers of a kernel that lets these {@link #figures} vary. */
    public RiskSampler sampler(MtfsKernel kernel, long seed) {
        return sampler(kernel, RandomStreams.seeded(seed));
    }

    /** The same from any source of random numbers. */
    public RiskSampler sampler(MtfsKernel kernel, RandomStreams random) {
        return new RiskSampler(this, kernel, random);
    }

    /** Of a risk's random numbers, one a year. */
    public static String purposeOfRisk(String id) {
        return "finance risk " + id;
    }

    /** Of the random number that decides how much of a saving is delivered. */
    public static String purposeOfSaving(String id) {
        return "finance saving " + id;
    }

    int years() {
        return years;
    }

    List<Channel> channels() {
        return channels;
    }

    double @Nullable [] @Nullable [] mixing() {
        return mixing;
    }

    List<Channel> deliveries() {
        return deliveries;
    }

    double deliveryCorrelation() {
        return deliveryCorrelation;
    }
}
