package io.github.forceplan.forecast.arima;

/** The exact likelihood of a complete series, by differencing. */
final class ExactResiduals extends ProfiledResiduals {

    private final Design design;
    private final ArmaFilter filter;

    ExactResiduals(ArimaOrder order, Design design, ParameterMap map, ArmaFilter filter) {
        super(order, map, design.differenced.length, design.size);
        this.design = design;
        this.filter = filter;
    }

    @Override
    boolean filter() {
        sumLog = filter.run(phi, phi.length, theta, theta.length, design.differenced, out.length, size, out);
        counted = size;
        return !Double.isNaN(sumLog);
    }
}
