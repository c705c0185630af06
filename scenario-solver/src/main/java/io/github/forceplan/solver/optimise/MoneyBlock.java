package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * The budget by year, in thousands of pounds: spending and funding as the decisions make them, reserves rolled forward,
 * and what nothing funds. The gap, less planned and automatic draws, more contributions, is the unfunded residual or the
 * surplus.
 */
final class MoneyBlock {

    private final ProgramBuilder p;
    private final PlanResponse response;
    final Expression[] spending;
    final Expression[] funding;
    final Expression[] savings;
    final Variable[] unfunded;
    final Variable[] surplus;
    final Variable[][] planned;
    final Variable[][] automatic;
    final Variable[][] belowFloor;
    final List<String> rows = new ArrayList<>();

    /**
     * @param eachYear whether a year must not have a surplus and something unfunded at once, which only a limit on a
     *     single year could make worth while
     */
    MoneyBlock(ProgramBuilder p, PlanResponse response, Decisions decisions, HoursBlock hours, boolean eachYear) {
        this.p = p;
        this.response = response;
        int years = response.years().size();
        spending = new Expression[years];
        funding = new Expression[years];
        savings = new Expression[years];
        unfunded = new Variable[years];
        surplus = new Variable[years];
        int reserves = response.reserves().size();
        planned = new Variable[reserves][years];
        automatic = new Variable[reserves][years];
        belowFloor = new Variable[reserves][years];
        for (int y = 0; y < years; y++) {
            spending[y] = new Expression().plus(response.spending()[y]);
            funding[y] = new Expression().plus(response.funding()[y]);
            savings[y] = new Expression().plus(response.savings()[y]);
        }
        for (int i = 0; i < decisions.intakes.size(); i++) {
            add(response.intakes().get(i).money(), decisions.intakes.get(i));
        }
        for (int i = 0; i < decisions.money.size(); i++) {
            add(response.money().get(i).money(), decisions.money.get(i));
        }
        for (Decisions.PlaceColumns columns : decisions.places) {
            MoneyResponse[] price = response.linePrice().get(columns.places().line());
            double each = columns.places().price().doubleValue() / 1000;
            for (int y = 0; y < years && price != null; y++) {
                MoneyResponse bought = MoneyResponse.none(years);
                bought.add(each, price[y]);
                add(bought, columns.bought().get(y));
            }
        }
        for (int a = 0; a < hours.agency.length; a++) {
            for (int y = 0; y < years; y++) {
                add(response.agencies().get(a).price()[y], hours.agency[a][y]);
            }
        }
        for (int s = 0; s < hours.overtime.length; s++) {
            for (int t = 0; t < hours.overtime[s].length; t++) {
                int y = response.yearOf(t);
                spending[y].plus(response.overtimePrice()[s][y], hours.overtime[s][t]);
            }
        }
        reserveColumns();
        for (int y = 0; y < years; y++) {
            balance(y);
        }
        for (int r = 0; r < reserves; r++) {
            roll(r);
        }
        for (int y = 0; y < years && eachYear; y++) {
            either(y);
        }
    }

    private void either(int y) {
        double most = Math.abs(response.spending()[y] - response.funding()[y]);
        for (IntakeOption option : response.intakes()) {
            most += Math.abs(option.money().gap(y)) * option.largest();
        }
        for (MoneyOption option : response.money()) {
            most += Math.abs(option.money().gap(y)) * Math.max(Math.abs(option.smallest()), Math.abs(option.largest()));
        }
        for (ReserveOption reserve : response.reserves()) {
            most += reserve.planned()[y] + reserve.contributions()[y];
        }
        // Overtime and what is bought are small beside the rest.
        most *= 2;
        Variable left = p.integer("surplus or unfunded[" + year(y) + "]", 0, 1);
        p.row("no surplus[" + year(y) + "]").plus(surplus[y]).plus(-most, left).atMost(0);
        p.row("nothing unfunded[" + year(y) + "]")
                .plus(unfunded[y])
                .plus(most, left)
                .atMost(most);
    }

    private void add(MoneyResponse money, Variable variable) {
        for (int y = 0; y < spending.length; y++) {
            spending[y].plus(money.spending()[y], variable);
            funding[y].plus(money.funding()[y], variable);
            savings[y].plus(money.savings()[y], variable);
        }
    }

    private String year(int y) {
        return response.years().get(y).toString();
    }

    private void reserveColumns() {
        for (int y = 0; y < spending.length; y++) {
            unfunded[y] = p.nonNegative("unfunded[" + year(y) + "]");
            surplus[y] = p.nonNegative("surplus[" + year(y) + "]");
            for (int r = 0; r < planned.length; r++) {
                ReserveOption reserve = response.reserves().get(r);
                String name = "[" + reserve.id() + " " + year(y) + "]";
                double most = reserve.planned()[y];
                planned[r][y] =
                        p.continuous("planned draw" + name, reserve.lever().isEmpty() ? most : 0, most);
                automatic[r][y] = p.continuous("automatic draw" + name, 0, reserve.automatic()[y]);
                belowFloor[r][y] = p.nonNegative("below floor" + name);
            }
        }
    }

    /** The budget gap of a year. */
    Expression gap(int year) {
        return new Expression().plus(spending[year]).plus(-1, funding[year]);
    }

    private void balance(int y) {
        String row = "money[" + year(y) + "]";
        ProgramBuilder.Limit sum = p.row(row).plus(gap(y)).plus(surplus[y]).plus(-1, unfunded[y]);
        double contributions = 0;
        for (int r = 0; r < planned.length; r++) {
            sum.plus(-1, planned[r][y]).plus(-1, automatic[r][y]);
            contributions += response.reserves().get(r).contributions()[y];
        }
        sum.equalTo(-contributions);
        rows.add(row);
    }

    private void roll(int r) {
        ReserveOption reserve = response.reserves().get(r);
        Expression balance = new Expression().plus(reserve.opening());
        for (int y = 0; y < spending.length; y++) {
            balance.plus(reserve.contributions()[y] - reserve.capital()[y])
                    .plus(-1, planned[r][y])
                    .plus(-1, automatic[r][y]);
            if (reserve.surplus()) {
                balance.plus(surplus[y]);
            }
            p.row("floor[" + reserve.id() + " " + year(y) + "]")
                    .plus(balance)
                    .plus(belowFloor[r][y])
                    .atLeast(reserve.floor()[y]);
        }
    }
}
