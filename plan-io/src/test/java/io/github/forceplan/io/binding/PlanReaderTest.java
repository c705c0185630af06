package io.github.forceplan.io.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.sample.SamplePlan;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    private static final PlanReader<SamplePlan> READER =
            PlanReader.of(SamplePlan.class).exempt("seed", "draws.*.order");

    @TempDir
    private Path folder;

    private String good = "";

    @BeforeEach
    void goodPlan() throws IOException {
        good = resource("plan.yaml");
        Files.writeString(folder.resolve("crime.csv"), resource("crime.csv"));
    }

    @Test
    void everyKindOfComponentIsBound() throws Exception {
        SamplePlan plan = read(good).value();
        assertEquals("A small plan", plan.name());
        assertEquals(new FinancialYear(2018), plan.baseYear());
        assertEquals(20_190_401L, plan.seed());
        assertEquals(
                List.of("Robbery", "Theft"), List.copyOf(plan.recordedCrime().keySet()));
        assertEquals(SamplePlan.Reading.AFTER_RESERVES, plan.reading());
        assertEquals(Optional.of(LocalDate.of(2019, 5, 31)), plan.published());
        assertEquals(new BigDecimal("216.60"), plan.finance().bandD().exact(new FinancialYear(2019)));
        assertEquals(new BigDecimal("309000"), plan.finance().taxBase());
        assertEquals(
                List.of("officers", "grant"), List.copyOf(plan.finance().lines().keySet()));
        assertEquals(
                List.of("general", "carry-forward"), List.copyOf(plan.reserves().keySet()));
        SamplePlan.Reserve general = plan.reserves().get("general");
        assertEquals(3_400_000, general.floor());
        assertEquals(
                new SamplePlan.AutomaticDraw(1, true, new FinancialYear(2020).quarter(1)),
                general.draws().get(1));
        assertInstanceOf(SamplePlan.PlannedDraw.class, general.draws().get(0));
        SamplePlan.Saving saving = plan.savings().get(0);
        assertEquals(List.of(0.5, 1.0), saving.effects());
        assertEquals("Tyres", saving.parts().orElseThrow().get(0).title());
        assertEquals(Optional.empty(), saving.parts().orElseThrow().get(0).parts());
    }

    @Test
    void eachFillsARangeOfYearsInWhichAWrittenYearKeepsItsFigure() throws Exception {
        assertEquals(
                "{2019/20=0.02, 2020/21=0.02, 2021/22=0.025, 2022/23=0.02}",
                read(good).value().finance().payRise().values().toString());
    }

    @Test
    void jsonBindsToTheSamePlan() throws Exception {
        SamplePlan yaml = read(good).value();
        Path json = Files.writeString(folder.resolve("plan.json"), resource("plan.json"));
        assertEquals(yaml, READER.read(json).value());
    }

    @Test
    void theNearestBasisCoversAFigure() throws Exception {
        Loaded<SamplePlan> loaded = read(good);
        Bases bases = loaded.bases();
        assertEquals(
                new Basis.Source("Precept notice 2019/20"),
                bases.of("finance.bandD.2019/20").orElseThrow().basis());
        Basis book = new Basis.Assumption("Chief finance officer", "Budget book");
        assertEquals(book, bases.of("finance.taxBase").orElseThrow().basis());
        assertEquals(
                book,
                bases.of("finance.lines.officers.amount.2019/20").orElseThrow().basis());
        assertEquals(
                new Basis.Source("Settlement 2019/20"),
                bases.of("finance.lines.grant.amount.2019/20").orElseThrow().basis());
        assertEquals(
                new Basis.Source("Home Office, police recorded crime open data"),
                bases.of("recordedCrime").orElseThrow().basis());
        assertEquals(Optional.empty(), bases.of("seed"));
        assertEquals(8, bases.stated().size());
        assertEquals("reserves.general.draws.0", bases.stated().get(5).path());
        assertEquals(Optional.of(14), loaded.place("finance.assumption").map(Place::line));
        assertEquals(
                Optional.of(45), loaded.place("reserves.carry-forward.floor").map(Place::line));
    }

    @Test
    void inputsCarryTheirHashAndNegativeCountsANotice() throws Exception {
        Files.writeString(folder.resolve("abc.yaml"), good);
        Loaded<SamplePlan> loaded = READER.read(folder.resolve("abc.yaml"));
        assertEquals(
                List.of("abc.yaml", "crime.csv"),
                loaded.inputs().stream().map(InputFile::file).toList());
        // FIPS 180-2, appendix B.1: the digest of "abc".
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                InputFile.of("x", new byte[] {'a', 'b', 'c'}).sha256());
        assertEquals(
                InputFile.of("crime.csv", resource("crime.csv").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                loaded.inputs().get(1));
        assertEquals(1, loaded.notices().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // text to replace | with | found | expected | try
                "seed: 20190401 | seed: 1.5 | 1.5 | a whole number | 1 or 2",
                "seed: 20190401 | seed: '5' | '5' | a whole number | 5 without quotes",
                "name: A small plan | name: 2019 | 2019 | text | '2019' in quotes",
                "name: A small plan | name: '' | '' | text | text on one line",
                "name: A small plan | name: | nothing | text | text on one line",
                "baseYear: 2018/19 | baseYear: 2018 | 2018 | a financial year such as 2019/20 | 2018/19",
                "baseYear: 2018/19 | baseYear: 2018-2019 | '2018-2019' | a financial year such as 2019/20 | 2018/19",
                "baseYear: 2018/19 | baseYear: 2018/20 | '2018/20' | a financial year such as 2019/20 | 2018/19",
                "reading: after-reserves | reading: after-reserve | 'after-reserve' | one of before-reserves, after-reserves"
                        + " | after-reserves",
                "published: 2019-05-31 | published: 31/05/2019 | '31/05/2019' | a date such as 2019-04-01 | 2019-05-31",
                "published: 2019-05-31 | published: 2019-02-30 | '2019-02-30' | a day that the calendar has"
                        + " | check the month and the day",
                "published: 2019-05-31 | published: | nothing | a date such as 2019-04-01"
                        + " | write a value, or leave the key out if it is unknown",
                "2019/20: 216.60 | 2019/20: '226.6 %' | '226.6 %' | a number of pounds, 0 or more | 226.6",
                "2019/20: 216.60 | 2019/20: -216.60 | -216.60 | a number of pounds, 0 or more | 216.60, without the minus sign",
                "2019/20: 216.60 | 2019/20: £216.60 | '£216.60' | a number of pounds, 0 or more | 216.60",
                "2019/20: 216.60 | 2019: 216.60 | the key '2019' | a financial year such as 2019/20, or from, to and each | 2019/20",
                "probability: 0.8 | probability: 80 | 80 | a fraction from 0 to 1 | 0.8 (80 looks like a percentage)",
                "probability: 0.8 | probability: 80% | '80%' | a fraction from 0 to 1 | 0.80",
                "probability: 0.8 | probability: 180 | 180 | a fraction from 0 to 1 | at most 1",
                "recurring: 1 | recurring: [1] | a list of 1 | a fraction from 0 to 1 | a plain number such as 1250.50",
                "each: 0.02 | each: 2 | 2 | a fraction from -0.5 to 1 | 0.02 (2 looks like a percentage)",
                "from: 2019/20, to | from: 2023/24, to | the years from 2023/24 to 2022/23"
                        + " | a range that ends no earlier than it begins | from: 2022/23, to: 2023/24",
                "to: 2022/23, | \"\" | no to | from, to and each together | add to: …",
                "{from: 2019/20, to: 2022/23, each: 0.02, 2021/22: 0.025} | 0.02 | 0.02"
                        + " | figures by financial year such as 2019/20: 0, each a fraction from -0.5 to 1"
                        + " | {from: 2019/20, to: 2022/23, each: 0.02} with the years it is for",
                "{from: 2019/20, to: 2022/23, each: 0.02, 2021/22: 0.025} | {} | no year | at least one financial year"
                        + " | add a line such as 2019/20: 0",
                "allowed: true | allowed: no | 'no' | true or false | false",
                "allowed: true | allowed: 1 | 1 | true or false | true",
                "from: 2020/21 Q1 | from: 2020-13 | '2020-13' | a month from 01 to 12, such as 2019-04"
                        + " | check the two digits after the hyphen",
                "from: 2020/21 Q1 | from: 2020Q5 | '2020Q5' | a quarter from Q1 to Q4, such as 2020Q1, or where the key is for"
                        + " months, one such as 2020-04 | check the number after the Q",
                "type: planned-draw | type: planed-draw | 'planed-draw' | one of planned-draw, automatic-draw | planned-draw",
                "type: planned-draw | kind: planned-draw | no type | type: one of planned-draw, automatic-draw"
                        + " | add type: planned-draw",
                "order: 1 | order: 10 | 10 | a whole number from 1 to 9 | at most 9",
                "posts: 2 | posts: -2 | -2 | a whole number of FTE, 0 or more | 2, without the minus sign",
                "posts: 2 | posts: 99999999999 | 99999999999 | a whole number of FTE, 0 or more | a smaller number",
                "draws: [] | draws: none | 'none' | a list, each item a mapping whose type is one of planned-draw,"
                        + " automatic-draw | ['none']",
                "draws: [] | draws: | nothing | a list, each item a mapping whose type is one of planned-draw,"
                        + " automatic-draw | [] for none",
                "seed: 20190401 | sead: 20190401 | the unknown key 'sead' | one of name, baseYear, seed, recordedCrime,"
                        + " reading, finance, reserves, savings, published | seed",
                "posts: 2 | post: 2 | the unknown key 'post' | one of title, probability, posts, effects, parts | posts",
                "title: Fleet | heading: Fleet | the unknown key 'heading' | one of title, probability, posts, effects, parts"
                        + " | delete it",
                "floor: 0 | floor: 300000 | {assumption: {…}, opening: 250000, floor: 300000, …}"
                        + " | The floor (300000.0) of a reserve must not exceed its opening balance (250000)."
                        + " | Lower the floor.",
                "carry-forward: | carry.forward: | the id 'carry.forward'"
                        + " | an id without points, which separate the parts of a figure's address | carryforward",
                "recordedCrime: crime.csv | recordedCrime: crimes.csv | 'crimes.csv': no such file | a file that exists | crime.csv",
                "owner: Planner | owner: 5 | 5 | text: who answers for the figure | text in quotes",
                "reason: Not published | reasons: Not published | the unknown key 'reasons' | owner and reason | reason",
                "{owner: Head of fleet, reason: Contract ends in 2020} | Contract ends | 'Contract ends'"
                        + " | owner (who answers for it) and reason (why this value)"
                        + " | {owner: …, reason: Contract ends}",
                "source: Settlement 2019/20 | sources: Settlement | the unknown key 'sources'"
                        + " | one of title, amount, recurring | source",
                "seed: 20190401 | seed: 0x5 | 0x5 | a decimal number | digits with a decimal point, such as 1250.50",
            })
    void oneFaultOneMessage(String replaced, String by, String found, String expected, String suggestion)
            throws IOException {
        List<Fault> faults = faults(replace(replaced, by));
        faults = faults.stream().filter(f -> !f.found().startsWith("no title")).toList();
        assertEquals(1, faults.size(), faults::toString);
        Fault fault = faults.get(0);
        assertEquals(
                List.of(found, expected, suggestion), List.of(fault.found(), fault.expected(), fault.suggestion()));
    }

    @Test
    void aMissingKeyIsExplained() throws IOException {
        Fault fault = onlyFault(replace("    floor: 0\n", ""));
        assertEquals("no floor", fault.found());
        assertEquals("floor: The least that it may hold. (a number of pounds, 0 or more)", fault.expected());
        assertEquals("/reserves/carry-forward", fault.pointer());
        assertEquals(41, fault.place().line());
    }

    @Test
    void belowAMisspeltKeyEverythingIsCheckedToo() throws IOException {
        List<Fault> faults = faults(good.replace("  bandD:", "  band_d:").replace("216.60", "-216.60"));
        assertEquals(
                List.of("the unknown key 'band_d'", "-216.60"),
                faults.stream().map(Fault::found).toList());
        assertEquals("bandD", faults.get(0).suggestion());
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheFile() throws IOException {
        String bad = good.replace("name: A small plan", "nmae: A small plan")
                .replace("seed: 20190401", "seed: .nan")
                .replace("crime.csv", "absent.csv")
                .replace("probability: 0.8", "probability: 80")
                .replace("type: planned-draw", "type: planed-draw")
                .replace("floor: 0", "floor: 300000")
                .replace("allowed: true", "allowed: maybe")
                .replace("2018/19: 192.60", "2018/19: *x");
        assertEquals(
                List.of(
                        "1:1 /nmae",
                        "3:7 /seed",
                        "4:16 /recordedCrime",
                        "10:14 /finance/bandD/2018~119",
                        "33:15 /reserves/general/draws/0/type",
                        "38:18 /reserves/general/draws/1/allowed",
                        "41:5 /reserves/carry-forward",
                        "49:18 /savings/0/probability"),
                faults(bad).stream()
                        .map(f -> f.place().line() + ":" + f.place().column() + " " + f.pointer())
                        .toList());
    }

    @Test
    void faultsOfTheDocumentTheRecordsAndTheSeriesComeTogether() throws IOException {
        Files.writeString(
                folder.resolve("crime.csv"), "offence_group,financial_year,quarter,offences\nA,2018/19,5,1\n");
        String bad = good.replace("seed: 20190401", "seed: .nan").replace("posts: 2", "posts: two");
        assertEquals(
                List.of("plan.yaml:3:7", "plan.yaml:56:16", "crime.csv:2"),
                faults(bad).stream()
                        .map(f -> f.place().toString().replaceAll("^.*/", ""))
                        .toList());
    }

    @Test
    void figuresWithoutABasisAreReportedOnceARecord() throws IOException {
        String bare = Arrays.stream(good.split("\n"))
                .filter(line -> !line.matches("\\s+(source|assumption|owner|reason):.*"))
                .reduce("", (a, b) -> a + b + "\n");
        Files.writeString(folder.resolve("crime.csv"), resource("crime.csv").replaceFirst("#.*\n", ""));
        List<Fault> faults = faults(bare);
        assertEquals(
                List.of(
                        ": a figure without source or assumption: recordedCrime",
                        "/finance: 5 figures without source or assumption: bandD.2018/19, bandD.2019/20, taxBase,"
                                + " payRise.each, …",
                        "/finance/lines/officers: 3 figures without source or assumption: amount.2019/20,"
                                + " amount.2020/21, recurring",
                        "/finance/lines/grant: 3 figures without source or assumption: amount.2019/20,"
                                + " amount.2020/21, recurring",
                        "/reserves/general: 2 figures without source or assumption: opening, floor",
                        "/reserves/general/draws/0: 2 figures without source or assumption: amount.2020/21,"
                                + " amount.2021/22",
                        "/reserves/carry-forward: 2 figures without source or assumption: opening, floor",
                        "/savings/0: 4 figures without source or assumption: probability, posts, effects.0, effects.1",
                        "/savings/0/parts/0: 2 figures without source or assumption: probability, posts"),
                faults.stream().map(f -> f.pointer() + ": " + f.found()).toList());
    }

    @Test
    void sourceAndAssumptionOnOneMappingAreOneTooMany() throws IOException {
        Fault fault =
                onlyFault(replace("    source: Settlement", "    assumption: {owner: a, reason: b}\n      source: S"));
        assertEquals("source and assumption on one mapping", fault.found());
    }

    @Test
    void checksOverThePlanPointIntoTheFile() throws Exception {
        PlanReader<SamplePlan> checked = READER.check((plan, complaints) -> {
            complaints.requireYears(
                    "finance.bandD", plan.finance().bandD(), new FinancialYear(2018), new FinancialYear(2020));
            complaints.unknownId("savings.0.parts.0.title", "Tyre", List.of("Tyres", "Fuel"));
            complaints.add("finance.lines.absent", "a line 'absent'", "add it");
        });
        Path file = Files.writeString(folder.resolve("plan.yaml"), good);
        List<Fault> faults =
                assertThrows(RefusedException.class, () -> checked.read(file)).faults();
        assertEquals(
                List.of("9 no figure for 2020/21", "16 {officers: {…}, grant: {…}}", "54 'Tyre'"),
                faults.stream().map(f -> f.place().line() + " " + f.found()).toList());
        assertEquals("Tyres", faults.get(2).suggestion());
    }

    @Test
    void aRootThatIsNoMappingIsRefused() throws IOException {
        assertEquals("a list of 1", onlyFault("- 1\n").found());
        assertEquals("'text'", onlyFault("text").found());
        assertEquals("an empty file", onlyFault("").found());
        assertEquals("nothing", onlyFault("---\n").found());
    }

    @Test
    void recordsThatNoFileCanHoldAreRefusedBeforeAnyReading() {
        record Wrong(@SuppressWarnings("unused") java.util.Set<String> names) {}
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> PlanReader.of(Wrong.class));
        assertTrue(refusal.getMessage().contains("component 'names'"), refusal.getMessage());
    }

    private Loaded<SamplePlan> read(String yaml) throws Exception {
        return READER.read(Files.writeString(folder.resolve("plan.yaml"), yaml));
    }

    private String replace(String text, String by) {
        assertTrue(good.contains(text), text);
        return good.replaceFirst(java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(by));
    }

    private List<Fault> faults(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), yaml);
        return assertThrows(RefusedException.class, () -> READER.read(file)).faults();
    }

    private Fault onlyFault(String yaml) throws IOException {
        List<Fault> faults = faults(yaml);
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SamplePlan.class.getResourceAsStream(name)) {
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
