package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.result.SkillsAuditResult;
import io.github.forceplan.solver.run.PlanRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship with a skills audit of invented people, and with one that is full of faults. */
class SkillsAuditTest {

    private static final String AUDIT = """
              skillsAudit:
                asAt: 2019-03-31
                people: people.csv
                holdings: skills.csv
                required:
                  pip-2: {2019/20: 2, 2020/21: 2, 2021/22: 2, 2022/23: 3}
                  pip-3: {2019/20: 1, 2020/21: 1, 2021/22: 1, 2022/23: 1}
                assumption: {owner: Head of people, reason: Invented for a test}

            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void flagship() throws IOException {
        Path scenarios = Path.of("../scenarios");
        Files.copy(scenarios.resolve("derbyshire-recorded-crime.csv"), folder.resolve("derbyshire-recorded-crime.csv"));
        String plan = Files.readString(scenarios.resolve("derbyshire-2019.yaml"));
        Files.writeString(folder.resolve("plan.yaml"), plan.replace("\nfinance:\n", "\n" + AUDIT + "finance:\n"));
    }

    private void files(String people, String skills) throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                "# Source: invented\nperson,role,fte,hours_per_week,joined,retires\n" + people);
        Files.writeString(folder.resolve("skills.csv"), "# Source: invented\nperson,skill,awarded,expires\n" + skills);
    }

    @Test
    void gapsAndRetirementsStandInTheResult() throws IOException, RefusedException {
        files("""
                p1,detective,1,40,2001-05-01,2021-06-30
                p2,detective,0.5,20,2010-05-01,
                p3,major-crime-detective,1,40,1995-01-01,
                """, """
                p1,pip-2,2010-01-01,
                p2,pip-2,2015-01-01,2018-12-31
                p3,pip-3,2012-01-01,2020-01-01
                p3,pip-2,2005-01-01,
                """);
        SkillsAuditResult audit = PlanRun.of(
                        PlanFiles.read(folder.resolve("plan.yaml")).value())
                .scenarios(List.of("as-recorded"))
                .draws(20)
                .run()
                .scenario("as-recorded")
                .workforce()
                .skillsAudit()
                .orElseThrow();
        List<SkillsAuditResult.Gap> stated = audit.gaps().stream()
                .filter(gap -> gap.basis().equals("stated"))
                .toList();
        assertEquals(10, stated.size());
        SkillsAuditResult.Gap now = stated.get(0);
        assertEquals("pip-2", now.skill());
        assertEquals("2019-03-31", now.on());
        assertEquals(2, now.current());
        assertEquals(0.5, now.expired());
        assertEquals(0, now.gap());
        // On 31 March 2020 the only PIP 3 has expired; on 31 March 2022 p1 has retired.
        assertEquals(1, stated.get(3).gap());
        SkillsAuditResult.Gap later = stated.get(6);
        assertEquals("2022-03-31", later.on());
        assertEquals(1, later.current());
        assertEquals(1, later.gap());
        assertEquals(List.of(new SkillsAuditResult.Leaving("2021/22", "pip-2", 1)), audit.retirements());
    }

    /** A holder of PIP 3 counts for PIP 2 and PIP 1; who needs how many comes from the hours demanded of each skill. */
    @Test
    void skillsWithoutAStatedNumberNeedWhatDemandAsksFor() throws IOException, RefusedException {
        files("p1,detective,1,40,2001-05-01,2021-06-30\np2,major-crime-detective,1,40,2010-05-01,\n", """
                p1,pip-2,2010-01-01,
                p2,pip-3,2015-01-01,2020-12-31
                p2,pip-2,2015-01-01,
                """);
        String plan = Files.readString(folder.resolve("plan.yaml"));
        Files.writeString(
                folder.resolve("plan.yaml"),
                plan.replace("      pip-3: {2019/20: 1, 2020/21: 1, 2021/22: 1, 2022/23: 1}\n", ""));
        var read = PlanFiles.read(folder.resolve("plan.yaml")).value();
        var workforce = PlanRun.of(read)
                .scenarios(List.of("as-recorded"))
                .draws(50)
                .run()
                .scenario("as-recorded")
                .workforce();
        List<SkillsAuditResult.Gap> gaps = workforce.skillsAudit().orElseThrow().gaps();
        SkillsAuditResult.Gap major = gap(gaps, "pip-3", "2022/23", "2023-03-31");
        assertEquals("demand", major.basis());
        // Officers: 52 weeks and a day of 40 hours less 26 + 8 + 8 days, 50 + 16 + 60 hours; 97.5 % × 94 %; 75 % on
        // cases.
        double hours = workforce.bySkill().get("pip-3").get(3).hoursRequired().mean();
        double perHolder = (40 * 365 / 7.0 - 42 * 8 - 126) * 0.975 * 0.94 * 0.75;
        assertEquals(hours / perHolder, major.required(), 0.01 * major.required());
        assertTrue(major.enoughInEightOfTen().orElseThrow() > major.required());
        assertEquals(0, major.current());
        assertEquals(1, major.expired());
        assertEquals(major.required(), major.gap(), 1e-9);
        SkillsAuditResult.Gap volume = gap(gaps, "pip-1", "2019/20", "2019-03-31");
        assertEquals(2, volume.current());
        assertTrue(volume.required() > major.required());
        assertEquals(Optional.empty(), volume.closedFrom());
        // The flagship gives PIP 2 a year to learn.
        assertEquals("stated", gap(gaps, "pip-2", "2022/23", "2023-03-31").basis());
        assertEquals(
                Optional.of("2020-03-31"),
                gap(gaps, "pip-2", "2022/23", "2023-03-31").closedFrom());
    }

    private static SkillsAuditResult.Gap gap(List<SkillsAuditResult.Gap> gaps, String skill, String year, String on) {
        return gaps.stream()
                .filter(gap -> gap.skill().equals(skill)
                        && gap.financialYear().equals(year)
                        && gap.on().equals(on))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFaultOfBothFilesIsToldAtOnceWithItsPlaceAndARemedy() throws IOException {
        files("""
                p1,detective,1.5,40,2001-05-01,
                p1,detective,1,40,2001-05-01,
                p2,detective,1,-3,2001-05-01,
                p3,astronaut,1,40,2001-05-01,1999-01-01
                p4,detective,full,40,01/05/2001,
                """, """
                p1,pip-9,2010-01-01,
                p2,pip-2,2015-01-01,2014-12-31
                nobody,pip-2,2015-01-01,
                """);
        String told = assertThrows(RefusedException.class, () -> PlanFiles.read(folder.resolve("plan.yaml")))
                .getMessage();
        for (String expected : new String[] {
            "people.csv:3", "FTE (1.5)", "people.csv:4", "stands here and at", "people.csv:5", "(-3.0)", "people.csv:6",
            "'astronaut'", "before joining", "people.csv:7", "'full'", "'01/05/2001'", "skills.csv:3", "'pip-9'",
            "skills.csv:4", "before it is awarded", "skills.csv:5", "'nobody' is not among the people"
        }) {
            assertTrue(told.contains(expected), () -> expected + " is missing from\n" + told);
        }
        assertTrue(told.startsWith("10 faults"), told);
        assertTrue(told.lines().filter(line -> line.startsWith("  try")).count() == 10, told);
    }

    /** 32 invented people in the roles of the flagship. */
    @Test
    void theExampleIsReadBesideTheFlagship() throws IOException, RefusedException {
        for (String name : new String[] {"people.csv", "skills.csv"}) {
            Files.copy(Path.of("../examples/skills-audit").resolve(name), folder.resolve(name));
        }
        var audit = PlanFiles.read(folder.resolve("plan.yaml"))
                .value()
                .workforce()
                .skillsAudit()
                .orElseThrow();
        assertEquals(32, audit.people().size());
        assertEquals(12 + 2 * 16 + 3 * 4, audit.holdings().size());
    }

    @Test
    void strengthAtStartMayComeFromThePeopleOrAPublishedTable() throws IOException, RefusedException {
        files("p1,detective,1,40,2001-05-01,\np2,detective,0.5,20,2010-05-01,\n", "p1,pip-2,2010-01-01,\n");
        Files.writeString(folder.resolve("workforce.csv"), """
                # Source: invented
                as_at_31_march,force,worker_type,rank,fte
                2019,Derbyshire,Police staff,All,1000
                """);
        String plan = Files.readString(folder.resolve("plan.yaml"))
                .replace("      strengthAtStart: 191.35\n", "")
                .replace("      strengthAtStart: 35.6\n", "")
                .replace(AUDIT, AUDIT + """
                                    publishedStrength:
                                      table: workforce.csv
                                      force: Derbyshire
                                      asAt31March: 2019
                                      roles:
                                        - {workerType: Police staff, rank: All, role: desk-investigator, share: 0.03}
                                      assumption: {owner: Head of people, reason: Invented for a test}

                                  """);
        Files.writeString(folder.resolve("plan.yaml"), plan);
        var read = PlanFiles.read(folder.resolve("plan.yaml")).value();
        var roles = read.workforce().rolesAtStart(read.years());
        assertEquals(1.5, roles.get("detective").strengthAtStart().orElseThrow());
        assertEquals(30, roles.get("desk-investigator").strengthAtStart().orElseThrow(), 1e-12);
        assertEquals(640, roles.get("response-officer").strengthAtStart().orElseThrow());
    }
}
