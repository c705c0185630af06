package io.github.forceplan.solver.chance;

import io.github.forceplan.forecast.random.LatinHypercube;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.ScrambledSobol;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a plan's uncertain inputs are drawn: spread by a design, and correlated by a Gaussian copula. Every number is ruled
 * by the seed of its source, the purpose of its stream and its place there. Immutable.
 *
 * <p>Under a design draw d is point ⌊d ÷ 16⌋ of replicate d mod 16, so that the draws of Sobol's sequence are the first of
 * however many more; a Latin hypercube is made for the number of draws at hand.
 */
public final class InputDraws {

    /** Every draw of every input independent of the others. */
    public static final InputDraws INDEPENDENT = new InputDraws(DrawDesign.RANDOM, 1, List.of(), Optional.empty());

    private final DrawDesign design;
    private final int draws;
    private final List<UncertainInput> inputs;
    private final Optional<Copula> copula;

    /**
     * @param draws how many, 1 or more
     * @param inputs of the plan, the weightier first: they get the first dimensions of Sobol's sequence
     * @param copula what correlates some of them
     */
    public InputDraws(DrawDesign design, int draws, List<UncertainInput> inputs, Optional<Copula> copula) {
        this.design = design;
        this.draws = draws;
        this.inputs = List.copyOf(inputs);
        this.copula = copula;
    }

    int replicates() {
        return design.replicates();
    }

    /** Whether an input of this stream is correlated with others. */
    boolean couples(String purpose) {
        return copula.isPresent()
                && copula.get().inputs().stream()
                        .anyMatch(input -> input.purpose().equals(purpose));
    }

    /** [place][draw] what streams of a source begin with, by purpose; none if all of them are as they are by themselves. */
    Map<String, double[] @Nullable []> leading(Source source, Seeds seeds) {
        Map<String, double[] @Nullable []> leading = new LinkedHashMap<>();
        if (design != DrawDesign.RANDOM && !inputs.isEmpty()) {
            spread(source, seeds.of(source), leading);
        }
        copula.filter(joint -> joint.inputs().stream().anyMatch(input -> input.source() == source))
                .ifPresent(joint -> couple(joint, source, seeds, leading));
        return Map.copyOf(leading);
    }

    private void spread(Source source, long seed, Map<String, double[] @Nullable []> leading) {
        Map<String, Integer> dimensions = dimensions();
        ScrambledSobol sobol = new ScrambledSobol(Math.min(dimensions.size(), ScrambledSobol.MOST_INPUTS));
        for (UncertainInput input : inputs) {
            for (int year = 0; input.source() == source && year < input.years(); year++) {
                int dimension = Objects.requireNonNull(dimensions.get(name(input, year)));
                if (spreads(dimension)) {
                    put(leading, input, year, column(sobol, dimension, input, year, seed));
                }
            }
        }
    }

    /** Inputs beyond Sobol's dimensions stay random. */
    private boolean spreads(int dimension) {
        return design == DrawDesign.LATIN_HYPERCUBE || dimension < ScrambledSobol.MOST_INPUTS;
    }

    /** Two sources that ask for the same purpose share its dimensions, so that the same seed has the same draws. */
    private Map<String, Integer> dimensions() {
        Map<String, Integer> dimensions = new HashMap<>();
        for (UncertainInput input : inputs) {
            for (int year = 0; year < input.years(); year++) {
                dimensions.putIfAbsent(name(input, year), dimensions.size());
            }
        }
        return dimensions;
    }

    private static String name(UncertainInput input, int year) {
        return input.purpose() + " " + (input.place() + year);
    }

    private double[] column(ScrambledSobol sobol, int dimension, UncertainInput input, int year, long seed) {
        RandomStream keys = new RandomStream(seed, "design").within(name(input, year));
        double[] column = new double[draws];
        for (int r = 0; r < design.replicates(); r++) {
            int n = points(r);
            keys.reset(r);
            if (n > 0) {
                double[] points = design == DrawDesign.SOBOL
                        ? sobol.column(dimension, n, keys.nextLong())
                        : LatinHypercube.column(n, keys);
                for (int i = 0; i < n; i++) {
                    column[r + i * design.replicates()] = points[i];
                }
            }
        }
        return column;
    }

    /** Draws that belong to a replicate. */
    private int points(int replicate) {
        return (draws - replicate + design.replicates() - 1) / design.replicates();
    }

    private void couple(Copula joint, Source source, Seeds seeds, Map<String, double[] @Nullable []> leading) {
        Map<Source, Map<String, double[] @Nullable []>> spread = new HashMap<>();
        double[][] columns = new double[joint.dimensions()][];
        int at = 0;
        for (UncertainInput input : joint.inputs()) {
            for (int year = 0; year < input.dimensions(); year++) {
                columns[at++] = alone(input, year, seeds, spread);
            }
        }
        double[][] coupled = design == DrawDesign.LATIN_HYPERCUBE
                ? joint.reordered(columns, design.replicates())
                : joint.mixed(columns);
        at = 0;
        for (UncertainInput input : joint.inputs()) {
            for (int year = 0; year < input.years(); year++) {
                if (input.source() == source) {
                    put(leading, input, year, coupled[at + Math.min(year, input.dimensions() - 1)]);
                }
            }
            at += input.dimensions();
        }
    }

    /** The draws of an input in a year before they are correlated. */
    private double[] alone(
            UncertainInput input, int year, Seeds seeds, Map<Source, Map<String, double[] @Nullable []>> spread) {
        if (design != DrawDesign.RANDOM) {
            Map<String, double[] @Nullable []> ofSource = spread.computeIfAbsent(input.source(), source -> {
                Map<String, double[] @Nullable []> made = new HashMap<>();
                spread(source, seeds.of(source), made);
                return made;
            });
            double[] @Nullable [] places = ofSource.get(input.purpose());
            if (places != null && places.length > input.place() + year) {
                double[] column = places[input.place() + year];
                if (column != null) {
                    return column;
                }
            }
        }
        RandomStream stream = new RandomStream(seeds.of(input.source()), input.purpose());
        double[] column = new double[draws];
        for (int d = 0; d < draws; d++) {
            stream.reset(d);
            for (int k = 0; k < input.place() + year; k++) {
                stream.nextDouble();
            }
            column[d] = stream.nextDouble();
        }
        return column;
    }

    private static void put(
            Map<String, double[] @Nullable []> leading, UncertainInput input, int year, double[] column) {
        int place = input.place() + year;
        double[] @Nullable [] known = leading.getOrDefault(input.purpose(), new double[0][]);
        double[] @Nullable [] longer = Arrays.copyOf(known, Math.max(known.length, place + 1));
        longer[place] = column;
        leading.put(input.purpose(), longer);
    }
}
