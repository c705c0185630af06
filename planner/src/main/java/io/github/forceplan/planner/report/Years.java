package io.github.forceplan.planner.report;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.List;

/** The years of a result, and the last of everything. */
final class Years {

    private Years() {}

    static List<String> of(PlanResult result) {
        return result.scenarios().get(0).demand().recordedCrime().stream()
                .map(DemandResult.Year::financialYear)
                .toList();
    }

    /** The year that growth is measured from: the one before the first plan year. */
    static String base(PlanResult result) {
        return FinancialYear.parse(of(result).get(0)).plus(-1).toString();
    }

    static String first(PlanResult result) {
        return of(result).get(0);
    }

    static String last(PlanResult result) {
        return last(of(result));
    }

    static DemandResult.Year last(DemandResult demand) {
        return last(demand.recordedCrime());
    }

    static WorkforceResult.InvestigatorYear last(WorkforceResult workforce) {
        return last(workforce.investigators());
    }

    static FinanceResult.Year last(FinanceResult finance) {
        return last(finance.years());
    }

    static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
