package io.github.forceplan.workforce.contact;

import java.util.List;

/**
 * What a desk needs over a financial year.
 *
 * @param desk id of the desk
 * @param calls calls offered in the year
 * @param hoursToCover hours that must be covered in the year
 * @param postsRequired filled, fully deployable posts that cover them
 * @param weeks the week of each month, April first
 */
public record DeskYear(String desk, double calls, double hoursToCover, double postsRequired, List<DeskWeek> weeks) {

    public DeskYear {
        weeks = List.copyOf(weeks);
    }
}
