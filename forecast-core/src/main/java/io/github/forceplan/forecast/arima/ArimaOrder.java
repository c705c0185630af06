package io.github.forceplan.forecast.arima;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of ARIMA(p,d,q)(P,D,Q)[m].
 *
 * @param p autoregressive terms
 * @param d differences
 * @param q moving-average terms
 * @param seasonalP seasonal autoregressive terms
 * @param seasonalD seasonal differences
 * @param seasonalQ seasonal moving-average terms
 * @param period observations a season; 1 if there is none
 */
public record ArimaOrder(int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int period) {

    public ArimaOrder {
        if (p < 0 || d < 0 || q < 0 || seasonalP < 0 || seasonalD < 0 || seasonalQ < 0) {
            throw new IllegalArgumentException("The order (" + p + "," + d + "," + q + ")(" + seasonalP + ","
                    + seasonalD + "," + seasonalQ + ") must not have a negative part.");
        }
        if (period < 1) {
            throw new IllegalArgumentException("The seasonal period (" + period + ") must be 1 or more.");
        }
        if (period == 1 && seasonalP + seasonalD + seasonalQ > 0) {
            throw new IllegalArgumentException("A seasonal part (" + seasonalP + "," + seasonalD + "," + seasonalQ
                    + ") needs a period of 2 or more; the series is not seasonal.");
        }
    }

    /** Whether it has a seasonal part. */
    boolean isSeasonal() {
        return seasonalP + seasonalD + seasonalQ > 0;
    }

    /** Number of ARMA coefficients. */
    int coefficients() {
        return p + q + seasonalP + seasonalQ;
    }

    /** Lags of the expanded autoregressive polynomial. */
    int arLags() {
        return p + seasonalP * period;
    }

    /** Lags of the expanded moving-average polynomial. */
    int maLags() {
        return q + seasonalQ * period;
    }

    /** Observations that differencing uses up. */
    int lost() {
        return d + seasonalD * period;
    }

    /** Differences of either kind. */
    int differences() {
        return d + seasonalD;
    }

    /** Names of the ARMA coefficients, in order: ar1…, ma1…, sar1…, sma1…. */
    List<String> names() {
        List<String> names = new ArrayList<>(coefficients());
        number(names, "ar", p);
        number(names, "ma", q);
        number(names, "sar", seasonalP);
        number(names, "sma", seasonalQ);
        return names;
    }

    private static void number(List<String> names, String prefix, int count) {
        for (int i = 1; i <= count; i++) {
            names.add(prefix + i);
        }
    }

    /** {@code ARIMA(0,1,1)(0,1,1)[12]}; without the seasonal part where it is empty. */
    @Override
    public String toString() {
        String text = "ARIMA(" + p + "," + d + "," + q + ")";
        return isSeasonal() ? text + "(" + seasonalP + "," + seasonalD + "," + seasonalQ + ")[" + period + "]" : text;
    }
}
