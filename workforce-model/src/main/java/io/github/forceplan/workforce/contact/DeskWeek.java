package io.github.forceplan.workforce.contact;

import java.util.List;

/**
 * What a desk needs in a week.
 *
 * @param desk id of the desk
 * @param answerers people answering in each of the 168 hours, Monday 00:00 first
 * @param callsPerWeek calls offered
 * @param erlangHours hours of talking and finishing offered in the week
 */
public record DeskWeek(String desk, List<Integer> answerers, double callsPerWeek, double erlangHours) {

    public DeskWeek {
        answerers = List.copyOf(answerers);
    }

    /** Hours that must be covered in the week. */
    public double hoursToCover() {
        return answerers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of the covered hours that calls fill, if all are answered. */
    public double occupancy() {
        return erlangHours / hoursToCover();
    }

    /** Full-time equivalents who cover the week, when each gives so many hours in one. */
    public double fte(double hoursGivenPerWeek) {
        return hoursToCover() / hoursGivenPerWeek;
    }
}
