package io.github.forceplan.planner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Samples;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.tables.RunTables;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.StreamResult;
import io.github.forceplan.solver.result.SubgroupResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Crime a head and demand streams in the report and the tables, where a plan has them. */
class OtherDemandTest {

    /** The sample run with 1,000,000 people, 1 % more in each year planned, and one stream. */
    private static CompletedRun run() {
        CompletedRun sample = Samples.run();
        List<ScenarioResult> scenarios = new ArrayList<>();
        for (ScenarioResult scenario : sample.result().scenarios()) {
            scenarios.add(new ScenarioResult(
                    scenario.name(),
                    scenario.label(),
                    scenario.description(),
                    with(scenario.demand()),
                    scenario.workforce(),
                    scenario.finance()));
        }
        return new CompletedRun(
                sample.title(),
                new PlanResult(sample.result().provenance(), scenarios),
                sample.figures(),
                sample.labels());
    }

    private static DemandResult with(DemandResult demand) {
        List<DemandResult.People> people = new ArrayList<>(List.of(new DemandResult.People("2018/19", 1_000_000)));
        List<StreamResult.Year> stream = new ArrayList<>();
        for (DemandResult.Year year : demand.recordedCrime()) {
            people.add(new DemandResult.People(year.financialYear(), 1_000_000 + 10_000 * people.size()));
            stream.add(new StreamResult.Year(
                    year.financialYear(),
                    Estimate.exactly(1500),
                    Estimate.exactly(0),
                    Estimate.exactly(500),
                    Optional.of(Estimate.exactly(1.5))));
        }
        Map<String, List<DemandResult.Year>> groups = new LinkedHashMap<>();
        demand.byOffenceGroup().forEach((group, years) -> groups.put(group, perHead(years)));
        return new DemandResult(
                perHead(demand.recordedCrime()),
                groups,
                demand.history(),
                demand.quarterly(),
                demand.recordingRate(),
                demand.implied(),
                demand.targets(),
                Optional.of(people),
                Map.of(
                        "Theft offences",
                        Map.of(
                                "Shoplifting",
                                new SubgroupResult(
                                        5552, List.of(new SubgroupResult.Year("2022/23", Estimate.exactly(5814)))))),
                Map.of(
                        "adults",
                        new StreamResult(
                                "Adults at risk <b>",
                                "referrals",
                                Optional.of("population"),
                                List.of("Better recognised"),
                                1000,
                                stream)));
    }

    private static List<DemandResult.Year> perHead(List<DemandResult.Year> years) {
        List<DemandResult.Year> all = new ArrayList<>();
        for (DemandResult.Year year : years) {
            all.add(new DemandResult.Year(
                    year.financialYear(),
                    year.total(),
                    year.baseline(),
                    year.recording(),
                    year.growth(),
                    Optional.of(0.01 * (all.size() + 1) * year.baseline().mean()),
                    Optional.of(Estimate.exactly(61.25))));
        }
        return all;
    }

    @Test
    void theReportHasCrimeAHeadAndOtherDemand() throws Exception {
        Document page = PageReader.parse(Report.html(run()));
        Element crime = section(page, "crime");
        String words = crime.getTextContent();
        assertTrue(words.contains("Crime for each 1,000 people"), words);
        assertTrue(words.contains("1,000,000 people in 2018/19, 4.0% more by 2022/23."), words);
        assertTrue(words.contains("61.3"), words);
        assertTrue(words.contains("Shoplifting") && words.contains("5,814"), words);
        String other = section(page, "streams").getTextContent();
        assertTrue(other.contains("Adults at risk <b>, referrals"), other);
        assertTrue(other.contains("Better recognised; population"), other);
        assertTrue(other.contains("+50%") && other.contains("by steps +50%"), other);
        assertTrue(PageReader.all(page, "a").stream()
                .anyMatch(link -> link.getAttribute("href").equals("#streams")));
    }

    private static Element section(Document page, String id) {
        return PageReader.all(page, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTablesHaveThemToo() {
        assertTrue(RunTables.of(run()).stream()
                .anyMatch(table ->
                        table.name().equals("demand-streams") && table.rows().size() == 4 * 4));
        assertEquals(
                0,
                RunTables.of(Samples.run()).stream()
                        .filter(table -> table.name().equals("demand-streams"))
                        .count());
    }
}
