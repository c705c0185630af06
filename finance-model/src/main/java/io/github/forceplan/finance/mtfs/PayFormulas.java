package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.line.Pay;
import io.github.forceplan.finance.pay.Cohort;
import io.github.forceplan.finance.pay.OnCosts;
import io.github.forceplan.finance.pay.PayScale;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Pay of posts: a person's cost over the months of a year, each month at the spine point and the award then in force,
 * with employer's pension on salary and national insurance on what is above the threshold.
 */
final class PayFormulas {

    private final Compilation plan;
    private final Formulas f;

    PayFormulas(Compilation plan) {
        this.plan = plan;
        this.f = plan.formulas;
    }

    Formula amount(Pay pay, String at, FinancialYear year) {
        @Nullable PayScale scale = plan.resolve(plan.plan.payScales(), pay.scale(), "pay scale", at + ".scale");
        @Nullable
        OnCosts onCosts = plan.resolve(plan.plan.onCosts(), pay.onCosts(), "set of on-costs", at + ".onCosts");
        if (scale == null || onCosts == null) {
            return f.constant(0);
        }
        Optional<PriceLevels.Path> award = plan.prices.path(
                scale.indexation(), Optional.empty(), "finance.payScales." + pay.scale() + ".indexation");
        if (award.isEmpty()) {
            return f.constant(0);
        }
        List<Formula> terms = new ArrayList<>();
        pay.cohorts().forEach((id, cohort) -> {
            String place = at + ".cohorts." + id;
            if (year.compareTo(cohort.since()) >= 0) {
                Formula posts = posts(cohort, pay.label() + " (" + id + ")", place, year);
                terms.add(f.multiply(posts, costOfOne(pay, scale, onCosts, award.get(), cohort, place, year)));
            }
        });
        Formula all = f.sum(terms);
        return pay.vacancyFactor().isEmpty()
                ? all
                : f.multiply(
                        all,
                        f.subtract(
                                f.constant(1),
                                plan.required(
                                        at + ".vacancyFactor",
                                        pay.label() + ", vacancy factor",
                                        pay.vacancyFactor().get(),
                                        year)));
    }

    private Formula posts(Cohort cohort, String name, String place, FinancialYear year) {
        return cohort.driver().isPresent()
                ? plan.driver(cohort.driver().get(), year, place + ".driver")
                : plan.required(
                        place + ".posts", name + ", posts", cohort.posts().orElseThrow(), year);
    }

    private Formula costOfOne(
            Pay pay,
            PayScale scale,
            OnCosts onCosts,
            PriceLevels.Path award,
            Cohort cohort,
            String place,
            FinancialYear year) {
        List<String> points = new ArrayList<>(scale.points().keySet());
        int start = points.indexOf(cohort.point());
        if (start < 0) {
            plan.fault(
                    place + ".point",
                    "There is no point '" + cohort.point() + "' on pay scale '" + pay.scale() + "'. Known: "
                            + String.join(", ", points) + ".");
            return f.constant(0);
        }
        String on = "finance.onCosts." + pay.onCosts();
        Formula pension = plan.required(on + ".pension", onCosts.label() + ", pension rate", onCosts.pension(), year);
        Formula insurance = plan.required(
                on + ".nationalInsurance",
                onCosts.label() + ", national insurance rate",
                onCosts.nationalInsurance(),
                year);
        Formula threshold = plan.required(
                on + ".nationalInsuranceThreshold",
                onCosts.label() + ", national insurance threshold",
                onCosts.nationalInsuranceThreshold(),
                year);

        int incrementAfter = PriceLevels.monthsBefore(scale.incrementMonth());
        SortedSet<Integer> boundaries = new TreeSet<>(List.of(0, award.monthsBefore(), incrementAfter));
        List<Formula> monthsOfCost = new ArrayList<>();
        List<Integer> from = new ArrayList<>(boundaries);
        for (int k = 0; k < from.size(); k++) {
            int month = from.get(k);
            int months = (k + 1 < from.size() ? from.get(k + 1) : 12) - month;
            int stepsUp = cohort.increments() ? stepsUp(cohort.since(), year, month, incrementAfter) : 0;
            String point = points.get(Math.min(points.size() - 1, start + stepsUp));
            Formula salary = award.at(
                    plan.input(
                            "finance.payScales." + pay.scale() + ".points." + point,
                            scale.label() + " salary, point " + point,
                            Objects.requireNonNull(scale.points().get(point))),
                    year,
                    month >= award.monthsBefore());
            Formula cost = f.add(
                    f.multiply(salary, f.add(f.constant(1), pension)),
                    f.multiply(insurance, f.max(f.constant(0), f.subtract(salary, threshold))));
            monthsOfCost.add(f.multiply(f.constant(months), cost));
        }
        Formula salaryAndOnCosts = f.divide(f.sum(monthsOfCost), f.constant(12));
        Formula all = pay.allowancePerPost().isEmpty()
                ? salaryAndOnCosts
                : f.add(salaryAndOnCosts, allowance(pay, award, place, year));
        return f.figure(
                "Cost of one " + scale.label() + " (" + onCosts.label() + ") from point " + cohort.point() + " since "
                        + cohort.since() + ", " + year,
                all);
    }

    private Formula allowance(Pay pay, PriceLevels.Path award, String place, FinancialYear year) {
        String line = place.substring(0, place.indexOf(".cohorts."));
        Formula annual = plan.input(
                line + ".allowancePerPost",
                pay.label() + ", allowances a post",
                pay.allowancePerPost().orElseThrow());
        return award.cost(annual, year, 0, 12);
    }

    /** Increments since 1 April of the first year: one each year in its month, none on that first day itself. */
    private static int stepsUp(FinancialYear since, FinancialYear year, int month, int incrementAfter) {
        int whole = year.startYear() - since.startYear();
        return incrementAfter > 0 && month >= incrementAfter ? whole + 1 : whole;
    }
}
