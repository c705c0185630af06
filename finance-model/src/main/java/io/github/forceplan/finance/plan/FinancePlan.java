package io.github.forceplan.finance.plan;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.line.Line;
import io.github.forceplan.finance.pay.OnCosts;
import io.github.forceplan.finance.pay.PayScale;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.finance.price.Index;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.finance.risk.Risk;
import io.github.forceplan.finance.risk.RiskCorrelation;
import io.github.forceplan.finance.saving.Benefit;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A medium-term financial strategy as the planner writes it. Figures are addressed by path:
 * {@code finance.lines.core-grant.amount.2019/20}.
 *
 * @param indices how pay and prices rise
 * @param payScales salaries by grade and spine point
 * @param onCosts what the employer pays on top of salary
 * @param lines spending, income and funding
 * @param precept council tax; none for a body that has none
 * @param capital the capital programme; none if it is left out
 * @param reserves what is held
 * @param reservePolicy what is drawn automatically, and where a surplus goes; none if there are no reserves
 * @param savings what is saved
 * @param savingsDelivery how much of a saving is delivered; without it all is
 * @param benefits the benefits register
 * @param risks what is uncertain
 * @param correlations which risks move together
 */
public record FinancePlan(
        @Figure("How pay and prices rise.") Map<String, Index> indices,
        @Figure("Salaries by grade and spine point.") Map<String, PayScale> payScales,
        @Figure("What the employer pays on top of salary.") Map<String, OnCosts> onCosts,
        @Figure("Spending, income and funding.") Map<String, Line> lines,
        @Figure("Council tax.") Optional<Precept> precept,
        @Figure("The capital programme.") Optional<Capital> capital,
        @Figure("What is held in reserve.") Map<String, Reserve> reserves,

        @Figure("What is drawn automatically, and where a surplus goes.")
        Optional<ReservePolicy> reservePolicy,

        @Figure("What is saved.") Map<String, Saving> savings,

        @Figure("How much of a saving is delivered; without it all is.")
        Optional<SavingsDelivery> savingsDelivery,

        @Figure("What investments were to bring and brought.")
        Map<String, Benefit> benefits,

        @Figure("What is uncertain.") Map<String, Risk> risks,
        @Figure("Which risks move together.") Map<String, RiskCorrelation> correlations) {

    public FinancePlan {
        indices = copy(indices);
        payScales = copy(payScales);
        onCosts = copy(onCosts);
        lines = copy(lines);
        reserves = copy(reserves);
        savings = copy(savings);
        benefits = copy(benefits);
        risks = copy(risks);
        correlations = copy(correlations);
    }

    private static <T> Map<String, T> copy(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
