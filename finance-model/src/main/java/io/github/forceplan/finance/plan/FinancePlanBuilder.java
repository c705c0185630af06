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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a {@link FinancePlan} in Java, part by part; what is not given is left out. A part given twice is replaced. */
public final class FinancePlanBuilder {

    private final Map<String, Index> indices = new LinkedHashMap<>();
    private final Map<String, PayScale> payScales = new LinkedHashMap<>();
    private final Map<String, OnCosts> onCosts = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private Optional<Precept> precept = Optional.empty();
    private Optional<Capital> capital = Optional.empty();
    private final Map<String, Reserve> reserves = new LinkedHashMap<>();
    private Optional<ReservePolicy> reservePolicy = Optional.empty();
    private final Map<String, Saving> savings = new LinkedHashMap<>();
    private Optional<SavingsDelivery> savingsDelivery = Optional.empty();
    private final Map<String, Benefit> benefits = new LinkedHashMap<>();
    private final Map<String, Risk> risks = new LinkedHashMap<>();
    private final Map<String, RiskCorrelation> correlations = new LinkedHashMap<>();

    public FinancePlanBuilder index(String id, Index index) {
        indices.put(id, index);
        return this;
    }

    public FinancePlanBuilder payScale(String id, PayScale scale) {
        payScales.put(id, scale);
        return this;
    }

    public FinancePlanBuilder onCosts(String id, OnCosts costs) {
        onCosts.put(id, costs);
        return this;
    }

    public FinancePlanBuilder line(String id, Line line) {
        lines.put(id, line);
        return this;
    }

    public FinancePlanBuilder precept(Precept value) {
        precept = Optional.of(value);
        return this;
    }

    public FinancePlanBuilder capital(Capital value) {
        capital = Optional.of(value);
        return this;
    }

    public FinancePlanBuilder reserve(String id, Reserve reserve) {
        reserves.put(id, reserve);
        return this;
    }

    public FinancePlanBuilder reservePolicy(ReservePolicy policy) {
        reservePolicy = Optional.of(policy);
        return this;
    }

    public FinancePlanBuilder saving(String id, Saving saving) {
        savings.put(id, saving);
        return this;
    }

    public FinancePlanBuilder savingsDelivery(SavingsDelivery delivery) {
        savingsDelivery = Optional.of(delivery);
        return this;
    }

    public FinancePlanBuilder benefit(String id, Benefit benefit) {
        benefits.put(id, benefit);
        return this;
    }

    public FinancePlanBuilder risk(String id, Risk risk) {
        risks.put(id, risk);
        return this;
    }

    public FinancePlanBuilder correlation(String id, RiskCorrelation correlation) {
        correlations.put(id, correlation);
        return this;
    }

    public FinancePlan build() {
        return new FinancePlan(
                indices,
                payScales,
                onCosts,
                lines,
                precept,
                capital,
                reserves,
                reservePolicy,
                savings,
                savingsDelivery,
                benefits,
                risks,
                correlations);
    }
}
