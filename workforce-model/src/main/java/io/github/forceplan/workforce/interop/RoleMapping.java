package io.github.forceplan.workforce.interop;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Which part of a published row a role of the plan is.
 *
 * @param workerType worker type of the row
 * @param rank rank of the row; in the table of functions its function
 * @param role id of the role
 * @param share share of the row's full-time equivalents who are in the role: a judgement, since published tables know
 *     no roles
 */
public record RoleMapping(
        @Figure("Worker type of the published row.") String workerType,

        @Figure("Rank of the published row; in the table of functions its function.")
        String rank,

        @Figure("Id of the role.") String role,

        @Figure(value = "Share of the row who are in the role.", unit = "fraction", min = 0, max = 1)
        double share) {

    public RoleMapping {
        Check.range(share, 0, 1, "share of a published row in role '" + role + "'");
    }
}
