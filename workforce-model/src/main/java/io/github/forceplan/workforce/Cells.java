package io.github.forceplan.workforce;

import io.github.forceplan.workforce.matching.FlowMatching;
import io.github.forceplan.workforce.matching.NestedMatching;
import io.github.forceplan.workforce.skill.SkillRelation;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.workload.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The places where hours are set against demand: one for each skill in each team, because hours are matched within a
 * team only. Where skills are nested chains the greedy matching serves, otherwise a maximum flow.
 */
final class Cells {

    private final List<String> teams;
    private final List<String> skills;
    private final int[] planPlace;
    private final boolean[] investigators;
    private final Optional<int[][]> chains;
    private final boolean[][] may;
    private final int[] order;

    Cells(Map<String, Route> routes, List<String> skillIds, SkillRelation relation) {
        teams = routes.values().stream().map(Route::team).distinct().sorted().toList();
        // Those who can do least are called on first, whatever the order of the plan.
        skills = skillIds.stream()
                .sorted(Comparator.comparing(relation::breadth).thenComparing(Comparator.naturalOrder()))
                .toList();
        planPlace = skills.stream().mapToInt(skillIds::indexOf).toArray();
        investigators = new boolean[size()];
        routes.values().forEach(route -> {
            for (String skill : skills) {
                investigators[place(route.team(), skill)] = route.investigators();
            }
        });
        may = new boolean[skills.size()][skills.size()];
        for (int i = 0; i < may.length; i++) {
            for (int j = 0; j < may.length; j++) {
                may[i][j] = relation.covers(skills.get(i), skills.get(j));
            }
        }
        order = IntStream.range(0, skills.size())
                .map(i -> skills.size() - 1 - i)
                .toArray();
        chains = relation.chains().map(list -> {
            List<int[]> all = new ArrayList<>();
            for (String team : teams) {
                for (List<String> chain : list) {
                    all.add(chain.stream().mapToInt(skill -> place(team, skill)).toArray());
                }
            }
            return all.toArray(int[][]::new);
        });
    }

    private Cells(Cells all, int[] used) {
        teams = all.teams;
        skills = all.skills;
        planPlace = all.planPlace;
        investigators = all.investigators;
        may = all.may;
        order = all.order;
        chains = all.chains.map(list -> Arrays.stream(list)
                .map(chain -> Arrays.stream(chain)
                        .filter(cell -> Arrays.binarySearch(used, cell) >= 0)
                        .toArray())
                .filter(chain -> chain.length > 0)
                .toArray(int[][]::new));
    }

    /** The same with chains of some cells only: in the others there are neither hours nor demand. */
    Cells restrictedTo(int[] used) {
        return new Cells(this, used);
    }

    int size() {
        return teams.size() * skills.size();
    }

    int skills() {
        return skills.size();
    }

    int teams() {
        return teams.size();
    }

    /** Nested chains of cells, each from its lowest skill up; empty where a flow is needed. */
    Optional<int[][]> chains() {
        return chains;
    }

    int place(String team, String skill) {
        return teams.indexOf(team) * skills.size() + skills.indexOf(skill);
    }

    /** The place of a team's skill that something names. */
    int known(String team, String skill, String what) {
        if (!teams.contains(team) || !skills.contains(skill)) {
            throw new IllegalArgumentException("The " + what + " works in team '" + team + "' at skill '" + skill
                    + "'; the teams are " + teams + ", the skills " + skills + ".");
        }
        return place(team, skill);
    }

    int placeOf(Role role) {
        return place(role.team(), role.skill());
    }

    /** Whether those of one cell may do the work of another: the same team, and a skill that does. */
    boolean mayDo(int holder, int work) {
        int n = skills.size();
        return holder / n == work / n && may[holder % n][work % n];
    }

    /** Place of a cell's skill in the plan. */
    int skill(int cell) {
        return planPlace[cell % skills.size()];
    }

    String skillId(int cell) {
        return skills.get(cell % skills.size());
    }

    String team(int cell) {
        return teams.get(cell / skills.size());
    }

    boolean investigators(int cell) {
        return investigators[cell];
    }

    /** Whether who holds one cell's skill may do the work of another. */
    boolean covers(int holder, int work) {
        return holder / skills.size() == work / skills.size() && may[holder % skills.size()][work % skills.size()];
    }

    /** One flow for each team, or none where chains serve. */
    FlowMatching[] newFlows() {
        FlowMatching[] flows = new FlowMatching[chains.isPresent() ? 0 : teams.size()];
        for (int t = 0; t < flows.length; t++) {
            flows[t] = newFlow();
        }
        return flows;
    }

    FlowMatching newFlow() {
        return new FlowMatching(may, order);
    }

    /**
     * Meets demand first in ordinary hours, then in overtime, each month for itself.
     *
     * @param demand [cell][month] hours demanded; left as the hours unmet
     * @param ordinary [cell][month] ordinary hours; left as the hours unused
     * @param overtime [cell][month] hours of overtime allowed; left as the hours unused
     * @param from the first month
     * @param to the one after the last
     * @param flows from {@link #newFlows()}
     * @param scratch room for a team's skills
     */
    void match(
            double[][] demand,
            double[][] ordinary,
            double[][] overtime,
            int from,
            int to,
            FlowMatching[] flows,
            double[] scratch) {
        if (chains.isPresent()) {
            for (int[] chain : chains.get()) {
                NestedMatching.match(chain, demand, ordinary, from, to);
                NestedMatching.match(chain, demand, overtime, from, to);
            }
            return;
        }
        for (int m = from; m < to; m++) {
            for (int t = 0; t < flows.length; t++) {
                match(t * skills.size(), m, demand, ordinary, overtime, flows[t], scratch);
            }
        }
    }

    /** One month of the team whose cells begin at {@code first}. */
    private static void match(
            int first,
            int m,
            double[][] demand,
            double[][] ordinary,
            double[][] overtime,
            FlowMatching flow,
            double[] scratch) {
        flow.begin(column(demand, first, m, scratch));
        flow.supply(column(ordinary, first, m, scratch));
        for (int s = 0; s < scratch.length; s++) {
            ordinary[first + s][m] = flow.free(s);
        }
        flow.supply(column(overtime, first, m, scratch));
        for (int s = 0; s < scratch.length; s++) {
            // A supply's flow never falls, so what overtime added is what is no longer free of both together.
            double freeNow = flow.free(s);
            double unused = Math.min(overtime[first + s][m], freeNow);
            overtime[first + s][m] = unused;
            ordinary[first + s][m] = freeNow - unused;
            demand[first + s][m] = flow.unmet(s);
        }
    }

    private static double[] column(double[][] hours, int first, int m, double[] into) {
        for (int s = 0; s < into.length; s++) {
            into[s] = hours[first + s][m];
        }
        return into;
    }
}
