package io.github.forceplan.workforce.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The most hours that any pattern of substitution can meet: a maximum flow from supplies to demands, found by
 * augmenting paths (Ford and Fulkerson 1956). Demands are served in a stated order; an augmenting path never takes back
 * what an earlier demand was given, only who gives it, so the flow is largest for the first demand, then for the first
 * two, and so on, and largest in all. Keeps its flow, so that more supply (overtime) can be added and matched on top.
 * Not thread-safe: one object, one thread.
 */
public final class FlowMatching {

    /** Below this share of all hours a difference is rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    /** The supplies that may meet each demand. */
    private final int[][] givers;

    private final int[] order;
    private final double[][] flow;
    private final double[] free;
    private final double[] unmet;
    private final int[] supplyBefore;
    private final int[] demandBefore;
    private final int[] queue;
    private double tolerance;

    /**
     * Room for one matching at a time.
     *
     * @param may whether supply i may meet demand j, by [i][j]
     * @param order the demands in the order in which they are served
     */
    public FlowMatching(boolean[][] may, int[] order) {
        this.order = order.clone();
        int supplies = may.length;
        int demands = order.length;
        givers = new int[demands][];
        for (int j = 0; j < demands; j++) {
            int demand = j;
            givers[j] = IntStream.range(0, supplies).filter(i -> may[i][demand]).toArray();
        }
        flow = new double[supplies][demands];
        free = new double[supplies];
        unmet = new double[demands];
        supplyBefore = new int[demands];
        demandBefore = new int[supplies];
        queue = new int[supplies];
    }

    /** Begins anew: nothing supplied, all demands unmet. */
    public void begin(double[] demand) {
        double total = 0;
        for (double hours : demand) {
            total += hours;
        }
        tolerance = total * NEGLIGIBLE;
        System.arraycopy(demand, 0, unmet, 0, unmet.length);
        Arrays.fill(free, 0);
        for (double[] row : flow) {
            Arrays.fill(row, 0);
        }
    }

    /** Adds supply and meets what it can. */
    public void supply(double[] hours) {
        for (int i = 0; i < free.length; i++) {
            free[i] += hours[i];
        }
        for (int demand : order) {
            while (unmet[demand] > tolerance && anyFree() && augment(demand)) {
                // each pass moves the hours of one augmenting path
            }
        }
    }

    private boolean anyFree() {
        for (double hours : free) {
            if (hours > tolerance) {
                return true;
            }
        }
        return false;
    }

    /** Hours of a demand still unmet. */
    public double unmet(int demand) {
        return unmet[demand] > tolerance ? unmet[demand] : 0;
    }

    /** Hours of a supply not used. */
    public double free(int supply) {
        return free[supply];
    }

    /** Hours of a supply given to a demand. */
    public double flow(int supply, int demand) {
        return flow[supply][demand];
    }

    /**
     * The bottleneck by minimum cut: supplies of which one more hour would meet demand (at once, or by standing in for
     * others who would). Their hours, and the demands they do not stand before, add up to all that can be met.
     */
    public boolean[] bottleneck() {
        boolean[] bottleneck = new boolean[free.length];
        for (int demand = 0; demand < unmet.length; demand++) {
            if (unmet[demand] > tolerance) {
                search(demand, false);
                for (int i = 0; i < bottleneck.length; i++) {
                    bottleneck[i] |= demandBefore[i] >= 0;
                }
            }
        }
        return bottleneck;
    }

    /**
     * The other side of the same minimum cut: demands that compete for the bottleneck's hours. Those that are not in it
     * are met in full.
     */
    public boolean[] demandsAtBottleneck() {
        boolean[] supplies = bottleneck();
        boolean[] demands = new boolean[unmet.length];
        for (int demand = 0; demand < unmet.length; demand++) {
            demands[demand] = unmet[demand] > tolerance;
            for (int supply = 0; supply < supplies.length; supply++) {
                demands[demand] |= supplies[supply] && flow[supply][demand] > tolerance;
            }
        }
        return demands;
    }

    private boolean augment(int demand) {
        int supply = search(demand, true);
        if (supply < 0) {
            return false;
        }
        double hours = Math.min(unmet[demand], free[supply]);
        int s = supply;
        int d = demandBefore[s];
        while (d != demand) {
            int giver = supplyBefore[d];
            hours = Math.min(hours, flow[giver][d]);
            s = giver;
            d = demandBefore[s];
        }
        free[supply] -= hours;
        unmet[demand] -= hours;
        s = supply;
        d = demandBefore[s];
        flow[s][d] += hours;
        while (d != demand) {
            s = supplyBefore[d];
            flow[s][d] -= hours;
            d = demandBefore[s];
            flow[s][d] += hours;
        }
        return true;
    }

    /**
     * Breadth first from a demand back to the supplies that could meet it, directly or by being relieved of another
     * demand. demandBefore[i] is the demand that supply i would meet; supplyBefore[j] the supply relieved of demand j.
     *
     * @return a supply with free hours, or −1
     */
    private int search(int demand, boolean stopAtFree) {
        Arrays.fill(supplyBefore, -1);
        Arrays.fill(demandBefore, -1);
        int head = 0;
        int tail = 0;
        int d = demand;
        while (true) {
            for (int s : givers[d]) {
                if (demandBefore[s] < 0) {
                    demandBefore[s] = d;
                    if (stopAtFree && free[s] > tolerance) {
                        return s;
                    }
                    queue[tail++] = s;
                }
            }
            d = -1;
            while (d < 0 && head < tail) {
                d = relieved(queue[head], demand);
                if (d < 0) {
                    head++;
                }
            }
            if (d < 0) {
                return -1;
            }
            supplyBefore[d] = queue[head];
        }
    }

    /** A demand, not yet seen, that a supply is meeting and could be relieved of. */
    private int relieved(int supply, int root) {
        for (int d = 0; d < unmet.length; d++) {
            if (d != root && supplyBefore[d] < 0 && flow[supply][d] > tolerance) {
                return d;
            }
        }
        return -1;
    }
}
