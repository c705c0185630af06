package io.github.forceplan.workforce;

import io.github.forceplan.workforce.caseload.CaseStock;
import io.github.forceplan.workforce.supply.SupplyLine;
import io.github.forceplan.workforce.supply.SupplyModel;
import io.github.forceplan.workforce.supply.SupplyPath;
import java.util.stream.IntStream;

/**
 * The year's figures of a path, made of its months when they are asked for: hours summed, counts averaged, 31 March beside
 * them.
 */
final class YearFigures {

    private final SupplyModel supply;
    private final HoursPerHead hours;
    private final int[] itemCell;
    private final int[][] itemsOfRoute;
    private final int[] roleCell;
    private final int[] traineeCell;
    private final int[][] cellsOfSkill;
    private final int[] investigatorCells;
    private final int[] investigatorRoles;
    private final double[][] establishment;
    /** Hours in a year of a filled, fully deployable investigator's post. */
    private final double[] hoursOfPost;

    YearFigures(
            int years,
            int routes,
            Cells cells,
            int[] used,
            SupplyModel supply,
            HoursPerHead hours,
            int[] itemCell,
            int[] itemRoute,
            int[] roleCell,
            int[] traineeCell) {
        this.supply = supply;
        this.hours = hours;
        this.itemCell = itemCell;
        this.roleCell = roleCell;
        this.traineeCell = traineeCell;
        itemsOfRoute = places(itemRoute, routes);
        cellsOfSkill = IntStream.range(0, cells.skills())
                .mapToObj(skill ->
                        IntStream.of(used).filter(c -> cells.skill(c) == skill).toArray())
                .toArray(int[][]::new);
        investigatorCells = IntStream.of(used).filter(cells::investigators).toArray();
        investigatorRoles = IntStream.range(0, roleCell.length)
                .filter(r -> cells.investigators(roleCell[r]))
                .toArray();
        establishment = new double[roleCell.length][years];
        for (int r = 0; r < roleCell.length; r++) {
            for (int m = 0; m < 12 * years; m++) {
                establishment[r][m / 12] += supply.establishment(r, m);
            }
        }
        hoursOfPost = IntStream.range(0, years).mapToDouble(this::hoursOfPost).toArray();
    }

    private static int[][] places(int[] group, int groups) {
        return IntStream.range(0, groups)
                .mapToObj(g -> IntStream.range(0, group.length)
                        .filter(i -> group[i] == g)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Averaged over roles by establishment. */
    private double hoursOfPost(int y) {
        double posts = 0;
        double postHours = 0;
        double plainHours = 0;
        for (int r : investigatorRoles) {
            double perPost = hours.hoursInYear(r, y);
            double established = establishment[r][y] / 12;
            posts += established;
            postHours += established * perPost;
            plainHours += perPost;
        }
        return postHours > 0 ? postHours / posts : plainHours / investigatorRoles.length;
    }

    double skill(SkillFigure figure, int skill, int year, WorkforceDraw of) {
        return sum(hours(figure, of), cellsOfSkill[skill], year);
    }

    private static double[][] hours(SkillFigure figure, WorkforceDraw of) {
        return switch (figure) {
            case HOURS_REQUIRED -> of.hoursRequired;
            case HOURS_AVAILABLE -> of.hoursSupplied;
            case OVERTIME_HOURS -> of.hoursOvertime;
            case UNMET_HOURS -> of.hoursUnmet;
        };
    }

    private static double sum(double[][] hours, int[] cells, int year) {
        double sum = 0;
        for (int c : cells) {
            sum += sum(hours[c], year);
        }
        return sum;
    }

    private static double sum(double[] months, int year) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += months[m];
        }
        return sum;
    }

    double route(RouteFigure figure, int route, int year, WorkforceDraw of) {
        double sum = 0;
        switch (figure) {
            case CASES -> {
                for (int m = 12 * year; m < 12 * year + 12; m++) {
                    sum += of.workload.cases(route, 12 + m);
                }
            }
            case HOURS_REQUIRED -> {
                for (int i : itemsOfRoute[route]) {
                    sum += required(i, year, of);
                }
            }
            case UNMET_HOURS -> {
                for (int i : itemsOfRoute[route]) {
                    sum += unmet(i, year, of);
                }
            }
        }
        return sum;
    }

    private static double required(int item, int year, WorkforceDraw of) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += of.workload.hours(item, 12 + m);
        }
        return sum;
    }

    private double unmet(int item, int year, WorkforceDraw of) {
        double[] unmet = of.hoursUnmet[itemCell[item]];
        double[] required = of.hoursRequired[itemCell[item]];
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += unmet[m] > 0 ? of.workload.hours(item, 12 + m) * unmet[m] / required[m] : 0;
        }
        return sum;
    }

    double role(RoleFigure figure, int role, int year, WorkforceDraw of) {
        SupplyPath people = of.supply;
        return switch (figure) {
            case ESTABLISHMENT -> establishment[role][year] / 12;
            case STRENGTH -> strength(role, year, people) / 12;
            case AVAILABLE -> available(role, year, people) / 12;
            case DEPLOYABLE -> deployable(role, year, of) / 12;
            case VACANCIES -> vacancies(role, year, people) / 12;
            case OVERTIME_HOURS -> overtime(role, year, of);
            case JOINERS -> people.inYear(SupplyLine.JOINERS, role, year);
            case MOVED_IN -> people.inYear(SupplyLine.MOVED_IN, role, year);
            case MOVED_OUT -> people.inYear(SupplyLine.MOVED_OUT, role, year);
            case LEAVERS -> people.inYear(SupplyLine.LEAVERS, role, year);
            case RECRUITS_FROZEN -> people.inYear(SupplyLine.FROZEN, role, year);
            case RECRUITS_WITHOUT_VACANCY -> people.inYear(SupplyLine.WITHOUT_VACANCY, role, year);
            case RECRUITS_NOT_TRAINED -> people.inYear(SupplyLine.NOT_TRAINED, role, year);
            case MOVES_NOT_MADE -> people.inYear(SupplyLine.MOVES_NOT_MADE, role, year);
            case ESTABLISHMENT_AT_YEAR_END -> supply.establishment(role, 12 * year + 11);
            case STRENGTH_AT_YEAR_END -> people.closing(role, 12 * year + 11);
        };
    }

    private static double strength(int role, int year, SupplyPath people) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += people.strength(role, m);
        }
        return sum;
    }

    private double available(int role, int year, SupplyPath people) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += people.strength(role, m) * hours.available(role, m);
        }
        return sum;
    }

    private double deployable(int role, int year, WorkforceDraw of) {
        double[] kept = of.keptHours[role];
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            double working = (of.supply.accredited(role, m) + of.supply.traineesDeployed(role, m)) * kept[m];
            sum += working * hours.deployable(role, m);
        }
        return sum;
    }

    private double vacancies(int role, int year, SupplyPath people) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += Math.max(0, supply.establishment(role, m) - people.strength(role, m));
        }
        return sum;
    }

    /** The role's part of the overtime worked at its skills, in proportion to the hours it offers there. */
    private double overtime(int role, int year, WorkforceDraw of) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            double each = hours.hours(role, m) * of.keptHours[role][m];
            sum += part(of.supply.accredited(role, m) * each, roleCell[role], m, of)
                    + part(of.supply.traineesDeployed(role, m) * each, traineeCell[role], m, of);
        }
        return sum;
    }

    private static double part(double offered, int cell, int m, WorkforceDraw of) {
        double overtime = of.hoursOvertime[cell][m];
        return overtime > 0 ? overtime * offered / of.hoursSupplied[cell][m] : 0;
    }

    double investigators(InvestigatorFigure figure, int year, WorkforceDraw of) {
        return switch (figure) {
            case HOURS_REQUIRED -> sum(of.hoursRequired, investigatorCells, year);
            case HOURS_AVAILABLE -> sum(of.hoursSupplied, investigatorCells, year);
            case OVERTIME_HOURS -> sum(of.hoursOvertime, investigatorCells, year);
            case UNMET_HOURS -> sum(of.hoursUnmet, investigatorCells, year);
            case POSTS_REQUIRED -> postsRequired(year, of);
            case ESTABLISHMENT -> total(RoleFigure.ESTABLISHMENT, year, of);
            case STRENGTH -> total(RoleFigure.STRENGTH, year, of);
            case AVAILABLE -> total(RoleFigure.AVAILABLE, year, of);
            case DEPLOYABLE -> total(RoleFigure.DEPLOYABLE, year, of);
            case ESTABLISHMENT_AT_YEAR_END -> total(RoleFigure.ESTABLISHMENT_AT_YEAR_END, year, of);
            case STRENGTH_AT_YEAR_END -> total(RoleFigure.STRENGTH_AT_YEAR_END, year, of);
        };
    }

    private double postsRequired(int year, WorkforceDraw of) {
        double required = sum(of.hoursRequired, investigatorCells, year);
        return required > 0 ? required / hoursOfPost[year] : 0;
    }

    private double total(RoleFigure figure, int year, WorkforceDraw of) {
        double sum = 0;
        for (int r : investigatorRoles) {
            sum += role(figure, r, year, of);
        }
        return sum;
    }

    double cases(CaseFigure figure, int openRoute, int year, WorkforceDraw of) {
        CaseStock stock = of.open.orElseThrow().stocks[openRoute];
        return switch (figure) {
            case CLOSED -> closed(stock, year);
            case OPEN -> open(stock, year);
            case OPEN_AT_YEAR_END -> stock.open(12 * year + 11);
            case MONTHS_OPEN -> open(stock, year) / (closed(stock, year) / 12);
        };
    }

    private static double closed(CaseStock stock, int year) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += stock.closed(m);
        }
        return sum;
    }

    private static double open(CaseStock stock, int year) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += stock.open(m) / 12;
        }
        return sum;
    }

    double waitingForOutcome(int year, WorkforceDraw of) {
        return of.open.isPresent() ? of.open.get().waiting[12 * year + 11] : 0;
    }
}
