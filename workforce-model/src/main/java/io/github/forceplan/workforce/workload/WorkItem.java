package io.github.forceplan.workforce.workload;

/**
 * Work of one route that needs one skill: the whole route, or one stage of it.
 *
 * @param route id of the route
 * @param stage id of the stage; empty for the whole route
 * @param team the team that works it
 * @param skill the skill it needs
 * @param investigators whether it is investigators' work
 */
public record WorkItem(String route, String stage, String team, String skill, boolean investigators) {}
