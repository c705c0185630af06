package io.github.forceplan.planner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.planner.Samples;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.run.Labels;
import io.github.forceplan.planner.run.StatedFigure;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.workforce.workload.BaseYearBalance;
import io.github.forceplan.workforce.workload.StatedFactor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportTest {

    private static final String HOSTILE =
            "<img src=x onerror=alert(1)>&amp;\"'</script><script>alert(2)</script>\u0000";

    private static final String REPORT = Report.html(Samples.run());

    @Test
    void everySectionIsThere() throws Exception {
        Document page = PageReader.parse(REPORT);
        Set<String> ids = new HashSet<>();
        PageReader.all(page, "section").forEach(section -> ids.add(section.getAttribute("id")));
        assertEquals(
                Set.of("summary", "crime", "investigators", "money", "gap", "indicators", "assumptions", "provenance"),
                ids);
        assertEquals("en-GB", page.getDocumentElement().getAttribute("lang"));
    }

    @Test
    void sameRunGivesTheSameBytes() {
        assertEquals(REPORT, Report.html(Samples.run()));
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws Exception {
        Document page = PageReader.parse(REPORT);
        for (String tag : List.of("img", "iframe", "object", "embed", "audio", "video")) {
            assertTrue(PageReader.all(page, tag).isEmpty(), tag);
        }
        for (Element link : PageReader.all(page, "link")) {
            assertEquals("data:,", link.getAttribute("href"));
        }
        for (Element anchor : PageReader.all(page, "a")) {
            assertTrue(anchor.getAttribute("href").startsWith("#"), anchor.getAttribute("href"));
        }
        assertFalse(REPORT.contains("@import"));
        assertFalse(REPORT.contains("url("));
        assertEquals("", PageReader.all(page, "script").get(0).getAttribute("src"));
    }

    @Test
    void everyChartSaysWhatItShows() throws Exception {
        Document page = PageReader.parse(REPORT);
        List<Element> charts = PageReader.all(page, "svg");
        // Three at a glance; for each of three demands a fan and its growth; for each of four scenarios posts, gap,
        // reserves.
        assertEquals(3 + 3 * 2 + 4 * 3, charts.size());
        for (Element chart : charts) {
            Element title = PageReader.all(chart, "title").get(0);
            Element description = PageReader.all(chart, "desc").get(0);
            assertFalse(title.getTextContent().isBlank());
            assertFalse(description.getTextContent().isBlank());
            assertEquals(
                    title.getAttribute("id") + " " + description.getAttribute("id"),
                    chart.getAttribute("aria-labelledby"));
        }
    }

    @Test
    void idsAreUniqueAndEveryCellHasItsHeading() throws Exception {
        Document page = PageReader.parse(REPORT);
        Set<String> seen = new HashSet<>();
        for (Element element : PageReader.all(page, "*")) {
            String id = element.getAttribute("id");
            assertTrue(id.isEmpty() || seen.add(id), id);
        }
        for (Element heading : PageReader.all(page, "th")) {
            assertTrue(
                    Set.of("col", "row", "rowgroup").contains(heading.getAttribute("scope")), heading.getTextContent());
        }
        for (Element table : PageReader.all(page, "table")) {
            int columns =
                    PageReader.all(PageReader.all(table, "thead").get(0), "th").size();
            for (Element row : PageReader.all(table, "tr")) {
                int cells = 0;
                for (Element cell : PageReader.all(row, "*")) {
                    if (cell.getTagName().equals("td") || cell.getTagName().equals("th")) {
                        String span = cell.getAttribute("colspan");
                        cells += span.isEmpty() ? 1 : Integer.parseInt(span);
                    }
                }
                assertEquals(columns, cells, row.getTextContent());
            }
        }
    }

    @Test
    void coordinatesAreNumbers() {
        assertFalse(REPORT.contains("NaN"));
        assertFalse(REPORT.contains("Infinity"));
    }

    /** What is printed adds up: each mean of the gap table and each line of the MTFS, in hundredths of a £m. */
    @Test
    void printedMoneyFoots() throws Exception {
        Document page = PageReader.parse(REPORT);
        List<Element> gapTables = PageReader.tables(page, "The gap by year");
        assertEquals(4, gapTables.size());
        for (Element table : gapTables) {
            Map<String, List<BigDecimal>> rows = firstLines(table);
            for (int t = 0; t < 4; t++) {
                BigDecimal gap = at(rows, "Budget gap", t);
                BigDecimal after = at(rows, "Gap after reserves", t);
                assertEquals(
                        at(rows, "Net expenditure", t)
                                .subtract(at(rows, "less funding", t))
                                .subtract(at(rows, "less savings", t)),
                        gap);
                assertEquals(gap.subtract(at(rows, "less planned use of reserves", t)), after);
                assertEquals(
                        after.subtract(at(rows, "less further draws on reserves", t))
                                .add(at(rows, "plus surplus to reserves", t)),
                        at(rows, "Unfunded residual", t));
            }
        }
        List<Element> ledgers = PageReader.tables(page, "Medium-term financial strategy");
        assertEquals(4, ledgers.size());
        for (Element ledger : ledgers) {
            Map<String, List<BigDecimal>> rows = firstLines(ledger);
            for (int t = 0; t < 4; t++) {
                BigDecimal net = sum(
                                rows,
                                t,
                                "Police officer pay",
                                "Police staff and PCSO pay",
                                "Police pensions",
                                "Premises and supplies",
                                "Revenue provision",
                                "Interest")
                        .subtract(at(rows, "Fees and charges", t));
                assertEquals(at(rows, "Net expenditure", t), net);
                BigDecimal funding =
                        sum(rows, t, "Core grant", "Pension support grant", "Precept", "Collection-fund share");
                assertEquals(
                        at(rows, "Budget gap", t), net.subtract(funding).subtract(sum(rows, t, "Estate", "Contracts")));
            }
        }
    }

    /** A grant that is the same each year must not wobble because other lines had to be rounded. */
    @Test
    void aSteadyLinePrintsTheSameEachYear() throws Exception {
        for (Element ledger : PageReader.tables(PageReader.parse(REPORT), "Medium-term financial strategy")) {
            List<BigDecimal> fees = firstLines(ledger).get("Fees and charges");
            assertEquals(Set.of(new BigDecimal("9.88")), Set.copyOf(fees));
        }
    }

    private static BigDecimal sum(Map<String, List<BigDecimal>> rows, int t, String... labels) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String label : labels) {
            sum = sum.add(at(rows, label, t));
        }
        return sum;
    }

    private static BigDecimal at(Map<String, List<BigDecimal>> rows, String label, int t) {
        List<BigDecimal> row = rows.get(label);
        assertTrue(row != null, () -> label + " is not among " + rows.keySet());
        return row.get(t);
    }

    /** The first line of every number cell, by row heading. */
    private static Map<String, List<BigDecimal>> firstLines(Element table) {
        Map<String, List<BigDecimal>> rows = new LinkedHashMap<>();
        for (Element row : PageReader.all(table, "tr")) {
            List<BigDecimal> figures = new ArrayList<>();
            for (Element cell : PageReader.all(row, "td")) {
                String first = cell.getFirstChild().getTextContent().replace('\u2212', '-');
                if (first.matches("-?[\\d,]+\\.\\d\\d")) {
                    figures.add(new BigDecimal(first.replace(",", "")));
                }
            }
            if (!figures.isEmpty()) {
                rows.put(PageReader.all(row, "th").get(0).getTextContent(), figures);
            }
        }
        return rows;
    }

    /** 36 people join all roles a year in the sample, 62 in 100 of them at the desk. */
    @Test
    void peopleComeAndGoInTheYearOfTheirColumn() throws Exception {
        List<String> byYear = row(oneScenario(), "In post, of the posts funded", "Desk investigators");
        assertEquals(4, byYear.size());
        for (String cell : byYear) {
            assertTrue(cell.contains("22.3 join"), cell);
        }
        Element together = PageReader.tables(PageReader.parse(REPORT), "In post, of the posts funded")
                .get(0);
        String caption = PageReader.all(together, "caption").get(0).getTextContent();
        assertTrue(caption.contains("in all over 2019/20 to 2022/23"), caption);
        for (String cell : row(PageReader.parse(REPORT), "In post, of the posts funded", "Desk investigators")) {
            assertTrue(cell.contains("89.3 join"), cell);
        }
    }

    @Test
    void theWorkloadFactorIsSaidAsThePlanHasIt() {
        String balanced = InvestigatorSection.factor(Optional.of(new BaseYearBalance(1)), "2018/19");
        assertTrue(balanced.contains("the work of 2018/19 equals the hours"), balanced);
        String more = InvestigatorSection.factor(Optional.of(new BaseYearBalance(1.25)), "2018/19");
        assertTrue(more.contains("equals 1.25 times the hours"), more);
        String stated = InvestigatorSection.factor(Optional.of(new StatedFactor(1)), "2018/19");
        assertTrue(stated.contains("that the plan states; it is not set so"), stated);
        assertFalse(InvestigatorSection.factor(Optional.empty(), "2018/19").contains("equals"));
    }

    @Test
    void aPlanWithoutReservesIsToldNothingOfFloors() throws Exception {
        PlanResult sample = Samples.result();
        List<ScenarioResult> scenarios = new ArrayList<>();
        for (ScenarioResult one : sample.scenarios()) {
            FinanceResult finance = one.finance();
            scenarios.add(new ScenarioResult(
                    one.name(),
                    one.label(),
                    one.description(),
                    one.demand(),
                    one.workforce(),
                    new FinanceResult(
                            finance.years(),
                            finance.stated(),
                            List.of(),
                            finance.ledger(),
                            finance.indicators(),
                            finance.bridges())));
        }
        Document page = PageReader.parse(Report.html(new CompletedRun(
                "No reserves", new PlanResult(sample.provenance(), scenarios), List.of(), Labels.none())));
        for (String id : List.of("summary", "money")) {
            String words = section(page, id).getTextContent();
            assertFalse(words.contains("floor"), words);
            assertTrue(words.contains("he plan has no reserves."), words);
        }
        assertFalse(section(page, "money").getTextContent().contains("Each reserve"));
        assertEquals(4, PageReader.all(section(page, "money"), "svg").size());
    }

    private static Element section(Document page, String id) {
        return PageReader.all(page, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tablesThatFootSayHowTheyAreRounded() throws Exception {
        Document page = PageReader.parse(REPORT);
        for (String caption :
                List.of("The gap by year", "Medium-term financial strategy", "What moves the budget gap")) {
            List<Element> tables = PageReader.tables(page, caption);
            assertFalse(tables.isEmpty(), caption);
            for (Element table : tables) {
                String note = table.getParentNode().getTextContent();
                assertTrue(note.contains("rounded so that each column adds up"), note);
            }
        }
    }

    /** The sample's central case is its first draw, so that it differs from the mean of all. */
    @Test
    void theCentralCaseStandsBesideTheMean() throws Exception {
        Document page = PageReader.parse(REPORT);
        List<BigDecimal> central = firstLines(PageReader.tables(page, "Medium-term financial strategy")
                        .get(0))
                .get("Budget gap");
        List<BigDecimal> mean =
                firstLines(PageReader.tables(page, "The gap by year").get(0)).get("Budget gap");
        String both = "As recorded: " + mean.get(3) + " on average, " + central.get(3) + " in the central case";
        for (String id : List.of("money", "gap")) {
            String words = section(page, id).getTextContent().replace('\u2212', '-');
            assertTrue(words.contains(both), both + " in " + words);
            assertTrue(words.contains("puts every uncertain figure at its mean"), words);
        }
    }

    @Test
    void recordingUnderWayCountsAsCrimeWhereAnotherScenarioHasAChange() throws Exception {
        String said =
                "All of the change is crime itself. What changes of recording were already under way in the history"
                        + " counts as crime here.";
        String several = section(PageReader.parse(REPORT), "summary").getTextContent();
        // Of the sample's four scenarios two have no change of recording.
        assertEquals(3, several.split(said, -1).length, several);
        String one = section(oneScenario(), "summary").getTextContent();
        assertTrue(one.contains("All of the change is crime itself."), one);
        assertFalse(one.contains("under way"), one);
    }

    private static Document oneScenario() throws Exception {
        CompletedRun sample = Samples.run();
        return PageReader.parse(Report.html(new CompletedRun(
                sample.title(),
                new PlanResult(
                        sample.result().provenance(),
                        sample.result().scenarios().subList(0, 1)),
                sample.figures(),
                sample.labels())));
    }

    private static List<String> row(Document page, String captionStart, String heading) {
        for (Element row : PageReader.all(PageReader.tables(page, captionStart).get(0), "tr")) {
            if (PageReader.all(row, "th").get(0).getTextContent().equals(heading)) {
                return PageReader.all(row, "td").stream()
                        .map(Element::getTextContent)
                        .toList();
            }
        }
        throw new AssertionError(heading);
    }

    @Test
    void hostileTextStaysText() throws Exception {
        PlanResult sample = Samples.result();
        ScenarioResult first = sample.scenarios().get(0);
        ScenarioResult hostile =
                new ScenarioResult(HOSTILE, HOSTILE, HOSTILE, first.demand(), first.workforce(), first.finance());
        StatedFigure figure = new StatedFigure(HOSTILE, HOSTILE, new Basis.Assumption(HOSTILE, HOSTILE));
        String page = Report.html(new CompletedRun(
                HOSTILE,
                new PlanResult(sample.provenance(), List.of(hostile)),
                List.of(figure),
                new Labels(Map.of("pip-1", HOSTILE), Map.of("desk", HOSTILE), Map.of("general", HOSTILE))));
        Document parsed = PageReader.parse(page);
        assertTrue(PageReader.all(parsed, "img").isEmpty());
        assertEquals(1, PageReader.all(parsed, "script").size());
        assertEquals(
                HOSTILE.replace('\u0000', '\uFFFD'),
                PageReader.all(parsed, "h1").get(0).getTextContent());
    }

    @Test
    void aCertainFutureIsSaidWithoutRanges() throws Exception {
        Document page = PageReader.parse(Report.html(Samples.certainRun()));
        String stories = PageReader.all(page, "section").get(0).getTextContent();
        assertTrue(stories.contains("60,000 crimes are recorded in 2022/23, as many as in 2018/19."), stories);
        assertFalse(stories.contains("recorded in 2022/23 (8 chances in 10)"), stories);
    }

    @Test
    void theFirstPageSaysWhichLineWasSolvedFor() throws Exception {
        CompletedRun sample = Samples.run();
        Document page = PageReader.parse(
                Report.html(new CompletedRun(sample.title(), Samples.balanced(), sample.figures(), sample.labels())));
        String summary = PageReader.all(page, "section").get(0).getTextContent().replace('\u00a0', ' ');
        assertTrue(
                summary.contains("The line “Cost pressures” is no known cost: it was solved for, so that the scenario"
                        + " “Force assumption” shows the published gap after reserves of £3.9m to £6.3m over 2020/21 and"
                        + " 2021/22 and that its budget balances in 2019/20."),
                summary);
        assertTrue(summary.contains("£1.4m in 2020/21, £2.6m in 2021/22 and £2.6m in 2022/23"), summary);
        assertFalse(REPORT.contains("id=\"balancing\""));
    }

    /** The sample: the general reserve's floor is £5.5m; the other, 8.2 less 2.93 less 2.59, has a draw not known. */
    @Test
    void theFirstPageSaysWhyReservesAreLeft() throws Exception {
        Document page = PageReader.parse(REPORT);
        String summary = PageReader.all(page, "section").get(0).getTextContent().replace('\u00a0', ' ');
        assertTrue(
                summary.contains(
                        ", of which £5.5m is floor and £2.7m is in Transformation reserve, whose draw in 2022/23"
                                + " is not known; one is below its floor in "),
                summary);
    }

    @Test
    void figuresAreSplitIntoAssumptionsAndSources() throws Exception {
        Document page = PageReader.parse(REPORT);
        assertEquals(
                2,
                PageReader.all(PageReader.tables(page, "Assumptions").get(0), "tr")
                                .size()
                        - 1);
        assertEquals(
                2,
                PageReader.all(PageReader.tables(page, "Published").get(0), "tr")
                                .size()
                        - 1);
    }
}
