package io.github.forceplan.workforce;

import io.github.forceplan.workforce.caseload.CaseStock;
import io.github.forceplan.workforce.caseload.FilingQueue;
import io.github.forceplan.workforce.caseload.OpenCases;
import io.github.forceplan.workforce.limit.Lookup;
import io.github.forceplan.workforce.matching.FlowMatching;
import io.github.forceplan.workforce.workload.WorkItem;
import io.github.forceplan.workforce.workload.WorkloadModel;
import io.github.forceplan.workforce.workload.WorkloadPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open cases when all work that is not done in its month waits and is done later. It answers another question than
 * unmet hours, which are never worked: the two are not added.
 */
final class OpenCasework {

    private final WorkloadModel workload;
    private final Cells cells;
    private final int[] itemCell;
    private final int[] itemRoute;
    private final Map<String, OpenCases> byRoute;
    private final List<String> routes;
    private final Optional<FilingQueue> filing;
    private final int months;

    OpenCasework(
            WorkloadModel workload,
            Cells cells,
            int[] itemCell,
            Map<String, OpenCases> byRoute,
            Optional<FilingQueue> filing,
            int months) {
        this.workload = workload;
        this.cells = cells;
        this.itemCell = itemCell;
        this.byRoute = byRoute;
        this.filing = filing;
        this.months = months;
        routes = workload.routes().stream().filter(byRoute::containsKey).toList();
        List<WorkItem> items = workload.items();
        itemRoute =
                items.stream().mapToInt(item -> routes.indexOf(item.route())).toArray();
    }

    List<String> routes() {
        return routes;
    }

    /** Room for one path. */
    final class Path {
        final double[] behind = new double[itemCell.length];
        final double[][] demand = new double[cells.size()][months];
        final double[] demanded = new double[cells.size()];
        final double[][] ordinary = new double[cells.size()][months];
        final double[][] overtime = new double[cells.size()][months];
        final double[][] due = new double[routes.size()][months];
        final double[][] worked = new double[routes.size()][months];
        final double[][] recorded = new double[routes.size()][12 + months];
        final double[] waiting = new double[months];
        final CaseStock[] stocks = routes.stream()
                .map(route -> new CaseStock(Lookup.in(byRoute, route, "open cases' route"), months))
                .toArray(CaseStock[]::new);
    }

    Path newPath() {
        return new Path();
    }

    void run(
            WorkloadPath work,
            double[][] supplied,
            double overtimeShare,
            FlowMatching[] flows,
            double[] scratch,
            Path path) {
        Arrays.fill(path.behind, 0);
        for (int c = 0; c < cells.size(); c++) {
            Arrays.fill(path.demand[c], 0);
            System.arraycopy(supplied[c], 0, path.ordinary[c], 0, months);
            for (int m = 0; m < months; m++) {
                path.overtime[c][m] = supplied[c][m] * overtimeShare;
            }
        }
        for (int m = 0; m < months; m++) {
            for (int i = 0; i < itemCell.length; i++) {
                path.demand[itemCell[i]][m] += path.behind[i] + work.hours(i, 12 + m);
            }
            for (int c = 0; c < path.demanded.length; c++) {
                path.demanded[c] = path.demand[c][m];
            }
            cells.match(path.demand, path.ordinary, path.overtime, m, m + 1, flows, scratch);
            for (int r = 0; r < routes.size(); r++) {
                path.due[r][m] = 0;
                path.worked[r][m] = 0;
            }
            for (int i = 0; i < itemCell.length; i++) {
                int cell = itemCell[i];
                double due = work.hours(i, 12 + m);
                double asked = path.behind[i] + due;
                double left = path.demanded[cell] > 0 ? asked * path.demand[cell][m] / path.demanded[cell] : 0;
                path.behind[i] = left;
                if (itemRoute[i] >= 0) {
                    path.due[itemRoute[i]][m] += due;
                    path.worked[itemRoute[i]][m] += asked - left;
                }
            }
        }
        for (int r = 0; r < routes.size(); r++) {
            int route = workload.routes().indexOf(routes.get(r));
            for (int m = 0; m < 12 + months; m++) {
                path.recorded[r][m] = work.cases(route, m);
            }
            path.stocks[r].run(path.recorded[r], path.due[r], path.worked[r]);
        }
        if (filing.isPresent()) {
            double waiting = filing.get().waitingAtStart();
            for (int m = 0; m < months; m++) {
                double closed = 0;
                for (CaseStock stock : path.stocks) {
                    closed += stock.closed(m);
                }
                waiting = filing.get().waitingAfter(waiting, closed);
                path.waiting[m] = waiting;
            }
        }
    }
}
