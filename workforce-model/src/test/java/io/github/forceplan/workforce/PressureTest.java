package io.github.forceplan.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.workforce.skill.SkillRelation;
import io.github.forceplan.workforce.supply.Overtime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bottlenecks of random plans, nested skills and substitutions, against matching the hours of each month again. */
class PressureTest {

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    private static WorkforceDraw draw(WorkforceModel model, long seed) {
        double[][] crimes = RandomPlans.crimes(model, seed, 1.15);
        WorkforceDraw draw = model.newDraw();
        model.evaluate(crimes, model.balance(crimes).factor(), new RandomStream(seed, "workforce"), draw);
        model.measurePressure(draw);
        return draw;
    }

    /** By brute force over all sets of demands: the hours that no cut lets through (Hall's condition, deficiency form). */
    private static double unmet(SkillRelation relation, Map<String, Double> demand, Map<String, Double> offered) {
        Object[] skills = demand.keySet().toArray();
        double worst = 0;
        for (int set = 1; set < 1 << skills.length; set++) {
            double excess = 0;
            for (int s = 0; s < skills.length; s++) {
                if ((set >> s & 1) == 1) {
                    excess += demand.get(skills[s]);
                }
            }
            for (Map.Entry<String, Double> supply : offered.entrySet()) {
                for (int s = 0; s < skills.length; s++) {
                    if ((set >> s & 1) == 1 && relation.covers(supply.getKey(), (String) skills[s])) {
                        excess -= supply.getValue();
                        break;
                    }
                }
            }
            worst = Math.max(worst, excess);
        }
        return worst;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMorePersonMeetsWhatEveryCutLetsThrough(long seed) {
        WorkforcePlan plan = RandomPlans.plan(seed, 0);
        WorkforceModel model = RandomPlans.compile(plan);
        WorkforceDraw draw = draw(model, seed);
        SkillRelation relation = SkillRelation.of(
                plan.skills(), plan.substitutions().orElse(Map.of()).values());
        Overtime overtime = plan.overtime();
        HoursPerHead hours = new HoursPerHead(
                plan, RandomPlans.BASE, RandomPlans.YEARS.get(0).month(1), 36);
        Cells cells = new Cells(plan.routes(), model.skills(), relation);
        for (int t = 0; t < model.teamSkills().size(); t++) {
            TeamSkill asked = model.teamSkills().get(t);
            double[] gained = new double[3];
            int[] months = new int[3];
            for (int m = 0; m < 36; m++) {
                Map<String, Double> demand = new TreeMap<>();
                Map<String, Double> offered = new TreeMap<>();
                for (String skill : model.skills()) {
                    int cell = cells.place(asked.team(), skill);
                    demand.put(skill, draw.hoursRequired[cell][m]);
                    offered.put(skill, draw.hoursSupplied[cell][m] * (1 + overtime.maximumShare()));
                }
                double before = unmet(relation, demand, offered);
                double one = 0;
                int holders = 0;
                int r = 0;
                for (var role : plan.roles().values()) {
                    if (role.team().equals(asked.team()) && role.skill().equals(asked.skill())) {
                        one += hours.hours(r, m);
                        holders++;
                    }
                    r++;
                }
                double person = holders > 0 ? one / holders * (1 + overtime.maximumShare()) : 0;
                Map<String, Double> more = new LinkedHashMap<>(offered);
                more.merge(asked.skill(), person, Double::sum);
                gained[m / 12] += before - unmet(relation, demand, more);
                Map<String, Double> hour = new LinkedHashMap<>(offered);
                hour.merge(asked.skill(), 1e-3, Double::sum);
                months[m / 12] += before - unmet(relation, demand, hour) > 0.5e-3 ? 1 : 0;
            }
            for (int y = 0; y < 3; y++) {
                assertEquals(gained[y], draw.pressure(PressureFigure.HOURS_MET_BY_ONE_MORE, t, y), 1e-5);
                assertEquals(months[y], draw.pressure(PressureFigure.MONTHS_SHORT, t, y), asked + " " + y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unmetHoursOfTeamsAddToThoseOfSkillsAndComeWithABottleneck(long seed) {
        WorkforceModel model = RandomPlans.compile(RandomPlans.plan(seed, 0));
        WorkforceDraw draw = draw(model, seed);
        for (int y = 0; y < 3; y++) {
            double byTeam = 0;
            for (int t = 0; t < model.teamSkills().size(); t++) {
                double unmet = draw.pressure(PressureFigure.UNMET_HOURS, t, y);
                byTeam += unmet;
                assertTrue(unmet < 1e-3 || draw.pressure(PressureFigure.MONTHS_SHORT, t, y) > 0);
                assertTrue(draw.pressure(PressureFigure.MONTHS_SHORT, t, y) <= 12);
            }
            double bySkill = 0;
            for (int s = 0; s < model.skills().size(); s++) {
                bySkill += draw.skill(SkillFigure.UNMET_HOURS, s, y);
            }
            assertEquals(bySkill, byTeam, 1e-6 * (1 + bySkill));
        }
        assertFalse(model.teamSkills().isEmpty());
    }
}
