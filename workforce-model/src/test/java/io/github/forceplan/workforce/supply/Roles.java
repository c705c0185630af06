package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roles for tests, of which only what matters to supply is chosen. */
final class Roles {

    static final FinancialYear FIRST = FinancialYear.parse("2019/20");

    private Roles() {}

    static Role role(
            double posts,
            double strength,
            double attrition,
            List<TraineeCohort> trainees,
            Optional<Double> traineeAttrition,
            Optional<List<ServiceBand>> bands,
            Map<String, EstablishmentChange> changes) {
        return new Role(
                "Role",
                WorkerType.OFFICER,
                "team",
                "skill",
                Optional.empty(),
                "all",
                1,
                ByYear.constant(FIRST, FIRST.plus(40), BigDecimal.valueOf(posts)),
                changes,
                strength,
                trainees,
                attrition,
                traineeAttrition,
                bands,
                new BaseYearStrength(strength, 0, 1));
    }

    static Role role(double posts, double strength, double attrition) {
        return role(posts, strength, attrition, List.of(), Optional.empty(), Optional.empty(), Map.of());
    }
}
