package io.github.forceplan.planner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {

    private static final String SWITCH = "- {at: demand.recordingChange.applies, turn: true}";

    private static final Path CRIME = Project.home().resolve("scenarios/derbyshire-recorded-crime.csv");

    @TempDir
    Path folder;

    @Test
    void figuresAreListedUnderTheBasisThatCoversThem() throws RefusedException {
        List<StatedFigure> figures = PlanFile.read(Project.flagship()).figures();
        StatedFigure target = figure(figures, "demand.growthTarget");
        assertEquals("growth 0.14", target.values());
        assertTrue(target.basis() instanceof Basis.Source, target.toString());
        StatedFigure precept = figure(figures, "finance.precept");
        assertTrue(precept.values().contains("baseBandD 192.60"), precept.values());
        // The increase has an assumption of its own.
        assertFalse(precept.values().contains("24.00 in"), precept.values());
        String increase = figure(figures, "finance.precept.increase").values();
        assertTrue(increase.startsWith("24.00 in 2019/20; "), increase);
    }

    @Test
    void yearsWithTheSameFigureAreNamedOnce() throws RefusedException {
        List<StatedFigure> figures = PlanFile.read(Project.flagship()).figures();
        String values = figure(figures, "workforce.roles.response-officer").values();
        assertTrue(values.contains("establishment (640 in 2018/19; 698 in 2019/20 to 2022/23)"), values);
    }

    @Test
    void namesAndFilesComeWithThePlan() throws RefusedException {
        PlanFile file = PlanFile.read(Project.flagship());
        assertEquals("General reserve", file.labels().reserve("general"));
        assertEquals("unheard-of", file.labels().role("unheard-of"));
        assertEquals(2, file.inputs().size());
        assertTrue(file.inputs().get(0).sha256().matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "at: workforce.roles.volume-investigator.establishment, years: [2024/25], add: 15"
                        + " | is for 2024/25, but the figure has the years 2018/19, 2019/20, 2020/21, 2021/22, 2022/23."
                        + " | Name years among these, or give the plan's figure the further years.",
                "at: workforce.roles.volume-investigator.establishment, years: [2022/23, 2023/24, 2024/25], set: 15"
                        + " | is for 2023/24, 2024/25, but | Name years among these",
                "at: workforce.roles.volume-investigator.establishment, years: [2023/24], multiply: 2"
                        + " | is for 2023/24, but | Name years among these",
                "at: workforce.rolls.volume-investigator.establishment, add: 15"
                        + " | There is nothing at 'workforce.rolls.volume-investigator.establishment'."
                        + " | 'workforce.roles.volume-investigator.establishment'",
                "at: demand.growthTarget.growth, set: 14 | makes the figure 14, but it must be a fraction from -0.9 to 1. | 0.14 (14 looks like a percentage)",
                "at: demand.underlying, choose: smothed | chooses 'smothed' | smoothed",
                "at: simulation.draws, multiply: 1.0001 | must be a whole number. | Change it by whole numbers.",
                "at: workforce.roles, add: 1 | there stands a part of the plan. | Use set, add or multiply for a number",
            })
    void aChangeThatDoesNotFitIsNamedAtItsLine(String change, String expected, String suggestion) throws IOException {
        List<String> lines = Files.readAllLines(Project.flagship());
        int line = 1 + lines.indexOf("      " + SWITCH);
        List<Fault> faults = faults(SWITCH, SWITCH + "\n      - {" + change + ", source: Board}");
        assertEquals(1, faults.size(), faults::toString);
        Fault fault = faults.get(0);
        assertEquals(line + 1, fault.place().line(), fault::toString);
        assertTrue(fault.pointer().startsWith("/scenarios/recording-put-right/changes/1"), fault::toString);
        assertTrue(fault.expected().contains(expected), fault::toString);
        assertTrue(fault.suggestion().contains(suggestion), fault::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "skillInTraining: pip-1 | skillInTraining: pip-9 | 'pip-9'",
                "skill: pip-2 | skill: pip2 | 'pip2'",
                "scenario: force-assumption | scenario: force-asumption | 'force-asumption'",
                "futures: [as-recorded, | futures: [as-recordd, | 'as-recordd'",
                "from: recording-put-right | from: recording-putright | 'recording-putright'",
            })
    void aNameThatIsNotKnownIsShownWhereItStands(String text, String by, String found) throws IOException {
        List<String> lines = Files.readAllLines(Project.flagship());
        int line = 1
                + lines.indexOf(
                        lines.stream().filter(l -> l.contains(text)).findFirst().orElseThrow());
        List<Fault> faults = faults(text, by);
        assertTrue(
                faults.stream()
                        .anyMatch(fault ->
                                fault.place().line() == line && fault.found().equals(found)),
                faults::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gapAfterReserves.2022/23, work | gapAfterReserve.2022/23, work | /sensitivity/measures/0"
                        + " | finance.gapAfterReserves.2022/23",
                "unmetHours.2022/23, demand | unmetHours.2023/24, demand | /sensitivity/measures/1"
                        + " | workforce.investigators.unmetHours.2022/23",
                "at: finance.lines.core-grant.amount | at: finance.lines.core-grnt.amount | /sensitivity/ranges/1/at"
                        + " | finance.lines.core-grant.amount",
                "at: finance.lines.core-grant.amount | at: finance.lines.core-grant | /sensitivity/ranges/1/at"
                        + " | a number or a figure by year",
            })
    void sensitivityAsksForWhatThePlanHas(String text, String by, String pointer, String suggestion)
            throws IOException {
        List<Fault> faults = faults(text, by);
        assertEquals(List.of(pointer), faults.stream().map(Fault::pointer).toList(), faults::toString);
        assertTrue(faults.get(0).suggestion().contains(suggestion), faults::toString);
    }

    @Test
    void aHistoryWithoutAFigureIsShownWhereThePlanNamesIt() throws IOException {
        String crime = Files.readString(CRIME).replaceFirst("(Robbery,2015/16,2,)\\d+", "$1");
        Files.writeString(folder.resolve(CRIME.getFileName()), crime);
        List<Fault> faults = faults("name:", "name:");
        assertEquals(1, faults.size(), faults::toString);
        assertEquals("/demand/history", faults.get(0).pointer());
        assertEquals(
                "The history of 'Robbery' has no figure for 2015/16 Q2.",
                faults.get(0).expected());
    }

    /** The flagship with its first {@code text} replaced, read from a folder of its own. */
    private List<Fault> faults(String text, String by) throws IOException {
        Path copy = folder.resolve(CRIME.getFileName());
        if (!Files.exists(copy)) {
            Files.copy(CRIME, copy);
        }
        String plan = Files.readString(Project.flagship());
        assertTrue(plan.contains(text), text);
        int at = plan.indexOf(text);
        Path file = Files.writeString(
                folder.resolve("plan.yaml"), plan.substring(0, at) + by + plan.substring(at + text.length()));
        return assertThrows(RefusedException.class, () -> PlanFile.read(file)).faults();
    }

    private static StatedFigure figure(List<StatedFigure> figures, String path) {
        return figures.stream()
                .filter(figure -> figure.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not among "
                        + figures.stream().map(StatedFigure::path).toList()));
    }
}
