package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shares by route of each offence group in each month, policy applied. */
final class MonthlyMix {

    private final Optional<TelephonePolicy> policy;
    private final List<String> routes;

    MonthlyMix(Optional<TelephonePolicy> policy, List<String> routes) {
        this.policy = policy;
        this.routes = routes;
    }

    /** Shares by [month][route], from {@code first}. */
    double[][] of(String group, RouteMix mix, Period first, int months) {
        double[][] shares = new double[months][];
        for (int m = 0; m < months; m++) {
            Period month = first.plus(m);
            Map<String, Double> plain = mix.routes();
            Optional<VulnerableMix> vulnerable = mix.vulnerable();
            Optional<RouteMixChange> latest = mix.changes().stream()
                    .flatMap(map -> map.values().stream())
                    .filter(change -> change.from().compareTo(month) <= 0)
                    .reduce((a, b) -> a.from().compareTo(b.from()) > 0 ? a : b);
            if (latest.isPresent()) {
                plain = latest.get().routes();
                vulnerable = latest.get().vulnerable();
            }
            double flagged = vulnerable.map(VulnerableMix::share).orElse(0.0);
            shares[m] = new double[routes.size()];
            add(shares[m], plain, 1 - flagged, group, false);
            if (vulnerable.isPresent()) {
                add(shares[m], vulnerable.get().routes(), flagged, group, true);
            }
        }
        return shares;
    }

    private void add(double[] shares, Map<String, Double> mix, double weight, String group, boolean vulnerable) {
        mix.forEach((route, share) -> {
            String taken = policy.filter(p -> p.route().equals(route))
                    .filter(p -> !p.offences().contains(group) || (vulnerable && !p.vulnerableVictims()))
                    .map(TelephonePolicy::otherwise)
                    .orElse(route);
            shares[routes.indexOf(taken)] += weight * share;
        });
    }
}
