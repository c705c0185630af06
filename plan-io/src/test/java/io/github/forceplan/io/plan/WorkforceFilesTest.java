package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanRun;
import io.github.forceplan.workforce.supply.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship with its establishment from a register of posts, and strength from tables as the Home Office has them. */
class WorkforceFilesTest {

    private static final String REGISTER = """
              establishment:
                posts: posts.csv
                assumption: {owner: Head of people, reason: Invented for a test}

            """;

    private static String published(String roles) {
        return """
              publishedStrength:
                table: workforce.csv
                force: Derbyshire
                asAt31March: 2019
                roles:
            """ + roles + """
                assumption: {owner: Head of people, reason: Invented for a test}

            """;
    }

    @TempDir
    private Path folder;

    private String plan = "";

    @BeforeEach
    void flagship() throws IOException {
        Path scenarios = Path.of("../scenarios");
        Files.copy(scenarios.resolve("derbyshire-recorded-crime.csv"), folder.resolve("derbyshire-recorded-crime.csv"));
        plan = Files.readString(scenarios.resolve("derbyshire-2019.yaml"));
    }

    private void with(String part) {
        plan = plan.replace("\nfinance:\n", "\n" + part + "finance:\n");
    }

    private void without(String line) {
        assertTrue(plan.contains(line), line);
        plan = plan.replace(line + "\n", "");
    }

    private Plan read() throws IOException, RefusedException {
        Files.writeString(folder.resolve("plan.yaml"), plan);
        return PlanFiles.read(folder.resolve("plan.yaml")).value();
    }

    private String refused() {
        return assertThrows(RefusedException.class, this::read).getMessage();
    }

    /** So many posts of a role, each a row. */
    private static String posts(String prefix, String role, int count, String from, String to) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> prefix + i + "," + role + ",1," + from + "," + to + "\n")
                .collect(Collectors.joining());
    }

    private void register(String rows) throws IOException {
        Files.writeString(folder.resolve("posts.csv"), "# Source: invented\npost,role,fte,from,to\n" + rows);
    }

    @Test
    void establishmentMayComeFromARegisterOfPosts() throws IOException, RefusedException {
        without("      establishment: {2018/19: 35, 2019/20: 35, 2020/21: 35, 2021/22: 35, 2022/23: 35}");
        with(REGISTER);
        // 30 for good and half a post; 4 that end on 30 September 2020; 10 from the middle of May 2021, so from June.
        register(posts("A", "major-crime-detective", 30, "", "")
                + "H1,major-crime-detective,0.5,2015-04-01,\n"
                + posts("B", "major-crime-detective", 4, "2010-01-01", "2020-09-30")
                + posts("C", "major-crime-detective", 10, "2021-05-15", ""));
        Plan read = read();
        Role role = read.workforce().rolesAtStart(read.years()).get("major-crime-detective");
        assertEquals(34.5, role.establishment().orElseThrow().value(FinancialYear.parse("2022/23")));
        assertEquals(
                List.of("2020-10 -4.0", "2021-06 10.0"),
                role.establishmentChanges().values().stream()
                        .map(change -> change.from() + " " + change.posts())
                        .toList());
        var years = PlanRun.of(read)
                .scenarios(List.of("as-recorded"))
                .draws(20)
                .run()
                .scenario("as-recorded")
                .workforce()
                .byRole()
                .get("major-crime-detective");
        assertEquals(34.5, years.get(0).establishment(), 1e-12);
        assertEquals((6 * 34.5 + 6 * 30.5) / 12, years.get(1).establishment(), 1e-12);
        assertEquals((2 * 30.5 + 10 * 40.5) / 12, years.get(2).establishment(), 1e-12);
        assertEquals(40.5, years.get(3).establishment(), 1e-12);
    }

    @Test
    void everyFaultOfTheRegisterIsToldAtOnce() throws IOException {
        with(REGISTER);
        register("""
                P1,detective,1,,
                P1,detective,1,2020-01-01,
                P2,detective,1.2,,
                P3,astronaut,1,,
                P4,detective,-0.5,,
                P5,detective,1,2021-01-01,2020-01-01
                P6,detective,one,01/04/2020,
                """);
        String told = refused();
        for (String expected : new String[] {
            "posts.csv:4",
            "'P1' is funded here and at",
            "posts.csv:5",
            "FTE (1.2)",
            "posts.csv:6",
            "'astronaut'",
            "posts.csv:7",
            "FTE (-0.5)",
            "posts.csv:8",
            "before it begins",
            "posts.csv:9",
            "'one'",
            "'01/04/2020'"
        }) {
            assertTrue(told.contains(expected), () -> expected + " is missing from\n" + told);
        }
        assertTrue(told.startsWith("7 faults"), told);
        assertEquals(7, told.lines().filter(line -> line.startsWith("  try")).count(), told);
    }

    @Test
    void aRoleWithoutEstablishmentOrStrengthIsNamed() {
        without("      establishment: {2018/19: 35, 2019/20: 35, 2020/21: 35, 2021/22: 35, 2022/23: 35}");
        without("      strengthAtStart: 191.35");
        String told = refused();
        assertTrue(told.contains("'major-crime-detective' has no establishment"), told);
        assertTrue(told.contains("'detective' has no strength at start"), told);
    }

    /** The headings of the release of 28 January 2026; figures invented. */
    @Test
    void theOpenDataTableIsReadAsPublished() throws IOException, RefusedException {
        Files.writeString(folder.resolve("workforce.csv"), """
                # Source: invented
                As at 31 March,Geocode,Force name,Region,Sex,Rank,Worker type,Total (Headcount),Total (FTE)
                2018,E23000018,Derbyshire,East Midlands,Male,Constable,Police Officer,900,890.5
                2019,E23000018,Derbyshire,East Midlands,Female,Constable,Police Officer,520,498.71
                2019,E23000018,Derbyshire,East Midlands,Male,Constable,Police Officer,"1,010","1,000.29"
                2019,E23000018,Derbyshire,East Midlands,Not stated,Constable,Police Officer, - , -
                2019,E23000018,Derbyshire,East Midlands,Female,Sergeant,Police Officer,70,[x]
                2019,K01234567,British Transport Police,British Transport Police,Male,Constable,Police Officer,..,..
                """);
        without("      strengthAtStart: 191.35");
        with(published("      - {workerType: police officer, rank: constable, role: detective, share: 0.125}\n"));
        Plan read = read();
        assertEquals(
                1499 * 0.125,
                read.workforce()
                        .rolesAtStart(read.years())
                        .get("detective")
                        .strengthAtStart()
                        .orElseThrow(),
                1e-9);
    }

    /** Headings of earlier releases, and of the table of functions; figures invented. */
    @Test
    void olderHeadingsAndTheTableOfFunctionsAreReadToo() throws IOException, RefusedException {
        without("      strengthAtStart: 191.35");
        Files.writeString(folder.resolve("workforce.csv"), """
                # Source: invented
                As at 31 March...,Geo code,Force Name,Region,Sex,Rank description,Worker type,Total (headcount),Total (FTE)
                2019,E23000018,Derbyshire,East Midlands,Male,Constable,Police officer,1000,800
                2019,E23000018,Derbyshire,East Midlands,Female,Constable,Police officer,600,580.5
                """);
        String base = plan;
        with(published("      - {workerType: Police officer, rank: Constable, role: detective, share: 0.1}\n"));
        assertEquals(138.05, strength("detective"), 1e-9);

        plan = base;
        Files.writeString(folder.resolve("workforce.csv"), """
                # Source: invented
                As at 31 March,Geocode,Force name,Region,Worker type,Ethnicity (5+1),Ethnicity (3+1),Sex,Function subgroup number,Function subgroup name,Wider function number,Wider function name,Frontline type,Total (FTE)
                2019,E23000018,Derbyshire,East Midlands,Police Officer,White,White,Male,8b,Major investigation unit,8,Investigations,Frontline,14.5
                2019,E23000018,Derbyshire,East Midlands,Police Officer,White,White,Female,8b,Major investigation unit,8,Investigations,Frontline,8
                2019,E23000018,Derbyshire,East Midlands,Police Officer,White,White,Female,8c,Cyber crime,8,Investigations,Frontline,17
                """);
        with(published(
                "      - {workerType: Police Officer, rank: Major investigation unit, role: detective, share: 1}\n"));
        assertEquals(22.5, strength("detective"), 1e-9);
    }

    private double strength(String role) throws IOException, RefusedException {
        Plan read = read();
        return read.workforce()
                .rolesAtStart(read.years())
                .get(role)
                .strengthAtStart()
                .orElseThrow();
    }

    @Test
    void everyFaultOfAPublishedTableIsToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("workforce.csv"), """
                # Source: invented
                As at 31 March,Force name,Sex,Rank,Worker type,Total (FTE)
                2019,Derbyshire,Male,Constable,Police Officer,100
                2019,Derbyshire,male,Constable,police officer,100
                2019,Derbyshire,Female,Sergeant,Police Officer,-3
                last year,Derbyshire,Female,Inspector,Police Officer,3
                2019,Derbyshire,Female,Superintendent,Police Officer,some
                2019,,Female,Superintendent,Police Officer,1
                """);
        with(published("      - {workerType: Police Officer, rank: Constable, role: detective, share: 0.5}\n"));
        String told = refused();
        for (String expected : new String[] {
            "workforce.csv:4",
            "stands here and at",
            "workforce.csv:5",
            "(-3.0)",
            "workforce.csv:6",
            "'last year'",
            "workforce.csv:7",
            "'some'",
            "workforce.csv:8",
            "no Force name"
        }) {
            assertTrue(told.contains(expected), () -> expected + " is missing from\n" + told);
        }
        assertTrue(told.startsWith("5 faults"), told);
    }

    @Test
    void everyMappingThatTheTableCannotServeIsTold() throws IOException {
        Files.writeString(folder.resolve("workforce.csv"), """
                # Source: invented
                As at 31 March,Force name,Rank,Worker type,Total (FTE)
                2019,Derbyshire,Constable,Police Officer,100
                2019,Derbyshire,Sergeant,Police Officer,[x]
                """);
        with(published("""
                      - {workerType: Police Officer, rank: Constable, role: detective, share: 0.6}
                      - {workerType: Police Officer, rank: Constable, role: response-officer, share: 0.5}
                      - {workerType: Police Officer, rank: Sergeant, role: detective, share: 0.5}
                      - {workerType: Police Officer, rank: Inspector, role: detective, share: 0.5}
                """));
        String told = refused();
        assertTrue(told.contains("take more than all of it"), told);
        assertTrue(told.contains("for Police Officer, Sergeant is not available ("), told);
        assertTrue(told.contains("no row of Derbyshire at 31 March 2019 for Police Officer, Inspector"), told);
        assertTrue(told.startsWith("3 faults"), told);
    }

    @Test
    void aHeaderThatIsNeitherIsToldWhichWouldDo() throws IOException {
        Files.writeString(folder.resolve("workforce.csv"), "# Source: invented\nyear,force,fte\n2019,Derbyshire,3\n");
        with(published("      - {workerType: Police Officer, rank: Constable, role: detective, share: 0.5}\n"));
        String told = refused();
        assertTrue(told.contains("as_at_31_march,force,worker_type,rank,fte"), told);
        assertTrue(told.contains("Total (FTE)"), told);
    }
}
