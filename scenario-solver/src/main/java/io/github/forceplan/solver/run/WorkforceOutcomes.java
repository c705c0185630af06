package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.RouteFigure;
import io.github.forceplan.workforce.SkillFigure;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.workload.WorkloadBalance;
import java.util.List;

/** The workforce of one scenario over all draws, by financial year, and in the central case. */
final class WorkforceOutcomes {

    /** Multiples of the workload factor at which the last year is shown beside the factor itself. */
    static final double[] MULTIPLES = {0.75, 1.25};

    private final WorkforceModel model;
    private final WorkloadBalance balance;
    private final WorkforceDraw central;
    private final double[][][] investigators;
    private final double[][][][] skills;
    private final double[][][][] roles;
    private final double[][] cases;
    private final double[][][] holders;
    private final PressureOutcomes pressures;
    private final CaseworkOutcomes casework;
    private final CurrencyOutcomes currencies;
    private final double[][] postsAtMultiple;
    private final double[][] unmetAtMultiple;

    private WorkforceOutcomes(WorkforceModel model, WorkloadBalance balance, WorkforceDraw central, int draws) {
        this.model = model;
        this.balance = balance;
        this.central = central;
        int years = model.years().size();
        this.investigators = new double[InvestigatorFigure.values().length][years][draws];
        this.skills = new double[SkillFigure.values().length][model.skills().size()][years][draws];
        this.roles = new double[RoleFigure.values().length][model.roles().size()][years][draws];
        this.cases = new double[years][draws];
        this.holders = new double[model.auditsSkills() ? model.skills().size() : 0][years][draws];
        this.pressures = new PressureOutcomes(model, draws);
        this.casework = new CaseworkOutcomes(model, draws);
        this.currencies = new CurrencyOutcomes(model, draws);
        this.postsAtMultiple = new double[MULTIPLES.length][draws];
        this.unmetAtMultiple = new double[MULTIPLES.length][draws];
    }

    static WorkforceOutcomes of(
            WorkforceModel model, List<TimeSeries> history, DemandPaths demand, RandomStreams random, int threads) {
        Months months = new Months(history, demand.start(), demand.quarters(), model.crimeMonths());
        double[][] means = months.newPath();
        months.fill(demand.means(), means);
        WorkloadBalance balance = balance(model, months);
        WorkforceDraw central = model.newDraw();
        model.evaluate(means, balance.factor(), null, central);
        WorkforceOutcomes outcomes = new WorkforceOutcomes(model, balance, central, demand.draws());
        Slices.over(demand.draws(), threads, (from, to) -> outcomes.evaluate(months, demand, random, from, to));
        return outcomes;
    }

    private void evaluate(Months months, DemandPaths demand, RandomStreams random, int from, int to) {
        double[][] crimes = months.newPath();
        WorkforceDraw draw = model.newDraw();
        RandomStream stream = stream(random);
        double[] total = new double[demand.groups().size() * demand.quarters()];
        double[] without = new double[total.length];
        int last = model.years().size() - 1;
        for (int d = from; d < to; d++) {
            demand.fill(d, total, without);
            months.fill(total, crimes);
            model.evaluate(crimes, balance.factor(), stream.reset(d), draw);
            keep(draw, d);
            model.measurePressure(draw);
            pressures.keep(draw, d);
            casework.keep(draw, d);
            currencies.keep(draw, d);
            double scaled = 1;
            for (int i = 0; i < MULTIPLES.length; i++) {
                model.rescale(MULTIPLES[i] / scaled, last, draw);
                scaled = MULTIPLES[i];
                postsAtMultiple[i][d] = draw.investigators(InvestigatorFigure.POSTS_REQUIRED, last);
                unmetAtMultiple[i][d] = draw.investigators(InvestigatorFigure.UNMET_HOURS, last);
            }
        }
    }

    /** The base year's work against its hours: it follows from history alone. */
    static WorkloadBalance balance(WorkforceModel model, Months months) {
        return model.balance(months.newPath());
    }

    /** What draws of the workforce are made from. */
    static RandomStream stream(RandomStreams random) {
        return random.of("workforce");
    }

    private void keep(WorkforceDraw draw, int d) {
        for (int year = 0; year < model.years().size(); year++) {
            for (InvestigatorFigure figure : InvestigatorFigure.values()) {
                investigators[figure.ordinal()][year][d] = draw.investigators(figure, year);
            }
            for (int route = 0; route < model.routes().size(); route++) {
                if (model.isInvestigatorRoute(route)) {
                    cases[year][d] += draw.route(RouteFigure.CASES, route, year);
                }
            }
            for (SkillFigure figure : SkillFigure.values()) {
                for (int skill = 0; skill < model.skills().size(); skill++) {
                    skills[figure.ordinal()][skill][year][d] = draw.skill(figure, skill, year);
                }
            }
            for (int skill = 0; skill < holders.length; skill++) {
                holders[skill][year][d] = model.holdersRequired(draw, skill, year);
            }
            for (RoleFigure figure : RoleFigure.values()) {
                for (int role = 0; role < model.roles().size(); role++) {
                    roles[figure.ordinal()][role][year][d] = draw.role(figure, role, year);
                }
            }
        }
    }

    WorkforceModel model() {
        return model;
    }

    WorkloadBalance balance() {
        return balance;
    }

    /** Every uncertain figure at its mean. */
    WorkforceDraw central() {
        return central;
    }

    /** One value a draw. */
    double[] investigators(InvestigatorFigure figure, int year) {
        return investigators[figure.ordinal()][year];
    }

    /** One value a draw. */
    double[] skill(SkillFigure figure, int skill, int year) {
        return skills[figure.ordinal()][skill][year];
    }

    /** One value a draw. */
    double[] role(RoleFigure figure, int role, int year) {
        return roles[figure.ordinal()][role][year];
    }

    /** Holders of a skill whom demand requires, one value a draw; only of a plan with a skills audit. */
    double[] holdersRequired(int skill, int year) {
        return holders[skill][year];
    }

    /** Cases that investigators' routes receive, one value a draw. */
    double[] investigatorCases(int year) {
        return cases[year];
    }

    PressureOutcomes pressures() {
        return pressures;
    }

    CaseworkOutcomes casework() {
        return casework;
    }

    CurrencyOutcomes currencies() {
        return currencies;
    }

    /** Posts required in the last year at {@code MULTIPLES[index]}, one value a draw. */
    double[] postsAtMultiple(int index) {
        return postsAtMultiple[index];
    }

    /** Hours unmet in the last year at {@code MULTIPLES[index]}, one value a draw. */
    double[] unmetAtMultiple(int index) {
        return unmetAtMultiple[index];
    }
}
