package io.github.forceplan.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AverageLeave;
import io.github.forceplan.workforce.skill.Skill;
import io.github.forceplan.workforce.supply.BaseYearStrength;
import io.github.forceplan.workforce.supply.DeployabilityStep;
import io.github.forceplan.workforce.supply.EntryRoute;
import io.github.forceplan.workforce.supply.Intake;
import io.github.forceplan.workforce.supply.Overtime;
import io.github.forceplan.workforce.supply.Recruitment;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.supply.TraineeCohort;
import io.github.forceplan.workforce.supply.TrainingPlaces;
import io.github.forceplan.workforce.supply.WorkerType;
import io.github.forceplan.workforce.workload.BaseYearBalance;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.RouteMix;
import io.github.forceplan.workforce.workload.WorkloadBalance;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One offence group, two routes (volume: PIP 1, 10 h, half in the month recorded and half in the next; serious: PIP 2,
 * 40 h at once), two roles, one plan year, worked by hand.
 */
class SmallPlanTest {

    private static final FinancialYear BASE = FinancialYear.parse("2017/18");
    private static final FinancialYear YEAR = FinancialYear.parse("2018/19");

    /** 40 h × 365 / 7 − (25 + 8 + 8) × 8 h − 69.7 h = 1,688.0142857 h; one in ten absent, one in ten restricted. */
    private static final double HOURS = 40 * 365 / 7.0 - 41 * 8 - 69.7;

    private static final double SHARE = 0.9 * 0.9;

    private static WorkforcePlan plan(double overtime, boolean vacanciesOnly, Optional<Double> placesPerMonth) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        skills.put("pip-1", new Skill("PIP 1", Optional.empty()));
        skills.put("pip-2", new Skill("PIP 2", Optional.of("pip-1")));
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put(
                "volume",
                new Route(
                        "Volume",
                        "investigation",
                        "pip-1",
                        true,
                        10,
                        List.of(0.5, 0.5),
                        Optional.empty(),
                        Optional.empty()));
        routes.put(
                "serious",
                new Route(
                        "Serious",
                        "investigation",
                        "pip-2",
                        true,
                        40,
                        List.of(1.0),
                        Optional.empty(),
                        Optional.empty()));
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("civilian", role("pip-1", 12, 8, List.of(new TraineeCohort(2, 6, 0.5)), 8));
        roles.put("detective", role("pip-2", 10, 10, List.of(), 10));
        Recruitment recruitment = new Recruitment(
                Map.of("course", new EntryRoute("Course", 3, List.of(new DeployabilityStep(0, 0.25)), true)),
                Map.of("june", new Intake("civilian", "course", YEAR.month(3), 6)),
                new TrainingPlaces(Optional.empty(), placesPerMonth, Optional.empty()),
                vacanciesOnly);
        return new WorkforcePlan(
                Map.of("all", new Availability(40, 8, new AverageLeave(25), 8, 8, 69.7, 0, 0, 0.1, 0.1)),
                skills,
                routes,
                Map.of("crime", new RouteMix(Map.of("volume", 0.75, "serious", 0.25))),
                new BaseYearBalance(1),
                roles,
                recruitment,
                new Overtime(overtime));
    }

    private static Role role(String skill, double posts, double strength, List<TraineeCohort> trainees, double base) {
        return new Role(
                skill,
                WorkerType.STAFF,
                "investigation",
                skill,
                Optional.empty(),
                "all",
                1,
                ByYear.constant(YEAR, YEAR, BigDecimal.valueOf(posts)),
                Map.of(),
                strength,
                trainees,
                0,
                Optional.empty(),
                Optional.empty(),
                new BaseYearStrength(base, 0, 1));
    }

    private static WorkforceModel compile(WorkforcePlan plan) {
        return WorkforceModel.compile(plan, BASE, List.of(YEAR), List.of("crime"));
    }

    private static double[][] crimes(WorkforceModel model, double base, double planned) {
        double[][] crimes = new double[1][model.crimeMonths()];
        Arrays.fill(crimes[0], 0, model.leadInMonths() + 12, base);
        Arrays.fill(crimes[0], model.leadInMonths() + 12, model.crimeMonths(), planned);
        return crimes;
    }

    @Test
    void theBaseYearIsBalancedByOneFactor() {
        WorkforceModel model = compile(plan(0, false, Optional.empty()));
        assertEquals(1, model.leadInMonths());
        WorkloadBalance balance = model.balance(crimes(model, 100, 100));
        // 1,200 crimes × (0.75 × 10 h + 0.25 × 40 h); 18 full-time equivalents.
        assertEquals(1200 * 17.5, balance.hoursDemanded(), 1e-9);
        assertEquals(18 * SHARE * HOURS, balance.hoursDeployable(), 1e-9);
        assertEquals(18 * SHARE * HOURS / 21000, balance.factor(), 1e-12);
    }

    /** Serious cases take 40 hours × 2; of volume cases half the hours fall in the month after, so April has half of March's. */
    @Test
    void holdersRequiredAreHoursOverHoursOfAHolder() {
        WorkforceModel model = compile(plan(0, false, Optional.empty()));
        WorkforceDraw draw = model.newDraw();
        model.evaluate(crimes(model, 100, 200), 2, null, draw);
        double serious = 2400 * 0.25 * 40 * 2 / (SHARE * HOURS);
        double volume = (2400 - 50) * 0.75 * 10 * 2 / (SHARE * HOURS);
        assertEquals(serious, model.holdersRequired(draw, model.skills().indexOf("pip-2"), 0), 1e-9);
        // Detectives hold PIP 1 too.
        assertEquals(
                serious + volume, model.holdersRequired(draw, model.skills().indexOf("pip-1"), 0), 1e-9);
    }

    @Test
    void hoursPostsStrengthAndUnmetHoursAsByHand() {
        WorkforceModel model = compile(plan(0, false, Optional.empty()));
        WorkforceDraw draw = model.newDraw();
        model.evaluate(crimes(model, 100, 200), 2, null, draw);

        // Volume: 75 cases a month before April, 150 from then; half of each month's work waits a month.
        // Hours 2 × 10 × (150 × 11.5 + 75 × 0.5); serious 2 × 40 × 50 × 12.
        double volume = 20 * (150 * 11.5 + 75 * 0.5);
        double serious = 80 * 50 * 12;
        int pip1 = model.skills().indexOf("pip-1");
        int pip2 = model.skills().indexOf("pip-2");
        assertEquals(volume, draw.skill(SkillFigure.HOURS_REQUIRED, pip1, 0), 1e-9);
        assertEquals(serious, draw.skill(SkillFigure.HOURS_REQUIRED, pip2, 0), 1e-9);
        double required = draw.investigators(InvestigatorFigure.HOURS_REQUIRED, 0);
        assertEquals(volume + serious, required, 1e-9);
        assertEquals(required / HOURS / SHARE, draw.investigators(InvestigatorFigure.POSTS_REQUIRED, 0), 1e-9);

        // Civilians: 8 from April, of whom 2 half deployable to September; 6 more from June, a quarter deployable
        // for June to August. Detectives: 10.
        assertEquals(12 + 10, draw.investigators(InvestigatorFigure.ESTABLISHMENT, 0), 1e-9);
        assertEquals(10 + 8 + 6 * 10 / 12.0, draw.investigators(InvestigatorFigure.STRENGTH, 0), 1e-9);
        assertEquals((18 + 5) * 0.9, draw.investigators(InvestigatorFigure.AVAILABLE, 0), 1e-9);
        double deployed = 18 + 5 - 2 * 0.5 * 6 / 12.0 - 6 * 0.75 * 3 / 12.0;
        assertEquals(deployed * SHARE, draw.investigators(InvestigatorFigure.DEPLOYABLE, 0), 1e-9);
        assertEquals(24, draw.investigators(InvestigatorFigure.STRENGTH_AT_YEAR_END, 0), 1e-9);
        assertEquals(6, draw.role(RoleFigure.JOINERS, model.roles().indexOf("civilian"), 0), 1e-9);

        // Month by month: PIP 2 has 10 × share × hours × days / 365 and PIP 1 takes what it leaves.
        int[] days = {30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31};
        double unmetPip1 = 0;
        double unmetPip2 = 0;
        for (int m = 0; m < 12; m++) {
            double perPerson = SHARE * HOURS * days[m] / 365;
            double civilians = 6 + (m < 6 ? 1 : 2) + (m < 2 ? 0 : m < 5 ? 1.5 : 6);
            double asked = 20 * (m == 0 ? 112.5 : 150);
            double spare = Math.max(0, 10 * perPerson - 4000);
            unmetPip2 += Math.max(0, 4000 - 10 * perPerson);
            unmetPip1 += Math.max(0, asked - civilians * perPerson - spare);
        }
        assertTrue(unmetPip2 > 0 && unmetPip1 > 0);
        assertEquals(unmetPip1, draw.skill(SkillFigure.UNMET_HOURS, pip1, 0), 1e-8);
        assertEquals(unmetPip2, draw.skill(SkillFigure.UNMET_HOURS, pip2, 0), 1e-8);
        assertEquals(unmetPip1 + unmetPip2, draw.investigators(InvestigatorFigure.UNMET_HOURS, 0), 1e-8);
    }

    @Test
    void overtimeIsWorkedBeforeDemandIsLeftUnmet() {
        WorkforceModel model = compile(plan(0.05, false, Optional.empty()));
        WorkforceDraw draw = model.newDraw();
        model.evaluate(crimes(model, 100, 200), 2, null, draw);
        int pip2 = model.skills().indexOf("pip-2");
        double detectives = 10 * SHARE * HOURS;
        // Detectives are short in every month, by more than a twentieth: all their overtime is worked.
        assertEquals(detectives * 0.05, draw.skill(SkillFigure.OVERTIME_HOURS, pip2, 0), 1e-8);
        assertEquals(48000 - detectives * 1.05, draw.skill(SkillFigure.UNMET_HOURS, pip2, 0), 1e-8);
        assertEquals(
                detectives * 0.05,
                draw.role(RoleFigure.OVERTIME_HOURS, model.roles().indexOf("detective"), 0),
                1e-8);
    }

    @Test
    void recruitsWithoutVacancyOrTrainingPlaceAreNamed() {
        WorkforceModel model = compile(plan(0, true, Optional.of(3.0)));
        WorkforceDraw draw = model.newDraw();
        model.evaluate(crimes(model, 100, 200), 1, null, draw);
        int civilian = model.roles().indexOf("civilian");
        // 6 offered, 12 − 8 = 4 vacancies, 3 places.
        assertEquals(2, draw.role(RoleFigure.RECRUITS_WITHOUT_VACANCY, civilian, 0), 1e-9);
        assertEquals(1, draw.role(RoleFigure.RECRUITS_NOT_TRAINED, civilian, 0), 1e-9);
        assertEquals(3, draw.role(RoleFigure.JOINERS, civilian, 0), 1e-9);
    }

    @Test
    void theSameStreamGivesTheSamePath() {
        WorkforceModel model = compile(plan(0, false, Optional.empty()));
        WorkforceDraw one = model.newDraw();
        WorkforceDraw two = model.newDraw();
        RandomStream stream = new RandomStream(1, "workforce");
        model.evaluate(crimes(model, 100, 200), 1, stream.reset(7), one);
        model.evaluate(crimes(model, 100, 300), 1, stream.reset(8), two);
        model.evaluate(crimes(model, 100, 200), 1, stream.reset(7), two);
        for (InvestigatorFigure figure : InvestigatorFigure.values()) {
            assertEquals(one.investigators(figure, 0), two.investigators(figure, 0), figure.name());
        }
    }

    @Test
    void aRouteThatNobodyCanWorkIsRefused() {
        WorkforcePlan plan = plan(0, false, Optional.empty());
        Map<String, Role> roles = new LinkedHashMap<>(plan.roles());
        roles.remove("detective");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new WorkforcePlan(
                        plan.availability(),
                        plan.skills(),
                        plan.routes(),
                        plan.offences(),
                        plan.anchor(),
                        roles,
                        plan.recruitment(),
                        plan.overtime()));
        assertEquals(
                "The route 'serious' needs skill 'pip-2' in team 'investigation', which no role there holds."
                        + " Add a role, or give the route to another team.",
                refused.getMessage());
    }
}
