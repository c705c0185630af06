package io.github.forceplan.solver.optimise;

/**
 * What one unit of a lever does to the budget, by plan year, in thousands of pounds.
 *
 * @param spending net expenditure less savings
 * @param funding grants, precept, collection fund
 * @param savings cashable savings, counted in spending already
 */
public record MoneyResponse(double[] spending, double[] funding, double[] savings) {

    static MoneyResponse none(int years) {
        return new MoneyResponse(new double[years], new double[years], new double[years]);
    }

    /** The budget gap of a year. */
    double gap(int year) {
        return spending[year] - funding[year];
    }

    void add(double factor, MoneyResponse other) {
        for (int y = 0; y < spending.length; y++) {
            spending[y] += factor * other.spending[y];
            funding[y] += factor * other.funding[y];
            savings[y] += factor * other.savings[y];
        }
    }
}
