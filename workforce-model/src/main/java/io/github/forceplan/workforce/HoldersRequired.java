package io.github.forceplan.workforce;

import io.github.forceplan.workforce.skill.Skill;
import io.github.forceplan.workforce.supply.SupplyModel;
import java.util.Map;
import java.util.Optional;

/**
 * Holders of a skill whom demand requires: hours demanded of it ÷ casework hours of one of its holders, team by team, and
 * the holders whom the skills that include it require, because they hold it too. Hours of a holder are those of the roles
 * of that skill in the team, averaged by establishment; where no role there has it as its highest skill, of the roles that
 * may do its work.
 */
final class HoldersRequired {

    private final Cells cells;
    private final boolean[][] includes;
    private final double[][] hoursPerHolder;

    HoldersRequired(
            WorkforcePlan plan, Cells cells, SupplyModel supply, HoursPerHead hours, int[] roleCell, int years) {
        this.cells = cells;
        includes = includes(plan.skills());
        hoursPerHolder = new double[cells.size()][years];
        for (int c = 0; c < cells.size(); c++) {
            int cell = c;
            for (int y = 0; y < years; y++) {
                int year = y;
                hoursPerHolder[c][y] = average(supply, hours, roleCell, year, other -> other == cell)
                        .or(() -> average(supply, hours, roleCell, year, other -> cells.mayDo(other, cell)))
                        .orElse(0.0);
            }
        }
    }

    /** Whether holders of the one also hold the other: itself, or a skill that it includes. */
    private static boolean[][] includes(Map<String, Skill> skills) {
        String[] ids = skills.keySet().toArray(String[]::new);
        boolean[][] includes = new boolean[ids.length][ids.length];
        for (int i = 0; i < ids.length; i++) {
            for (Optional<String> at = Optional.of(ids[i]);
                    at.isPresent();
                    at = Optional.ofNullable(skills.get(at.get())).flatMap(Skill::includes)) {
                for (int j = 0; j < ids.length; j++) {
                    includes[i][j] |= ids[j].equals(at.get());
                }
            }
        }
        return includes;
    }

    private interface Where {
        boolean in(int cell);
    }

    private static Optional<Double> average(
            SupplyModel supply, HoursPerHead hours, int[] roleCell, int year, Where where) {
        double posts = 0;
        double weighted = 0;
        double plain = 0;
        int count = 0;
        for (int r = 0; r < roleCell.length; r++) {
            if (where.in(roleCell[r])) {
                double established = 0;
                for (int m = 12 * year; m < 12 * year + 12; m++) {
                    established += supply.establishment(r, m) / 12;
                }
                double perHolder = hours.hoursInYear(r, year);
                posts += established;
                weighted += established * perHolder;
                plain += perHolder;
                count++;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(posts > 0 ? weighted / posts : plain / count);
    }

    /**
     * Full-time equivalents in post and accredited who would work all hours demanded in a year.
     *
     * @param required hours by cell and month
     * @param skill place in the plan
     */
    double holders(double[][] required, int skill, int year) {
        double holders = 0;
        for (int c = 0; c < cells.size(); c++) {
            if (includes[cells.skill(c)][skill]) {
                double demanded = 0;
                for (int m = 12 * year; m < 12 * year + 12; m++) {
                    demanded += required[c][m];
                }
                if (demanded > 0) {
                    holders += demanded / hoursPerHolder[c][year];
                }
            }
        }
        return holders;
    }
}
