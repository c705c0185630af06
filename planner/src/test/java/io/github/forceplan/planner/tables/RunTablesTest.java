package io.github.forceplan.planner.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.io.output.TableCsv;
import io.github.forceplan.planner.Samples;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTablesTest {

    private static final PlanResult RESULT = Samples.run().result();
    private static final Map<String, ResultTable> TABLES = tables();

    private static Map<String, ResultTable> tables() {
        Map<String, ResultTable> tables = new LinkedHashMap<>();
        RunTables.of(Samples.run()).forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    /** Four scenarios of four years, 8 offence groups, 28 + 16 quarters, 3 skills, 3 roles, 2 reserves, 14 lines. */
    @Test
    void everyTableHasARowForEverythingThatItIsAbout() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        TABLES.forEach((name, table) -> rows.put(name, table.rows().size()));
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("summary", 4);
        expected.put("recorded-crime", 16);
        expected.put("offence-groups", 4 * 8 * 4);
        expected.put("quarters", 4 * (28 + 16));
        expected.put("investigators", 16);
        expected.put("skills", 4 * 3 * 4);
        expected.put("roles", 4 * 3 * 4);
        expected.put("workload-anchor", 4 * 3);
        // crimes in all and by group, hours and unmet by skill, posts, four counts, three lines a role, all unmet
        expected.put("force-management-statement", 4 * 4 * (1 + 8 + 2 * 3 + 1 + 4 + 3 * 3 + 1));
        expected.put("finance", 16);
        expected.put("cumulative-gaps", 16);
        expected.put("stated-gaps", 4);
        expected.put("reserves", 4 * 2 * 4);
        expected.put("mtfs", 4 * 14);
        expected.put("bridges", 4 * 3);
        expected.put("council-tax", 4);
        expected.put("prudential", 4);
        expected.put("resilience", 4);
        expected.put("reserve-outlook", 4);
        expected.put("benefits", 1);
        expected.put("assumptions", 4);
        expected.put("provenance", 7 + 2);
        assertEquals(expected, rows);
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(TABLES.keySet()));
    }

    @Test
    void anEstimateMakesItsMeanAndBothEndsOfItsRange() {
        Estimate total =
                RESULT.scenarios().get(2).demand().recordedCrime().get(3).total();
        ResultTable table = table("recorded-crime");
        List<ResultTable.Cell> row = table.rows().get(11);
        assertEquals(exactly(total.mean()), row.get(column(table, "total")));
        assertEquals(exactly(total.quantile("0.1")), row.get(column(table, "total_q0.1")));
        assertEquals(exactly(total.quantile("0.9")), row.get(column(table, "total_q0.9")));
        assertEquals(new ResultTable.Text("2022/23"), row.get(column(table, "financial_year")));
        assertEquals(new ResultTable.Text("recording-put-right"), row.get(column(table, "scenario")));
    }

    @Test
    void theLedgerIsExactToThePenny() throws IOException {
        StringWriter csv = new StringWriter();
        TableCsv.write(table("mtfs"), csv);
        String[] lines = csv.toString().split("\n");
        assertEquals("scenario,scenario_label,section,group,line,line_label,2019/20,2020/21,2021/22,2022/23", lines[0]);
        assertTrue(
                lines[7].endsWith("income,Income,fees,Fees and charges,9876543.21,9876543.21,9876543.21,9876543.21"),
                lines[7]);
    }

    @Test
    void namesForPeopleStandBesideIds() {
        ResultTable skills = table("skills");
        List<ResultTable.Cell> row = skills.rows().get(0);
        assertEquals(new ResultTable.Text("pip-1"), row.get(column(skills, "skill")));
        assertEquals(new ResultTable.Text("PIP 1 (priority and volume)"), row.get(column(skills, "skill_label")));
    }

    @Test
    void whatAFigureLacksIsBlank() {
        ResultTable assumptions = table("assumptions");
        List<ResultTable.Cell> published = assumptions.rows().get(0);
        assertEquals(new ResultTable.Text("source"), published.get(column(assumptions, "kind")));
        assertEquals(new ResultTable.Blank(), published.get(column(assumptions, "owner")));
    }

    private static ResultTable table(String name) {
        ResultTable table = TABLES.get(name);
        assertTrue(table != null, () -> name + " is not among " + TABLES.keySet());
        return table;
    }

    private static ResultTable.Cell exactly(double value) {
        return new ResultTable.Numeral(new BigDecimal(value));
    }

    private static int column(ResultTable table, String key) {
        return table.columns().stream().map(ResultTable.Column::key).toList().indexOf(key);
    }
}
