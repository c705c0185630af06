package io.github.forceplan.workforce.matching;

import java.util.Arrays;

/**
 * A network with capacities and costs, and the flow in it. Flow is pushed along the cheapest residual path
 * (successive shortest paths: Ahuja, Magnanti and Orlin 1993, "Network Flows", section 9.7), found by Bellman and Ford's
 * method because costs may be negative.
 */
final class ResidualGraph {

    private static final double NEGLIGIBLE_COST = 1e-12;

    private final int nodes;
    private int arcs;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private double[] residual = new double[16];
    private double[] cost = new double[16];
    private double[] pushed = new double[16];
    private double tolerance;

    ResidualGraph(int nodes) {
        this.nodes = nodes;
    }

    /** Adds an arc and its reverse, and gives the arc's place. */
    int add(int tail, int head, double capacity, double price) {
        if (arcs + 2 > from.length) {
            from = Arrays.copyOf(from, 2 * arcs);
            to = Arrays.copyOf(to, 2 * arcs);
            residual = Arrays.copyOf(residual, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
            pushed = Arrays.copyOf(pushed, 2 * arcs);
        }
        int place = arcs;
        from[place] = tail;
        to[place] = head;
        residual[place] = capacity;
        cost[place] = price;
        from[place + 1] = head;
        to[place + 1] = tail;
        residual[place + 1] = 0;
        cost[place + 1] = -price;
        arcs += 2;
        return place;
    }

    double flow(int arc) {
        return pushed[arc] > tolerance ? pushed[arc] : 0;
    }

    /** Pushes flow as long as a path of negative cost is left. */
    void augmentWhileWorthwhile(int source, int sink, double negligibleFlow) {
        tolerance = negligibleFlow;
        int[] by = new int[nodes];
        while (true) {
            double[] distance = shortest(source, by, true);
            if (!(distance[sink] < -NEGLIGIBLE_COST)) {
                return;
            }
            double amount = Double.POSITIVE_INFINITY;
            for (int node = sink; node != source; node = from[by[node]]) {
                amount = Math.min(amount, residual[by[node]]);
            }
            for (int node = sink; node != source; node = from[by[node]]) {
                int arc = by[node];
                residual[arc] -= amount;
                residual[arc ^ 1] += amount;
                pushed[arc & ~1] += (arc & 1) == 0 ? amount : -amount;
            }
        }
    }

    /** Cost of the cheapest residual path from a node to every other; infinite where there is none. */
    double[] distancesFrom(int node) {
        return shortest(node, new int[nodes], true);
    }

    /** Cost of the cheapest residual path from every node to one; infinite where there is none. */
    double[] distancesTo(int node) {
        return shortest(node, new int[nodes], false);
    }

    private double[] shortest(int root, int[] by, boolean forward) {
        double[] distance = new double[nodes];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[root] = 0;
        boolean changed = true;
        for (int round = 0; changed && round < nodes; round++) {
            changed = false;
            for (int arc = 0; arc < arcs; arc++) {
                int near = forward ? from[arc] : to[arc];
                int far = forward ? to[arc] : from[arc];
                if (residual[arc] > tolerance && distance[near] + cost[arc] < distance[far] - NEGLIGIBLE_COST) {
                    distance[far] = distance[near] + cost[arc];
                    by[far] = arc;
                    changed = true;
                }
            }
        }
        return distance;
    }
}
