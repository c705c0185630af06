package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.reserve.AmountFloor;
import io.github.forceplan.finance.reserve.Floor;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.finance.reserve.ReservePolicy.AutomaticDraw;
import io.github.forceplan.finance.reserve.ShareFloor;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reserves rolled forward year by year: closing = opening + contributions − draws. Automatic draws are made in the order
 * of the policy, each the least of what is still open, what stands above the floor, and the year's limit.
 */
final class ReserveFormulas {

    /** Half a penny: a balance that is on its floor but for the kernel's last digits is not below it. */
    private static final BigDecimal HALF_PENNY = new BigDecimal("0.005");

    private final Compilation plan;
    private final Formulas f;
    private final Map<String, Reserve> reserves;
    private final Optional<ReservePolicy> policy;
    private final Map<String, Formula> balance = new LinkedHashMap<>();
    private final Map<String, List<Map<ReserveMeasure, Formula>>> results = new LinkedHashMap<>();

    ReserveFormulas(Compilation plan) {
        this.plan = plan;
        this.f = plan.formulas;
        this.reserves = plan.plan.reserves();
        this.policy = plan.plan.reservePolicy();
        reserves.forEach((id, reserve) -> {
            balance.put(
                    id,
                    f.ledger(
                            reserve.label() + ", opening balance",
                            plan.input(at(id) + ".opening", reserve.label() + ", opening", reserve.opening())));
            results.put(id, new ArrayList<>());
        });
        checkPolicy();
    }

    /** Figures by reserve, year and measure. */
    Map<String, List<Map<ReserveMeasure, Formula>>> results() {
        return results;
    }

    private static String at(String id) {
        return "finance.reserves." + id;
    }

    private void checkPolicy() {
        if (policy.isEmpty()) {
            if (!reserves.isEmpty()) {
                plan.fault(
                        "finance.reservePolicy",
                        "There are reserves but no policy. Say which are drawn on automatically (possibly none) and "
                                + "where a surplus goes.");
            }
            return;
        }
        plan.resolve(reserves, policy.get().surplusTo(), "reserve", "finance.reservePolicy.surplusTo");
        List<String> seen = new ArrayList<>();
        List<AutomaticDraw> draws = policy.get().automaticDraws();
        for (int i = 0; i < draws.size(); i++) {
            String id = draws.get(i).reserve();
            String place = "finance.reservePolicy.automaticDraws." + i + ".reserve";
            @Nullable Reserve reserve = plan.resolve(reserves, id, "reserve", place);
            if (reserve != null && !reserve.uses().contains(Reserve.Use.REVENUE)) {
                plan.fault(
                        place,
                        "Reserve '" + id + "' may not be used for revenue, so it cannot close a gap. Add the use or "
                                + "leave it out.");
            }
            if (seen.contains(id)) {
                plan.fault(place, "Reserve '" + id + "' stands twice in the order of automatic draws. Remove one.");
            }
            seen.add(id);
        }
    }

    /** All balances with which the year begins; call before {@link #close}. */
    Formula opening() {
        return f.sum(List.copyOf(balance.values()));
    }

    /** Planned draws that support revenue less planned contributions. */
    Formula plannedUse(int year) {
        List<Formula> draws = new ArrayList<>();
        List<Formula> contributions = new ArrayList<>();
        reserves.keySet().forEach(id -> {
            draws.add(plannedDraw(id, year));
            contributions.add(plannedContribution(id, year));
        });
        return f.subtract(f.sum(draws), f.sum(contributions));
    }

    /** What closing the year's reserves gives. */
    record Closed(Formula automatic, Formula residual, Formula closing, Formula belowFloor) {}

    /**
     * Closes a year.
     *
     * @param gap what is left to fund after planned reserves, at least 0
     * @param surplus what is left over, at least 0
     * @param netBudget net expenditure less savings
     * @param capital the capital programme, for the draws that finance it
     */
    Closed close(int year, Formula gap, Formula surplus, Formula netBudget, @Nullable CapitalFormulas capital) {
        FinancialYear y = plan.years.get(year);
        Map<String, Formula> floors = new LinkedHashMap<>();
        Map<String, Formula> beforeAutomatic = new LinkedHashMap<>();
        Map<String, Formula> forCapital = new LinkedHashMap<>();
        reserves.forEach((id, reserve) -> {
            floors.put(id, floor(reserve, id, y, netBudget));
            forCapital.put(id, capital == null ? f.constant(0) : capital.reserveDraw(id, year));
            beforeAutomatic.put(
                    id,
                    f.subtract(
                            f.add(required(balance, id), plannedContribution(id, year)),
                            f.add(plannedDraw(id, year), required(forCapital, id))));
        });

        Map<String, Formula> automatic = new LinkedHashMap<>();
        Formula open = f.figure("Gap to be met automatically, " + y, gap);
        List<AutomaticDraw> order = policy.map(ReservePolicy::automaticDraws).orElse(List.of());
        for (int i = 0; i < order.size(); i++) {
            String id = order.get(i).reserve();
            if (!reserves.containsKey(id) || automatic.containsKey(id)) {
                continue;
            }
            Formula drawn = f.figure(
                    label(id) + ", automatic draws, " + y,
                    automaticDraw(order.get(i), i, open, required(beforeAutomatic, id), required(floors, id), y));
            automatic.put(id, drawn);
            // Never below zero as it stands; said again so that the kernel's last digits cannot make it so.
            open = f.figure(
                    "Gap left open after " + label(id) + ", " + y, f.max(f.constant(0), f.subtract(open, drawn)));
        }

        List<Formula> below = new ArrayList<>();
        reserves.forEach((id, reserve) -> {
            Formula draw = automatic.getOrDefault(id, f.constant(0));
            boolean receivesSurplus = policy.map(p -> p.surplusTo().equals(id)).orElse(false);
            Formula contributions =
                    receivesSurplus ? f.add(plannedContribution(id, year), surplus) : plannedContribution(id, year);
            Formula draws = f.sum(List.of(plannedDraw(id, year), draw, required(forCapital, id)));
            Formula opening = required(balance, id);
            Formula closing = f.figure(
                    reserve.label() + ", closing balance, " + y, f.subtract(f.add(opening, contributions), draws));
            Formula floor = required(floors, id);
            Formula belowFloor = f.figure(
                    reserve.label() + ", below its floor, " + y,
                    f.ifAtLeast(f.add(closing, f.constant(HALF_PENNY)), floor, f.constant(0), f.constant(1)));
            below.add(belowFloor);
            balance.put(id, closing);
            Map<ReserveMeasure, Formula> result = new EnumMap<>(ReserveMeasure.class);
            result.put(ReserveMeasure.OPENING, opening);
            result.put(ReserveMeasure.CONTRIBUTIONS, contributions);
            result.put(ReserveMeasure.DRAWS, draws);
            result.put(ReserveMeasure.CLOSING, closing);
            result.put(ReserveMeasure.FLOOR, floor);
            result.put(ReserveMeasure.BELOW_FLOOR, belowFloor);
            result.put(ReserveMeasure.PLANNED_CONTRIBUTIONS, plannedContribution(id, year));
            result.put(ReserveMeasure.PLANNED_DRAWS, plannedDraw(id, year));
            result.put(ReserveMeasure.AUTOMATIC_DRAWS, draw);
            result.put(ReserveMeasure.CAPITAL_DRAWS, required(forCapital, id));
            results.getOrDefault(id, List.of()).add(result);
        });
        Formula any = f.constant(0);
        for (Formula one : below) {
            any = f.max(any, one);
        }
        return new Closed(f.sum(List.copyOf(automatic.values())), open, opening(), any);
    }

    private Formula automaticDraw(
            AutomaticDraw policyOfOne,
            int place,
            Formula open,
            Formula balanceBefore,
            Formula floor,
            FinancialYear year) {
        Formula draw = f.min(open, f.max(f.constant(0), f.subtract(balanceBefore, floor)));
        if (policyOfOne.yearlyLimit().isEmpty()) {
            return draw;
        }
        Formula limit = f.ledger(
                label(policyOfOne.reserve()) + ", limit of automatic draws, " + year,
                plan.required(
                        "finance.reservePolicy.automaticDraws." + place + ".yearlyLimit",
                        label(policyOfOne.reserve()) + ", yearly limit",
                        policyOfOne.yearlyLimit().get(),
                        year));
        return f.min(draw, limit);
    }

    private Formula floor(Reserve reserve, String id, FinancialYear year, Formula netBudget) {
        Floor floor = reserve.floor();
        String name = reserve.label() + ", floor, " + year;
        if (floor instanceof AmountFloor amount) {
            return f.ledger(name, plan.input(at(id) + ".floor.amount", reserve.label() + ", floor", amount.amount()));
        }
        if (floor instanceof ShareFloor share) {
            Formula fraction = plan.input(at(id) + ".floor.share", reserve.label() + ", floor as share", share.share());
            return f.ledger(name, f.multiply(fraction, netBudget));
        }
        throw new IllegalStateException("unknown kind of floor: " + floor.getClass());
    }

    private Formula plannedDraw(String id, int year) {
        Reserve reserve = reserve(id);
        FinancialYear y = plan.years.get(year);
        if (reserve.plannedDraws().isEmpty() || reserve.unknownDrawYears().contains(y)) {
            return f.constant(0);
        }
        ByYear draws = reserve.plannedDraws().get();
        if (!draws.has(y)) {
            plan.fault(
                    at(id) + ".plannedDraws",
                    "There is no planned draw for " + y + ". Give every year of the plan, 0 for none, or list the year "
                            + "in unknownDrawYears.");
            return f.constant(0);
        }
        return f.ledger(
                reserve.label() + ", planned draws, " + y,
                plan.required(at(id) + ".plannedDraws", reserve.label() + ", planned draw", draws, y));
    }

    private Formula plannedContribution(String id, int year) {
        Reserve reserve = reserve(id);
        FinancialYear y = plan.years.get(year);
        return reserve.plannedContributions()
                .filter(contributions -> contributions.has(y))
                .map(contributions -> f.ledger(
                        reserve.label() + ", planned contributions, " + y,
                        plan.scheduled(
                                at(id) + ".plannedContributions",
                                reserve.label() + ", planned contribution",
                                contributions,
                                y)))
                .orElse(f.constant(0));
    }

    private Reserve reserve(String id) {
        return required(reserves, id);
    }

    private String label(String id) {
        return reserve(id).label();
    }

    private static <T> T required(Map<String, T> map, String id) {
        @Nullable T value = map.get(id);
        if (value == null) {
            throw new IllegalStateException("no reserve '" + id + "'");
        }
        return value;
    }
}
