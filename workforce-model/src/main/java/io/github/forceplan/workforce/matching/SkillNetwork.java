package io.github.forceplan.workforce.matching;

import io.github.forceplan.workforce.limit.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who can meet which demand, at what loss, and what a met hour is worth: the question behind "which skill is the
 * bottleneck, and what would training one more person bring?". Answered by {@link #solve()}.
 *
 * @param supplies hours on offer, by id
 * @param demands hours demanded and what one of them is worth, by id
 * @param links which supply may meet which demand
 */
public record SkillNetwork(SortedMap<String, Double> supplies, SortedMap<String, Demand> demands, List<Link> links) {

    /**
     * Hours demanded.
     *
     * @param hours 0 or more
     * @param worth worth of one met hour, above 0: 1 for all if no demand goes before another
     */
    public record Demand(double hours, double worth) {
        public Demand {
            Check.range(hours, 0, Double.MAX_VALUE, "hours demanded");
            Check.range(worth, Double.MIN_VALUE, Double.MAX_VALUE, "worth of an hour");
        }
    }

    /**
     * A supply that may meet a demand.
     *
     * @param supply its id
     * @param demand its id
     * @param loss what is lost of an hour's worth when this supply meets this demand, 0 or more: 0 for a skill's own
     *     work, a little for work below it, so that own work goes first
     */
    public record Link(String supply, String demand, double loss) {
        public Link {
            Check.range(loss, 0, Double.MAX_VALUE, "loss of an hour's worth");
        }
    }

    public SkillNetwork {
        supplies = Collections.unmodifiableSortedMap(new TreeMap<>(supplies));
        demands = Collections.unmodifiableSortedMap(new TreeMap<>(demands));
        links = List.copyOf(links);
        supplies.forEach((id, hours) -> Check.range(hours, 0, Double.MAX_VALUE, "hours of supply '" + id + "'"));
        for (Link link : links) {
            if (!supplies.containsKey(link.supply()) || !demands.containsKey(link.demand())) {
                throw new IllegalArgumentException("The link from '" + link.supply() + "' to '" + link.demand()
                        + "' must join a supply of " + supplies.keySet() + " to a demand of " + demands.keySet() + ".");
            }
        }
    }

    /** A network of supplies and demands of these hours, worth 1 an hour, in which every link is free of loss. */
    public static SkillNetwork of(Map<String, Double> supplies, Map<String, Double> demands, List<Link> links) {
        SortedMap<String, Demand> worthOne = new TreeMap<>();
        demands.forEach((id, hours) -> worthOne.put(id, new Demand(hours, 1)));
        return new SkillNetwork(new TreeMap<>(supplies), worthOne, links);
    }

    /** The allocation of greatest worth, its bottleneck and its marginal values. */
    public Allocation solve() {
        List<String> supplyIds = new ArrayList<>(supplies.keySet());
        List<String> demandIds = new ArrayList<>(demands.keySet());
        int n = supplyIds.size();
        int k = demandIds.size();
        ResidualGraph graph = new ResidualGraph(n + k + 2);
        int source = n + k;
        int sink = n + k + 1;
        double total = 0;
        for (int i = 0; i < n; i++) {
            double hours = supplies.getOrDefault(supplyIds.get(i), 0.0);
            graph.add(source, i, hours, 0);
            total += hours;
        }
        boolean[][] may = new boolean[n][k];
        List<Link> ordered = links.stream()
                .sorted((a, b) -> {
                    int bySupply = a.supply().compareTo(b.supply());
                    return bySupply != 0 ? bySupply : a.demand().compareTo(b.demand());
                })
                .toList();
        int[] linkArc = new int[ordered.size()];
        for (int i = 0; i < linkArc.length; i++) {
            Link link = ordered.get(i);
            int s = supplyIds.indexOf(link.supply());
            int d = demandIds.indexOf(link.demand());
            may[s][d] = true;
            linkArc[i] = graph.add(s, n + d, Double.POSITIVE_INFINITY, link.loss());
        }
        int[] demandArc = new int[k];
        for (int d = 0; d < k; d++) {
            Demand demand = demandOf(demandIds.get(d));
            demandArc[d] = graph.add(n + d, sink, demand.hours(), -demand.worth());
            total += demand.hours();
        }
        graph.augmentWhileWorthwhile(source, sink, total * 1e-12);

        SortedMap<String, Double> met = new TreeMap<>();
        for (int d = 0; d < k; d++) {
            met.put(demandIds.get(d), graph.flow(demandArc[d]));
        }
        List<Allocation.Given> given = new ArrayList<>();
        for (int i = 0; i < linkArc.length; i++) {
            double hours = graph.flow(linkArc[i]);
            if (hours > 0) {
                given.add(new Allocation.Given(
                        ordered.get(i).supply(), ordered.get(i).demand(), hours));
            }
        }
        SortedMap<String, Double> more = new TreeMap<>();
        SortedMap<String, Double> less = new TreeMap<>();
        double[] toEnd = graph.distancesTo(sink);
        double[] toSource = graph.distancesTo(source);
        double[] fromSource = graph.distancesFrom(source);
        double[] fromSink = graph.distancesFrom(sink);
        for (int i = 0; i < n; i++) {
            // One more hour goes to a demand, or sets another supply's hour free; one less is taken from either.
            more.put(supplyIds.get(i), Math.max(0, -Math.min(toEnd[i], toSource[i])) + 0.0);
            less.put(supplyIds.get(i), Math.max(0, Math.min(fromSource[i], fromSink[i])));
        }
        return new Allocation(this, met, given, more, less, bottleneck(supplyIds, demandIds, may));
    }

    private Allocation.Bottleneck bottleneck(List<String> supplyIds, List<String> demandIds, boolean[][] may) {
        FlowMatching flow =
                new FlowMatching(may, IntStream.range(0, demandIds.size()).toArray());
        flow.begin(demandIds.stream().mapToDouble(id -> demandOf(id).hours()).toArray());
        flow.supply(supplyIds.stream()
                .mapToDouble(id -> supplies.getOrDefault(id, 0.0))
                .toArray());
        boolean[] holding = flow.bottleneck();
        boolean[] waiting = flow.demandsAtBottleneck();
        List<String> supplyNames = new ArrayList<>();
        List<String> demandNames = new ArrayList<>();
        double cut = 0;
        double unmet = 0;
        for (int i = 0; i < holding.length; i++) {
            if (holding[i]) {
                supplyNames.add(supplyIds.get(i));
                cut += supplies.getOrDefault(supplyIds.get(i), 0.0);
            }
        }
        for (int d = 0; d < waiting.length; d++) {
            unmet += flow.unmet(d);
            if (waiting[d]) {
                demandNames.add(demandIds.get(d));
            } else {
                cut += demandOf(demandIds.get(d)).hours();
            }
        }
        return new Allocation.Bottleneck(List.copyOf(supplyNames), List.copyOf(demandNames), cut, unmet);
    }

    private Demand demandOf(String id) {
        Demand demand = demands.get(id);
        if (demand == null) {
            throw new IllegalArgumentException("There is no demand '" + id + "'.");
        }
        return demand;
    }
}
