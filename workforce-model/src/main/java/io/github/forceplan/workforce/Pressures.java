package io.github.forceplan.workforce;

import io.github.forceplan.workforce.matching.FlowMatching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the skills that hold a path back, month by month, and what one more person with each would bring. Where skills
 * are nested chains, with S<sub>k</sub> the hours by which demand for skill k and above exceeds supply of them, the
 * hours unmet are max(0, max S<sub>k</sub>) (Hall's condition in its deficiency form), and h more hours of skill j
 * lower S<sub>k</sub> by h for every k up to j. Otherwise a maximum flow is solved again.
 */
final class Pressures {

    /** Below this share of a month's demand a shortage is rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    private final Cells cells;
    private final int[] used;
    private final double overtimeShare;
    private final double[][] personHours;

    /**
     * @param used cells that somebody holds or some route needs
     * @param personHours ordinary hours of one accredited person by cell and month; 0 where no role holds the skill
     */
    Pressures(Cells cells, int[] used, double overtimeShare, double[][] personHours) {
        this.cells = cells;
        this.used = used;
        this.overtimeShare = overtimeShare;
        this.personHours = personHours;
    }

    List<TeamSkill> teamSkills() {
        return IntStream.of(used)
                .mapToObj(cell -> new TeamSkill(cells.team(cell), cells.skillId(cell)))
                .toList();
    }

    /** The cell of a team's skill. */
    int cell(int teamSkill) {
        return used[teamSkill];
    }

    void measure(WorkforceDraw draw) {
        for (double[][] figure : draw.pressureYear) {
            for (double[] line : figure) {
                Arrays.fill(line, 0);
            }
        }
        int months = draw.hoursRequired[0].length;
        for (int m = 0; m < months; m++) {
            double[] gained = draw.gained;
            Arrays.fill(gained, -1);
            if (cells.chains().isPresent()) {
                for (int[] chain : cells.chains().get()) {
                    chain(chain, m, draw, gained);
                }
            } else {
                for (int team = 0; team < cells.teams(); team++) {
                    flow(team, m, draw, gained);
                }
            }
            for (int u = 0; u < used.length; u++) {
                int cell = used[u];
                add(draw, PressureFigure.UNMET_HOURS, u, m, draw.hoursUnmet[cell][m]);
                if (gained[cell] >= 0) {
                    add(draw, PressureFigure.MONTHS_SHORT, u, m, 1);
                    add(draw, PressureFigure.HOURS_MET_BY_ONE_MORE, u, m, gained[cell]);
                }
            }
        }
    }

    private static void add(WorkforceDraw draw, PressureFigure figure, int used, int month, double value) {
        draw.pressureYear[figure.ordinal()][used][month / 12] += value;
    }

    /** Fills the hours gained by cell; −1 where the skill is no bottleneck. */
    private void chain(int[] chain, int m, WorkforceDraw draw, double[] gained) {
        double[] excess = draw.scratch;
        double demand = 0;
        double sum = 0;
        for (int k = chain.length - 1; k >= 0; k--) {
            demand += draw.hoursRequired[chain[k]][m];
            sum += draw.hoursRequired[chain[k]][m] - draw.hoursSupplied[chain[k]][m] * (1 + overtimeShare);
            excess[k] = sum;
        }
        double upTo = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < chain.length; j++) {
            upTo = Math.max(upTo, excess[j]);
            double beyond = 0;
            for (int k = j + 1; k < chain.length; k++) {
                beyond = Math.max(beyond, excess[k]);
            }
            if (upTo - beyond > NEGLIGIBLE * demand) {
                gained[chain[j]] = Math.min(hours(chain[j], m), upTo - beyond);
            }
        }
    }

    private void flow(int team, int m, WorkforceDraw draw, double[] gained) {
        int n = cells.skills();
        double[] demand = new double[n];
        double[] offered = new double[n];
        for (int s = 0; s < n; s++) {
            demand[s] = draw.hoursRequired[team * n + s][m];
            offered[s] = draw.hoursSupplied[team * n + s][m] * (1 + overtimeShare);
        }
        FlowMatching flow = draw.flows[team];
        double unmet = solve(flow, demand, offered);
        if (unmet <= NEGLIGIBLE * Arrays.stream(demand).sum()) {
            return;
        }
        boolean[] holding = flow.bottleneck();
        for (int s = 0; s < n; s++) {
            if (holding[s]) {
                int cell = team * n + s;
                double before = offered[s];
                offered[s] += hours(cell, m);
                gained[cell] = Math.max(0, unmet - solve(flow, demand, offered));
                offered[s] = before;
            }
        }
    }

    private static double solve(FlowMatching flow, double[] demand, double[] offered) {
        flow.begin(demand);
        flow.supply(offered);
        double unmet = 0;
        for (int s = 0; s < demand.length; s++) {
            unmet += flow.unmet(s);
        }
        return unmet;
    }

    private double hours(int cell, int month) {
        return personHours[cell][month] * (1 + overtimeShare);
    }

    /** The cells of items, roles and trainees, in rising order. */
    static int[] used(int[]... places) {
        List<Integer> all = new ArrayList<>();
        for (int[] some : places) {
            IntStream.of(some).forEach(all::add);
        }
        return all.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
    }
}
