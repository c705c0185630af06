package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.line.Recurrence;

/**
 * A line of the result. A line of the plan with a recurring and a one-off part makes two.
 *
 * @param id unique; a plan line's own id, or {@code precept}, {@code provision.SCHEME}, {@code interest.LOAN},
 *     {@code saving.SAVING} …
 * @param label what it is called
 * @param group heading in tables
 * @param section the part of the budget
 * @param recurrence whether it counts towards the underlying gap
 */
public record BudgetLine(String id, String label, String group, Section section, Recurrence recurrence) {}
