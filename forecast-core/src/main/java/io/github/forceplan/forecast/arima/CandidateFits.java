package io.github.forceplan.forecast.arima;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the candidates of a search, each once, with the differences and the regression of one series. Not acceptable
 * is a model with a root of either polynomial within 1 % of the unit circle, or one of which the conditional estimate is
 * not stationary (Hyndman and Khandakar 2008, section 3.2).
 */
final class CandidateFits {

    private static final double NEAR_UNIT = 1.01;

    private record Key(int p, int q, int seasonalP, int seasonalQ, boolean constant) {}

    private final int d;
    private final int seasonalD;
    private final int period;
    private final InformationCriterion criterion;
    private final ArimaMethod method;
    private final boolean exactDiffuse;
    private final Design plain;
    private final @Nullable Design withConstant;
    private final ArimaEstimator estimator;
    private final Map<Key, Candidate> tried = new HashMap<>();
    private final List<Candidate> inOrder = new ArrayList<>();

    /** @param differences an order of which the differences and the period count */
    CandidateFits(
            ArimaOrder differences,
            Design plain,
            @Nullable Design withConstant,
            InformationCriterion criterion,
            ArimaMethod method,
            boolean exactDiffuse,
            ArimaEstimator estimator) {
        this.d = differences.d();
        this.seasonalD = differences.seasonalD();
        this.period = differences.period();
        this.plain = plain;
        this.withConstant = withConstant;
        this.criterion = criterion;
        this.method = method;
        this.exactDiffuse = exactDiffuse;
        this.estimator = estimator;
    }

    boolean isTried(int p, int q, int seasonalP, int seasonalQ, boolean constant) {
        return tried.containsKey(new Key(p, q, seasonalP, seasonalQ, constant));
    }

    int count() {
        return inOrder.size();
    }

    /** What was tried, the best first. */
    List<Candidate> ranked() {
        List<Candidate> ranked = new ArrayList<>(inOrder);
        ranked.sort(Comparator.comparingDouble(Candidate::criterion));
        return ranked;
    }

    Candidate get(int p, int q, int seasonalP, int seasonalQ, boolean constant) {
        Key key = new Key(p, q, seasonalP, seasonalQ, constant);
        Candidate known = tried.get(key);
        if (known == null) {
            ArimaOrder order = new ArimaOrder(p, d, q, seasonalP, seasonalD, seasonalQ, period);
            known = estimate(order, constant, method, false);
            tried.put(key, known);
            inOrder.add(known);
        }
        return known;
    }

    /** Estimates anew by exact likelihood, looking for other peaks; a better one counts if it is acceptable. */
    Candidate exact(Candidate candidate) {
        Candidate found = estimate(candidate.order(), candidate.constant(), ArimaMethod.CSS_ML, true);
        boolean wasExact = method != ArimaMethod.CSS;
        return wasExact && found.criterion() > candidate.criterion() ? candidate : found;
    }

    Design design(boolean constant) {
        return constant && withConstant != null ? withConstant : plain;
    }

    private Candidate estimate(ArimaOrder order, boolean constant, ArimaMethod how, boolean thorough) {
        Design design = design(constant);
        int free = order.coefficients() + design.regressors();
        if (design.usable <= free) {
            return new Candidate(order, constant, Double.POSITIVE_INFINITY, null);
        }
        Estimate estimate = estimator.candidate(order, design, how, exactDiffuse, thorough);
        if (estimate == null) {
            return new Candidate(order, constant, Double.POSITIVE_INFINITY, null);
        }
        double value = criterion.of(estimate.likelihood(free, design.usable));
        boolean acceptable = Double.isFinite(value) && rootsFarEnough(order, estimate.coefficients());
        return new Candidate(order, constant, acceptable ? value : Double.POSITIVE_INFINITY, estimate);
    }

    private boolean rootsFarEnough(ArimaOrder order, double[] c) {
        double seasonal = StrictMath.pow(NEAR_UNIT, period);
        int seasonalAr = order.p() + order.q();
        int seasonalMa = seasonalAr + order.seasonalP();
        return Polynomials.rootsBeyond(c, 0, order.p(), 1, NEAR_UNIT)
                && Polynomials.rootsBeyond(c, order.p(), order.q(), -1, NEAR_UNIT)
                && Polynomials.rootsBeyond(c, seasonalAr, order.seasonalP(), 1, seasonal)
                && Polynomials.rootsBeyond(c, seasonalMa, order.seasonalQ(), -1, seasonal);
    }
}
