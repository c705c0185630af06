package io.github.forceplan.finance.line;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.util.Optional;

/**
 * Government grant.
 *
 * @param label what it is
 * @param group heading in tables
 * @param kind core, legacy council tax or specific
 * @param certainty how sure it is
 * @param amount recurring grant in each year of the plan; every year must be given, 0 for none
 * @param oneOff grant in the years in which it falls once; none in other years
 * @param condition headcount on which the grant depends
 */
public record Grant(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,
        @Figure("core, legacy-council-tax or specific.") GrantKind kind,
        @Figure("confirmed, provisional or assumed.") Certainty certainty,

        @Figure(value = "Recurring grant in each year of the plan.", unit = "pounds")
        ByYear amount,

        @Figure(value = "Grant that comes once, in the years in which it falls; none in other years.", unit = "pounds")
        Optional<ByYear> oneOff,

        @Figure("Headcount on which the grant depends.") Optional<HeadcountCondition> condition)
        implements Line {}
