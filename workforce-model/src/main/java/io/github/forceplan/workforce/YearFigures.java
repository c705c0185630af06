package io.github.forceplan.workforce;

import io.github.forceplan.workforce.caseload.CaseStock;
import io.github.forceplan.workforce.supply.SupplyLine;
import io.github.forceplan.workforce.supply.SupplyModel;
import io.github.forceplan.workforce.supply.SupplyPath;
import java.util.Arrays;

/** The year's figures of a path from its months: hours summed, counts averaged, 31 March beside them. */
final class YearFigures {

    private final int years;
    private final Cells cells;
    private final int[] used;
    private final SupplyModel supply;
    private final HoursPerHead hours;
    private final int[] itemCell;
    private final int[] itemRoute;
    private final int[] roleCell;
    private final int[] traineeCell;
    private final double[][] establishment;
    private final double[][] hoursOfPost;

    YearFigures(
            int years,
            Cells cells,
            int[] used,
            SupplyModel supply,
            HoursPerHead hours,
            int[] itemCell,
            int[] itemRoute,
            int[] roleCell,
            int[] traineeCell) {
        this.years = years;
        this.cells = cells;
        this.used = used;
        this.supply = supply;
        this.hours = hours;
        this.itemCell = itemCell;
        this.itemRoute = itemRoute;
        this.roleCell = roleCell;
        this.traineeCell = traineeCell;
        establishment = new double[roleCell.length][years];
        hoursOfPost = new double[roleCell.length][years];
        for (int r = 0; r < roleCell.length; r++) {
            for (int m = 0; m < 12 * years; m++) {
                establishment[r][m / 12] += supply.establishment(r, m);
            }
            for (int y = 0; y < years; y++) {
                hoursOfPost[r][y] = hours.hoursInYear(r, y);
            }
        }
    }

    /** @param from place of the first plan year to fill; those before it stay as they are */
    void fill(int from, WorkforceDraw out) {
        clear(from, out.skillYear);
        clear(from, out.routeYear);
        clear(from, out.caseYear);
        for (double[] line : out.investigatorYear) {
            Arrays.fill(line, from, years, 0);
        }
        for (int y = from; y < years; y++) {
            fillSkills(y, out);
            fillRoutes(y, out);
            fillRoles(y, out);
            fillInvestigators(y, out);
            fillCases(y, out);
        }
    }

    private void fillSkills(int y, WorkforceDraw out) {
        for (int c : used) {
            int skill = cells.skill(c);
            double required = 0;
            double available = 0;
            double overtime = 0;
            double unmet = 0;
            for (int m = 12 * y; m < 12 * y + 12; m++) {
                required += out.hoursRequired[m][c];
                available += out.hoursSupplied[m][c];
                overtime += out.hoursOvertime[m][c];
                unmet += out.hoursUnmet[m][c];
            }
            add(out.skillYear, SkillFigure.HOURS_REQUIRED, skill, y, required);
            add(out.skillYear, SkillFigure.HOURS_AVAILABLE, skill, y, available);
            add(out.skillYear, SkillFigure.OVERTIME_HOURS, skill, y, overtime);
            add(out.skillYear, SkillFigure.UNMET_HOURS, skill, y, unmet);
            if (cells.investigators(c)) {
                out.investigatorYear[InvestigatorFigure.HOURS_REQUIRED.ordinal()][y] += required;
                out.investigatorYear[InvestigatorFigure.HOURS_AVAILABLE.ordinal()][y] += available;
                out.investigatorYear[InvestigatorFigure.OVERTIME_HOURS.ordinal()][y] += overtime;
                out.investigatorYear[InvestigatorFigure.UNMET_HOURS.ordinal()][y] += unmet;
            }
        }
    }

    private void fillRoutes(int y, WorkforceDraw out) {
        for (int r = 0; r < out.routeYear[0].length; r++) {
            double cases = 0;
            for (int m = 12 * y; m < 12 * y + 12; m++) {
                cases += out.workload.cases(r, 12 + m);
            }
            add(out.routeYear, RouteFigure.CASES, r, y, cases);
        }
        for (int i = 0; i < itemCell.length; i++) {
            int cell = itemCell[i];
            double required = 0;
            double unmet = 0;
            for (int m = 12 * y; m < 12 * y + 12; m++) {
                double asked = out.workload.hours(i, 12 + m);
                required += asked;
                unmet += out.hoursUnmet[m][cell] > 0 ? asked * out.hoursUnmet[m][cell] / out.hoursRequired[m][cell] : 0;
            }
            add(out.routeYear, RouteFigure.HOURS_REQUIRED, itemRoute[i], y, required);
            add(out.routeYear, RouteFigure.UNMET_HOURS, itemRoute[i], y, unmet);
        }
    }

    private void fillRoles(int y, WorkforceDraw out) {
        SupplyPath people = out.supply;
        double[] strength = sums(RoleFigure.STRENGTH, out);
        double[] available = sums(RoleFigure.AVAILABLE, out);
        double[] deployable = sums(RoleFigure.DEPLOYABLE, out);
        double[] vacancies = sums(RoleFigure.VACANCIES, out);
        double[] overtime = sums(RoleFigure.OVERTIME_HOURS, out);
        for (int m = 12 * y; m < 12 * y + 12; m++) {
            double[] kept = out.keptHours[m];
            for (int r = 0; r < roleCell.length; r++) {
                double inPost = people.strength(r, m);
                double working = (people.accredited(r, m) + people.traineesDeployed(r, m)) * kept[r];
                strength[r] += inPost;
                available[r] += inPost * hours.available(r, m);
                deployable[r] += working * hours.deployable(r, m);
                vacancies[r] += Math.max(0, supply.establishment(r, m) - inPost);
            }
            addOvertime(m, out, overtime);
        }
        for (int r = 0; r < roleCell.length; r++) {
            put(out, RoleFigure.ESTABLISHMENT, r, y, establishment[r][y] / 12);
            put(out, RoleFigure.STRENGTH, r, y, strength[r] / 12);
            put(out, RoleFigure.AVAILABLE, r, y, available[r] / 12);
            put(out, RoleFigure.DEPLOYABLE, r, y, deployable[r] / 12);
            put(out, RoleFigure.VACANCIES, r, y, vacancies[r] / 12);
            put(out, RoleFigure.OVERTIME_HOURS, r, y, overtime[r]);
            put(out, RoleFigure.JOINERS, r, y, people.inYear(SupplyLine.JOINERS, r, y));
            put(out, RoleFigure.MOVED_IN, r, y, people.inYear(SupplyLine.MOVED_IN, r, y));
            put(out, RoleFigure.MOVED_OUT, r, y, people.inYear(SupplyLine.MOVED_OUT, r, y));
            put(out, RoleFigure.LEAVERS, r, y, people.inYear(SupplyLine.LEAVERS, r, y));
            put(out, RoleFigure.RECRUITS_FROZEN, r, y, people.inYear(SupplyLine.FROZEN, r, y));
            put(out, RoleFigure.RECRUITS_WITHOUT_VACANCY, r, y, people.inYear(SupplyLine.WITHOUT_VACANCY, r, y));
            put(out, RoleFigure.RECRUITS_NOT_TRAINED, r, y, people.inYear(SupplyLine.NOT_TRAINED, r, y));
            put(out, RoleFigure.MOVES_NOT_MADE, r, y, people.inYear(SupplyLine.MOVES_NOT_MADE, r, y));
            put(out, RoleFigure.ESTABLISHMENT_AT_YEAR_END, r, y, supply.establishment(r, 12 * y + 11));
            put(out, RoleFigure.STRENGTH_AT_YEAR_END, r, y, people.closing(r, 12 * y + 11));
        }
    }

    private static double[] sums(RoleFigure figure, WorkforceDraw out) {
        double[] sums = out.roleSums[figure.ordinal()];
        Arrays.fill(sums, 0);
        return sums;
    }

    /** Each role's part of the overtime worked at its skills, in proportion to the hours it offers there. */
    private void addOvertime(int m, WorkforceDraw out, double[] sums) {
        boolean any = false;
        for (int c : used) {
            any |= out.hoursOvertime[m][c] > 0;
        }
        if (!any) {
            return;
        }
        double[] perHead = hours.hours(m);
        double[] kept = out.keptHours[m];
        for (int r = 0; r < roleCell.length; r++) {
            double each = perHead[r] * kept[r];
            sums[r] += part(out.supply.accredited(r, m) * each, roleCell[r], m, out)
                    + part(out.supply.traineesDeployed(r, m) * each, traineeCell[r], m, out);
        }
    }

    private static double part(double offered, int cell, int m, WorkforceDraw out) {
        double overtime = out.hoursOvertime[m][cell];
        return overtime > 0 ? overtime * offered / out.hoursSupplied[m][cell] : 0;
    }

    private void fillInvestigators(int y, WorkforceDraw out) {
        double posts = 0;
        double postHours = 0;
        double plainHours = 0;
        int count = 0;
        for (int r = 0; r < roleCell.length; r++) {
            if (cells.investigators(roleCell[r])) {
                total(out, InvestigatorFigure.ESTABLISHMENT, RoleFigure.ESTABLISHMENT, r, y);
                total(out, InvestigatorFigure.STRENGTH, RoleFigure.STRENGTH, r, y);
                total(out, InvestigatorFigure.AVAILABLE, RoleFigure.AVAILABLE, r, y);
                total(out, InvestigatorFigure.DEPLOYABLE, RoleFigure.DEPLOYABLE, r, y);
                total(out, InvestigatorFigure.ESTABLISHMENT_AT_YEAR_END, RoleFigure.ESTABLISHMENT_AT_YEAR_END, r, y);
                total(out, InvestigatorFigure.STRENGTH_AT_YEAR_END, RoleFigure.STRENGTH_AT_YEAR_END, r, y);
                double perPost = hoursOfPost[r][y];
                double established = out.role(RoleFigure.ESTABLISHMENT, r, y);
                posts += established;
                postHours += established * perPost;
                plainHours += perPost;
                count++;
            }
        }
        double required = out.investigators(InvestigatorFigure.HOURS_REQUIRED, y);
        if (required > 0) {
            double perPost = postHours > 0 ? postHours / posts : plainHours / count;
            out.investigatorYear[InvestigatorFigure.POSTS_REQUIRED.ordinal()][y] = required / perPost;
        }
    }

    private static void fillCases(int y, WorkforceDraw out) {
        if (out.open.isEmpty()) {
            return;
        }
        CaseStock[] stocks = out.open.get().stocks;
        for (int r = 0; r < stocks.length; r++) {
            double closed = 0;
            double open = 0;
            for (int m = 12 * y; m < 12 * y + 12; m++) {
                closed += stocks[r].closed(m);
                open += stocks[r].open(m) / 12;
            }
            add(out.caseYear, CaseFigure.CLOSED, r, y, closed);
            add(out.caseYear, CaseFigure.OPEN, r, y, open);
            add(out.caseYear, CaseFigure.OPEN_AT_YEAR_END, r, y, stocks[r].open(12 * y + 11));
            add(out.caseYear, CaseFigure.MONTHS_OPEN, r, y, open / (closed / 12));
        }
        out.filingYear[y] = out.open.get().waiting[12 * y + 11];
    }

    private static void add(double[][][] figures, Enum<?> figure, int item, int year, double value) {
        figures[figure.ordinal()][item][year] += value;
    }

    private static void put(WorkforceDraw out, RoleFigure figure, int role, int year, double value) {
        out.roleYear[figure.ordinal()][role][year] = value;
    }

    private static void total(WorkforceDraw out, InvestigatorFigure total, RoleFigure part, int role, int year) {
        out.investigatorYear[total.ordinal()][year] += out.role(part, role, year);
    }

    private static void clear(int from, double[][][] figures) {
        for (double[][] figure : figures) {
            for (double[] line : figure) {
                Arrays.fill(line, from, line.length, 0);
            }
        }
    }
}
