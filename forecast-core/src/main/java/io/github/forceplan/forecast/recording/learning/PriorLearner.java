package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RampGrid.Ramp;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Form;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Pulse;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Step;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Learns a {@link RecordingPrior} from forces (empirical Bayes): how underlying crime moves from all of them; steps and
 * ramps from those with a known change, net of the others and of a control group, pooled by DerSimonian and Laird.
 *
 * <p>Whoever wants a forecast made at some date gives histories cut at that date ({@link ForceHistory#seenTo}); nothing
 * else is read.
 */
public final class PriorLearner {

    private static final double[] STARTS = {-4, -3, -2, -1, 0, 1, 2};
    private static final double[] LENGTHS = {0, 1, 2, 4, 6, 8};
    private static final double[] STRENGTHS = {0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3};

    private static final String[] FORMS = {"level", "damped trend", "lasting trend"};

    /** No growth; growth that halves in a year; growth that halves in four. */
    private static final double[] DAMPINGS = {0, 0.84, 0.96};

    /** Growth or none at even odds; if growth, either kind. */
    private static final double[] WEIGHTS = {0.5, 0.25, 0.25};

    /** Forces' worth of belief in even weights of starts and lengths. */
    private static final double EVEN = 3;

    /** Spread of strengths believed before any force is seen: a force may do nothing, or twice the usual. */
    private static final double STRENGTH_SPREAD = 0.5;

    private final Map<String, Step> beliefs;
    private final String control;

    /**
     * @param beliefs weak belief in the step of each offence group before any force is seen
     * @param control the offence group that recording hardly changes
     */
    public PriorLearner(Map<String, Step> beliefs, String control) {
        this.beliefs = Collections.unmodifiableMap(new LinkedHashMap<>(beliefs));
        this.control = control;
        if (!beliefs.containsKey(control)) {
            throw new IllegalArgumentException(
                    "The control group '" + control + "' is not among " + beliefs.keySet() + ".");
        }
    }

    /**
     * Learns.
     *
     * @param version name of the result
     * @param method what to say of its making
     * @param forces cut at one date
     * @param shocks known at that date
     */
    public RecordingPrior learn(String version, String method, List<ForceHistory> forces, KnownShocks shocks) {
        List<String> groups = List.copyOf(beliefs.keySet());
        List<Ramp> ramps = RampGrid.of(even(STARTS), even(LENGTHS));
        List<StepEstimates.Estimate> estimates = estimates(forces, shocks);
        List<ForceHistory> without = without(estimates, forces);
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < FORMS.length; i++) {
            forms.add(form(i, without, groups, shocks));
        }
        List<Pulse> pulses = PulseLearner.learn(forms.get(0), without, shocks);
        Map<String, PooledEstimate> pooled = pool(groups, estimates, Map.of());
        Map<String, double[]> strengths = strengths(groups, estimates, pooled);
        double spread = spread(strengths);
        Map<String, PooledEstimate> net = pool(groups, estimates, strengths);
        Map<String, Step> learned = new LinkedHashMap<>();
        for (String group : groups) {
            PooledEstimate mean = Objects.requireNonNull(pooled.get(group));
            double between = Objects.requireNonNull(net.get(group)).between();
            learned.put(group, new Step(mean.mean(), Math.sqrt(between * between + mean.error() * mean.error())));
        }
        Period last = forces.stream()
                .map(ForceHistory::end)
                .max(Period::compareTo)
                .orElseThrow()
                .plus(-1);
        return new RecordingPrior(
                version,
                last,
                method,
                forms,
                learned,
                reweigh(STARTS, estimates, ramps, true),
                reweigh(LENGTHS, estimates, ramps, false),
                strengthGrid(spread),
                pulses);
    }

    /**
     * The steps that forces with a known change show, by force and offence group; those that the data say nothing of are
     * left out.
     *
     * @param forces cut at one date
     * @param shocks known at that date
     */
    public Map<String, Map<String, MeasuredStep>> steps(List<ForceHistory> forces, KnownShocks shocks) {
        Map<String, Map<String, MeasuredStep>> steps = new LinkedHashMap<>();
        for (StepEstimates.Estimate estimate : estimates(forces, shocks)) {
            Map<String, MeasuredStep> byGroup = new LinkedHashMap<>();
            estimate.steps().forEach((group, step) -> byGroup.put(group, new MeasuredStep(step[0], step[1])));
            steps.put(estimate.force(), byGroup);
        }
        return steps;
    }

    private List<StepEstimates.Estimate> estimates(List<ForceHistory> forces, KnownShocks shocks) {
        List<String> groups = List.copyOf(beliefs.keySet());
        Form trend = form(1, forces, groups, shocks);
        NationalMovement national = new NationalMovement(forces, groups, control);
        return new StepEstimates(trend, RampGrid.of(even(STARTS), even(LENGTHS)), national, shocks, List.of())
                .of(forces);
    }

    private static Form form(int i, List<ForceHistory> forces, List<String> groups, KnownShocks shocks) {
        return new UnderlyingLearner(DAMPINGS[i], forces, groups, shocks, List.of()).form(FORMS[i], WEIGHTS[i]);
    }

    /** The histories with the expected change taken out of those that have one. */
    private static List<ForceHistory> without(List<StepEstimates.Estimate> estimates, List<ForceHistory> forces) {
        Map<String, StepEstimates.Estimate> byForce = new LinkedHashMap<>();
        estimates.forEach(estimate -> byForce.put(estimate.force(), estimate));
        return forces.stream()
                .map(force -> {
                    StepEstimates.Estimate estimate = byForce.get(force.force());
                    return estimate == null ? force : force.dividedBy(estimate.expected());
                })
                .toList();
    }

    private Map<String, PooledEstimate> pool(
            List<String> groups, List<StepEstimates.Estimate> estimates, Map<String, double[]> strengths) {
        Map<String, PooledEstimate> pooled = new LinkedHashMap<>();
        for (String group : groups) {
            Step belief = Objects.requireNonNull(beliefs.get(group));
            List<double[]> steps = new ArrayList<>();
            for (StepEstimates.Estimate estimate : estimates) {
                double[] step = estimate.steps().get(group);
                if (step != null) {
                    double[] strength = strengths.get(estimate.force());
                    steps.add(strength == null ? step : relative(step, strength));
                }
            }
            PooledEstimate own = steps.isEmpty()
                    ? new PooledEstimate(belief.mean(), belief.deviation() * 1e3, belief.deviation(), 0)
                    : PooledEstimate.of(
                            steps.stream().mapToDouble(s -> s[0]).toArray(),
                            steps.stream().mapToDouble(s -> s[1]).toArray());
            pooled.put(group, own.with(belief.mean(), belief.deviation()));
        }
        return pooled;
    }

    /** A step of a force as one of a force of strength 1. */
    private static double[] relative(double[] step, double[] strength) {
        double by = Math.max(0.5, strength[0]);
        return new double[] {step[0] / by, step[1] / by};
    }

    /** Each force's strength {estimate, standard error}: least squares of its steps on the pooled ones. */
    private static Map<String, double[]> strengths(
            List<String> groups, List<StepEstimates.Estimate> estimates, Map<String, PooledEstimate> pooled) {
        Map<String, double[]> strengths = new LinkedHashMap<>();
        for (StepEstimates.Estimate estimate : estimates) {
            double products = 0;
            double squares = 0;
            for (String group : groups) {
                double[] step = estimate.steps().get(group);
                if (step != null) {
                    PooledEstimate usual = Objects.requireNonNull(pooled.get(group));
                    double weight = 1 / (step[1] * step[1] + usual.between() * usual.between());
                    products += weight * step[0] * usual.mean();
                    squares += weight * usual.mean() * usual.mean();
                }
            }
            if (squares > 0) {
                strengths.put(estimate.force(), new double[] {products / squares, 1 / Math.sqrt(squares)});
            }
        }
        return strengths;
    }

    /** Standard deviation of strengths between forces beyond their errors, drawn towards the belief. */
    private static double spread(Map<String, double[]> strengths) {
        double believed = STRENGTH_SPREAD * STRENGTH_SPREAD;
        if (strengths.size() < 2) {
            return STRENGTH_SPREAD;
        }
        PooledEstimate own = PooledEstimate.of(
                strengths.values().stream().mapToDouble(s -> s[0]).toArray(),
                strengths.values().stream().mapToDouble(s -> s[1]).toArray());
        int k = strengths.size();
        return Math.sqrt((k * own.between() * own.between() + 3 * believed) / (k + 3));
    }

    /** Student's t with 4 degrees of freedom around 1, on the grid: a few forces do far more or nothing. */
    private static List<Weighted> strengthGrid(double spread) {
        double[] weights = new double[STRENGTHS.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double below = i == 0 ? STRENGTHS[0] : (STRENGTHS[i - 1] + STRENGTHS[i]) / 2;
            double above = i == weights.length - 1 ? STRENGTHS[i] : (STRENGTHS[i] + STRENGTHS[i + 1]) / 2;
            double z = (STRENGTHS[i] - 1) / spread;
            weights[i] = (above - below) * StrictMath.pow(1 + z * z / 4, -2.5);
            sum += weights[i];
        }
        List<Weighted> grid = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            grid.add(new Weighted(STRENGTHS[i], weights[i] / sum));
        }
        return grid;
    }

    private static List<Weighted> even(double[] values) {
        List<Weighted> grid = new ArrayList<>();
        for (double value : values) {
            grid.add(new Weighted(value, 1.0 / values.length));
        }
        return grid;
    }

    private static List<Weighted> reweigh(
            double[] values, List<StepEstimates.Estimate> estimates, List<Ramp> ramps, boolean starts) {
        List<Weighted> grid = new ArrayList<>();
        for (double value : values) {
            double sum = EVEN / values.length;
            for (StepEstimates.Estimate estimate : estimates) {
                for (int r = 0; r < ramps.size(); r++) {
                    double own = starts ? ramps.get(r).start() : ramps.get(r).length();
                    sum += own == value ? estimate.ramps()[r] : 0;
                }
            }
            grid.add(new Weighted(value, sum / (estimates.size() + EVEN)));
        }
        return grid;
    }
}
