package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which quantities are sums of which others. The nodes are the totals, the widest first, then the bottoms, of which
 * every total is a sum; totals may overlap (a force belongs to a region and to a group of similar forces). The summing
 * matrix S of the literature has a row a node and a column a bottom; Hyndman and Athanasopoulos (2021), <i>Forecasting:
 * Principles and Practice</i>, section 11.1. Immutable.
 */
public final class Hierarchy {

    private static final String JOINT = " | ";

    private final List<String> nodes;
    private final int[][] members;

    private Hierarchy(List<String> nodes, int[][] members) {
        this.nodes = nodes;
        this.members = members;
    }

    /**
     * Begins a hierarchy.
     *
     * @param bottoms names of what is not divided further, each once
     */
    public static Builder of(List<String> bottoms) {
        return new Builder(bottoms);
    }

    /**
     * A hierarchy of periods: the longest span as one period, its parts of each shorter span, down to single periods,
     * which are the bottoms. {@code temporal(4, 2)} is year, two halves, four quarters; names are {@code 4.1},
     * {@code 2.1}, {@code 2.2}, {@code 1.1} … (span and place). Athanasopoulos, Hyndman, Kourentzes and Petropoulos
     * (2017), "Forecasting with temporal hierarchies", European Journal of Operational Research 262(1), section 2.
     *
     * @param cycle periods of the longest span
     * @param spans shorter spans above 1, each a divisor of the longest
     */
    public static Hierarchy temporal(int cycle, int... spans) {
        if (cycle < 2) {
            throw new IllegalArgumentException("The longest span (" + cycle + ") must be 2 periods or more.");
        }
        List<String> bottoms = new ArrayList<>();
        for (int i = 1; i <= cycle; i++) {
            bottoms.add("1." + i);
        }
        Builder builder = of(bottoms).total(cycle + ".1", bottoms);
        for (int span : spans) {
            if (span < 2 || span >= cycle || cycle % span != 0) {
                throw new IllegalArgumentException(
                        "The span (" + span + ") must be above 1, below " + cycle + " and divide it.");
            }
            for (int i = 0; i < cycle / span; i++) {
                builder.total(span + "." + (i + 1), bottoms.subList(i * span, (i + 1) * span));
            }
        }
        return builder.build();
    }

    /**
     * Every node of this with every node of another, as {@code Derbyshire | Theft} or {@code Theft | 4.1}: areas across
     * offences, and both across periods (the Kronecker product of the summing matrices). Di Fonzo and Girolimetto
     * (2023), "Cross-temporal forecast reconciliation", International Journal of Forecasting 39(1), section 2.
     */
    public Hierarchy across(Hierarchy other) {
        Map<String, int[]> totals = new LinkedHashMap<>();
        List<String> bottoms = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                String name = nodes.get(i) + JOINT + other.nodes.get(j);
                if (i >= totals() && j >= other.totals()) {
                    bottoms.add(name);
                } else {
                    totals.put(name, product(bottomsOf(i), other.bottomsOf(j), other.bottoms()));
                }
            }
        }
        return ordered(totals, bottoms);
    }

    private static int[] product(int[] ours, int[] theirs, int width) {
        int[] places = new int[ours.length * theirs.length];
        int k = 0;
        for (int i : ours) {
            for (int j : theirs) {
                places[k++] = i * width + j;
            }
        }
        return places;
    }

    /** Names of all nodes: totals, the widest first, then bottoms. */
    public List<String> nodes() {
        return nodes;
    }

    /** How many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** How many of them are totals. */
    public int totals() {
        return members.length;
    }

    /** How many are bottoms. */
    public int bottoms() {
        return nodes.size() - members.length;
    }

    /**
     * The place of a node.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public int place(String node) {
        int place = nodes.indexOf(node);
        if (place < 0) {
            throw new IllegalArgumentException("The hierarchy has no '" + node + "'. Its nodes are " + shown() + ".");
        }
        return place;
    }

    private String shown() {
        return nodes.size() <= 20 ? nodes.toString() : nodes.subList(0, 20) + " and " + (nodes.size() - 20) + " more";
    }

    /** Places, among the bottoms, of those that make up a node; of a bottom itself alone. */
    public int[] bottomsOf(int node) {
        return node < members.length ? members[node].clone() : new int[] {node - members.length};
    }

    /** The same without a copy, of a total. */
    int[] members(int total) {
        return members[total];
    }

    /** The values of all nodes from those of the bottoms. */
    public double[] sum(double[] bottoms) {
        requireLength("bottoms", bottoms.length, bottoms());
        double[] all = new double[size()];
        for (int i = 0; i < members.length; i++) {
            for (int j : members[i]) {
                all[i] += bottoms[j];
            }
        }
        System.arraycopy(bottoms, 0, all, members.length, bottoms.length);
        return all;
    }

    /** The largest difference between a total and the sum of its bottoms. */
    public double incoherence(double[] values) {
        requireLength("nodes", values.length, size());
        double most = 0;
        double[] summed = sum(Arrays.copyOfRange(values, totals(), size()));
        for (int i = 0; i < members.length; i++) {
            most = Math.max(most, Math.abs(summed[i] - values[i]));
        }
        return most;
    }

    /**
     * The series of all nodes from those of the bottoms, in the order of {@link #nodes}. Negative observations (offences
     * of earlier periods that were reclassified) are summed as they stand; where a bottom is missing, so are its totals.
     *
     * @param bottoms one a bottom, in their order, all over the same periods
     */
    public List<TimeSeries> aggregate(List<TimeSeries> bottoms) {
        requireLength("bottoms", bottoms.size(), bottoms());
        TimeSeries first = bottoms.get(0);
        for (TimeSeries series : bottoms) {
            if (!series.start().equals(first.start()) || series.size() != first.size()) {
                throw new IllegalArgumentException("Series '" + series.name() + "' runs from " + series.start() + " to "
                        + series.end().plus(-1) + " but '" + first.name() + "' from " + first.start() + " to "
                        + first.end().plus(-1) + ". Give all over the same periods, missing values left empty.");
            }
        }
        double[][] values = new double[size()][first.size()];
        for (int t = 0; t < first.size(); t++) {
            double[] at = new double[bottoms()];
            for (int j = 0; j < at.length; j++) {
                at[j] = bottoms.get(j).value(t);
            }
            double[] all = sum(at);
            for (int i = 0; i < all.length; i++) {
                values[i][t] = all[i];
            }
        }
        List<TimeSeries> series = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            series.add(TimeSeries.of(nodes.get(i), first.start(), values[i]));
        }
        return series;
    }

    static void requireLength(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    found + " values were given for " + expected + " " + what + "; give one each, in their order.");
        }
    }

    private static Hierarchy ordered(Map<String, int[]> totals, List<String> bottoms) {
        List<Map.Entry<String, int[]>> wide = new ArrayList<>(totals.entrySet());
        wide.sort(Comparator.comparingInt(total -> -total.getValue().length)); // stable: ties stay as they were given
        List<String> nodes = new ArrayList<>();
        int[][] members = new int[wide.size()][];
        for (int i = 0; i < members.length; i++) {
            nodes.add(wide.get(i).getKey());
            members[i] = wide.get(i).getValue();
        }
        nodes.addAll(bottoms);
        return new Hierarchy(List.copyOf(nodes), members);
    }

    @Override
    public String toString() {
        return totals() + " totals of " + bottoms() + " bottoms";
    }

    /** Takes the totals, from the lower to the wider. Not thread-safe. */
    public static final class Builder {

        private final List<String> bottoms;
        private final Map<String, int[]> known = new LinkedHashMap<>();
        private final Map<String, int[]> totals = new LinkedHashMap<>();

        private Builder(List<String> bottoms) {
            this.bottoms = List.copyOf(bottoms);
            if (bottoms.isEmpty()) {
                throw new IllegalArgumentException("A hierarchy needs a bottom. Name one or more.");
            }
            for (int i = 0; i < bottoms.size(); i++) {
                add(bottoms.get(i), new int[] {i});
            }
        }

        /**
         * A total.
         *
         * @param parts bottoms, or totals named before, none with a bottom in common
         */
        public Builder total(String name, List<String> parts) {
            BitSet places = new BitSet();
            for (String part : parts) {
                int[] of = known.get(part);
                if (of == null) {
                    throw new IllegalArgumentException("The total '" + name + "' has a part '" + part
                            + "' that is not known yet. Name bottoms first, then totals from the lower to the wider.");
                }
                for (int j : of) {
                    if (places.get(j)) {
                        throw new IllegalArgumentException("The total '" + name + "' would count '" + bottoms.get(j)
                                + "' twice. Leave one of its parts out.");
                    }
                    places.set(j);
                }
            }
            if (places.isEmpty()) {
                throw new IllegalArgumentException("The total '" + name + "' has no part. Give it one or more.");
            }
            int[] all = places.stream().toArray();
            add(name, all);
            totals.put(name, all);
            return this;
        }

        private void add(String name, int[] places) {
            if (known.put(name, places) != null) {
                throw new IllegalArgumentException("Two nodes are called '" + name + "'. Give each a name of its own.");
            }
        }

        public Hierarchy build() {
            return ordered(totals, bottoms);
        }
    }
}
