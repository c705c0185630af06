package io.github.forceplan.planner.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How figures over all draws come about: the formula that holds in every draw, the figures of the result that stand in
 * it, and the parts of the plan that it rests on. Pointers are those below a scenario; docs/method.md has the method at
 * length.
 */
final class Derivations {

    /**
     * One derivation.
     *
     * @param formula in words
     * @param terms pointers of figures in the formula, {@code *} for any one name
     * @param paths addresses of the parts of the plan that are used
     */
    record Derivation(String formula, List<String> terms, List<String> paths) {

        Derivation {
            terms = List.copyOf(terms);
            paths = List.copyOf(paths);
        }
    }

    private record Rule(Pattern pointer, Derivation derivation) {}

    private static final String YEAR = "(\\d+)";
    private static final String NAME = "([^/]+)";
    private static final List<Rule> RULES = new ArrayList<>();

    static {
        demand();
        work();
        people();
        money();
    }

    private Derivations() {}

    /** The derivation of the figure at a pointer below a scenario; empty if only its meaning is known. */
    static Optional<Derivation> of(String pointer) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pointer().matcher(pointer);
            if (matcher.matches()) {
                return Optional.of(filled(rule.derivation(), matcher));
            }
        }
        return Optional.empty();
    }

    private static Derivation filled(Derivation derivation, Matcher matcher) {
        return new Derivation(
                derivation.formula(),
                derivation.terms().stream().map(term -> filled(term, matcher)).toList(),
                derivation.paths().stream().map(path -> filled(path, matcher)).toList());
    }

    private static String filled(String template, Matcher matcher) {
        String text = template;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            text = text.replace("{" + group + "}", matcher.group(group));
        }
        return text;
    }

    private static void rule(String pointer, String formula, List<String> terms, String... paths) {
        RULES.add(new Rule(Pattern.compile(pointer), new Derivation(formula, terms, List.of(paths))));
    }

    private static void demand() {
        for (String at : List.of("/demand/recordedCrime/", "/demand/byOffenceGroup/" + NAME + "/")) {
            boolean all = at.endsWith("Crime/");
            String year = all ? "/demand/recordedCrime/{1}/" : "/demand/byOffenceGroup/{1}/{2}/";
            rule(
                    at + YEAR + "/total",
                    "baseline + growth + recording, in every draw",
                    List.of(year + "baseline", year + "growth", year + "recording"));
        }
        rule(
                "/demand/recordedCrime/" + YEAR + "/(baseline|growth|recording)",
                "the sum over offence groups",
                List.of("/demand/byOffenceGroup/*/{1}/{2}"));
        rule(
                "/demand/byOffenceGroup/" + NAME + "/" + YEAR + "/baseline",
                "crimes recorded in the base year, from the history",
                List.of(),
                "demand.history");
        rule(
                "/demand/byOffenceGroup/" + NAME + "/" + YEAR + "/growth",
                "baseline × (g − 1), g being underlying crime relative to the base year, by the plan's model of it,"
                        + " drawn as joint paths; where a growth target applies, scaled to it in the mean; where targets"
                        + " are tilted to, draws weighted until they hold",
                List.of("/demand/byOffenceGroup/{1}/{2}/baseline"),
                "demand.history",
                "demand.growthTarget",
                "demand.targets");
        rule(
                "/demand/byOffenceGroup/" + NAME + "/" + YEAR + "/recording",
                "baseline × g × (c − 1), c being the recording rate relative to the base year: from the audited rate to"
                        + " the target over the ramp, times what of it passes through; 0 where no change applies",
                List.of("/demand/byOffenceGroup/{1}/{2}/baseline"),
                "demand.recordingChange");
        for (String at : List.of("/demand/recordedCrime/", "/demand/byOffenceGroup/" + NAME + "/")) {
            String year = at.endsWith("Crime/") ? "/demand/recordedCrime/{1}/" : "/demand/byOffenceGroup/{1}/{2}/";
            rule(
                    at + YEAR + "/growthFromPopulation",
                    "baseline × (p − 1), p being population relative to the base year",
                    List.of(year + "baseline"),
                    "demand.population");
            rule(
                    at + YEAR + "/ratePer1000",
                    "crimes recorded × 1,000 ÷ people",
                    List.of(year + "total"),
                    "demand.population");
        }
        rule(
                "/demand/bySubgroup/" + NAME + "/" + NAME + "/years/" + YEAR + "/total",
                "the group's crimes, shared out in every draw and quarter as the subgroups' own forecasts stand to each"
                        + " other",
                List.of("/demand/byOffenceGroup/{1}/{3}/total"),
                "demand.subgroups");
        String stream = "/demand/streams/{1}/";
        rule(
                "/demand/streams/" + NAME + "/years/" + YEAR + "/volume",
                "base year's volume + growth + steps, in every draw",
                List.of(stream + "baseYear", stream + "years/{2}/growth", stream + "years/{2}/steps"));
        rule(
                "/demand/streams/" + NAME + "/years/" + YEAR + "/growth",
                "base year's volume × (g − 1), g being what it moves with relative to the base year, and its multiplier",
                List.of(stream + "baseYear"),
                "demand.streams.{1}");
        rule(
                "/demand/streams/" + NAME + "/years/" + YEAR + "/steps",
                "base year's volume × g × (s − 1), s being what its steps multiply it by, averaged over the year's days,"
                        + " relative to the base year",
                List.of(stream + "baseYear"),
                "demand.streams.{1}");
        rule(
                "/demand/streams/" + NAME + "/years/" + YEAR + "/ratePer1000",
                "volume × 1,000 ÷ people",
                List.of(stream + "years/{2}/volume"),
                "demand.population");
        rule(
                "/demand/quarterly/" + YEAR + "/total",
                "underlying crime of the quarter × the recording rate relative to the base year, summed over groups",
                List.of(),
                "demand.history",
                "demand.growthTarget",
                "demand.targets",
                "demand.recordingChange");
        rule(
                "/demand/targets/(effectiveSampleSize|distinctDraws|divergence|largestCorrection)",
                "draws weighted by exp(γ′g), g being the quantities of the targets, then resampled to equal weights and"
                        + " corrected for the rounding",
                List.of(),
                "demand.growthTarget",
                "demand.targets");
    }

    private static void work() {
        rule(
                "/workforce/investigators/" + YEAR + "/hoursRequired",
                "the sum over months, offence groups, investigators' routes and ages of a case: crimes × share of the"
                        + " route × hours a case × share of effort at that age × the workload anchor",
                List.of("/demand/recordedCrime/{1}/total", "/workforce/workloadAnchor/factor"),
                "workforce.routes",
                "workforce.offences");
        rule(
                "/workforce/investigators/" + YEAR + "/postsRequired",
                "hours required ÷ hours of a filled, fully deployable post",
                List.of("/workforce/investigators/{1}/hoursRequired"),
                "workforce.availability");
        rule(
                "/workforce/investigators/" + YEAR + "/unmetHours",
                "hours required less hours worked, overtime included, matched by skill month by month",
                List.of(
                        "/workforce/investigators/{1}/hoursRequired",
                        "/workforce/investigators/{1}/deployable", "/workforce/investigators/{1}/overtimeHours"),
                "workforce.skills",
                "workforce.availability");
        rule(
                "/workforce/investigators/" + YEAR + "/overtimeHours",
                "what ordinary hours leave, up to the greatest share of overtime",
                List.of("/workforce/investigators/{1}/hoursRequired", "/workforce/investigators/{1}/deployable"),
                "workforce.overtime");
        rule(
                "/workforce/workloadAnchor/factor",
                "base-year deployable hours ÷ base-year hours asked for",
                List.of("/workforce/workloadAnchor/baseYearHours"),
                "workforce.anchor");
        rule(
                "/workforce/bySkill/" + NAME + "/" + YEAR + "/unmetHours",
                "hours required less hours given",
                List.of("/workforce/bySkill/{1}/{2}/hoursRequired", "/workforce/bySkill/{1}/{2}/hoursAvailable"),
                "workforce.skills.{1}");
        rule(
                "/workforce/bySkill/" + NAME + "/" + YEAR + "/(hoursRequired|hoursAvailable)",
                "the sum over the months of the year and the routes that need the skill",
                List.of("/demand/recordedCrime/{2}/total"),
                "workforce.skills.{1}",
                "workforce.routes");
    }

    private static void people() {
        rule(
                "/workforce/investigators/" + YEAR + "/(strength|establishment)",
                "the sum over investigators' roles, average of the year's months",
                List.of("/workforce/byRole/*/{1}/{2}"));
        rule(
                "/workforce/investigators/" + YEAR + "/available",
                "strength less long-term absence and career breaks",
                List.of("/workforce/investigators/{1}/strength"),
                "workforce.availability");
        rule(
                "/workforce/investigators/" + YEAR + "/deployable",
                "available less restricted duties, trainees at their deployability",
                List.of("/workforce/investigators/{1}/available"),
                "workforce.availability",
                "workforce.recruitment");
        rule(
                "/workforce/byRole/" + NAME + "/" + YEAR + "/strength",
                "last month's strength + joiners − leavers, average of the year's months",
                List.of("/workforce/byRole/{1}/{2}/joiners", "/workforce/byRole/{1}/{2}/leavers"),
                "workforce.roles.{1}",
                "workforce.recruitment");
        rule(
                "/workforce/byRole/" + NAME + "/" + YEAR + "/(joiners|recruitsNotTaken)",
                "planned intakes, as far as posts, applicants and training places allow",
                List.of("/workforce/byRole/{1}/{2}/establishment"),
                "workforce.recruitment");
        rule(
                "/workforce/byRole/" + NAME + "/" + YEAR + "/leavers",
                "binomial: each person leaves with the role's probability",
                List.of(),
                "workforce.roles.{1}");
        rule(
                "/workforce/byRole/" + NAME + "/" + YEAR + "/establishment",
                "posts funded, as the plan states them",
                List.of(),
                "workforce.roles.{1}");
    }

    private static void money() {
        String year = "/finance/years/{1}/";
        rule(
                "/finance/years/" + YEAR + "/budgetGap",
                "net expenditure − funding − savings, in every draw",
                List.of(year + "netExpenditure", year + "funding", year + "savings"));
        rule(
                "/finance/years/" + YEAR + "/gapAfterReserves",
                "budget gap − planned reserves used, in every draw",
                List.of(year + "budgetGap", year + "plannedReservesUsed"));
        rule(
                "/finance/years/" + YEAR + "/unfundedResidual",
                "the greater of 0 and gap after reserves − automatic reserves used, in every draw",
                List.of(year + "gapAfterReserves", year + "automaticReservesUsed"));
        rule(
                "/finance/years/" + YEAR + "/surplus",
                "the greater of 0 and − gap after reserves, in every draw",
                List.of(year + "gapAfterReserves"));
        rule(
                "/finance/years/" + YEAR + "/probabilityUnfunded",
                "the share of draws in which half a penny or more is unfunded",
                List.of(year + "unfundedResidual"));
        rule(
                "/finance/years/" + YEAR + "/probabilityReservesBelowFloor",
                "the share of draws in which any reserve closes below its own floor",
                List.of("/finance/reserves/*/closing"));
        rule(
                "/finance/years/" + YEAR + "/cumulative/" + NAME,
                "the sum of this and the earlier plan years, draw by draw",
                List.of("/finance/years/*/{2}"));
        rule(
                "/finance/stated/" + YEAR + "/gap",
                "the sum over the years named with it, draw by draw",
                List.of("/finance/years/*/gapAfterReserves", "/finance/years/*/budgetGap"));
        String reserve = "/finance/reserves/{1}/";
        rule(
                "/finance/reserves/" + YEAR + "/closing",
                "opening + contributions − draws, in every draw",
                List.of(reserve + "opening", reserve + "contributions", reserve + "draws"));
        rule(
                "/finance/indicators/prudential/" + YEAR + "/financingCostShare",
                "financing costs ÷ net revenue stream",
                List.of(
                        "/finance/indicators/prudential/{1}/financingCosts",
                        "/finance/indicators/prudential/{1}/netRevenueStream"));
        rule(
                "/finance/bridges/" + YEAR + "/closing",
                "opening + movements, line by line",
                List.of("/finance/bridges/{1}/opening", "/finance/bridges/{1}/movements/*/amount"));
    }
}
