package io.github.forceplan.workforce.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.skill.Skill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkillsRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 3, 31);
    private static final Map<String, Skill> SKILLS = Map.of(
            "pip-2",
            new Skill("PIP 2", Optional.empty(), Optional.of(12)),
            "safety",
            new Skill("Personal safety", Optional.empty()));
    private static final Set<String> ROLES = Set.of("detective", "response");

    private static PersonRow person(String id, String role, double fte, String retires) {
        return new PersonRow(
                "people.csv:" + id,
                id,
                role,
                fte,
                40 * fte,
                LocalDate.of(2010, 1, 4),
                Optional.of(retires).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private static HoldingRow holding(String person, String skill, String awarded, String expires) {
        return new HoldingRow(
                "skills.csv:" + person,
                person,
                skill,
                LocalDate.parse(awarded),
                Optional.of(expires).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private static List<PersonRow> people() {
        return List.of(
                person("1", "detective", 1, "2020-06-30"),
                person("2", "detective", 0.6, ""),
                person("3", "response", 1, "2030-01-01"),
                person("4", "response", 0.8, ""));
    }

    private static List<HoldingRow> holdings() {
        return List.of(
                holding("1", "pip-2", "2012-05-01", ""),
                holding("2", "pip-2", "2017-05-01", ""),
                holding("3", "pip-2", "2019-09-01", ""),
                holding("1", "safety", "2017-06-01", "2018-06-01"),
                holding("3", "safety", "2017-02-01", "2018-02-01"),
                holding("3", "safety", "2018-05-10", "2019-05-10"),
                holding("4", "safety", "2018-12-01", "2019-12-01"));
    }

    private static SkillsRegister register() {
        return SkillsRegister.of(people(), holdings(), SKILLS, ROLES);
    }

    @Test
    void currentExpiredAndNotYetAwarded() {
        SkillsRegister register = register();
        assertEquals(new SkillCount(1.6, 0), register.count("pip-2", TODAY));
        SkillCount safety = register.count("safety", TODAY);
        assertEquals(1.8, safety.current(), 1e-12);
        assertEquals(1, safety.expired(), 1e-12);
        assertEquals(1 / 2.8, safety.expiredShare(), 1e-12);
        assertEquals(1, register.count("safety", LocalDate.of(2019, 5, 9)).expired(), 1e-12);
        assertEquals(2, register.count("safety", LocalDate.of(2019, 5, 10)).expired(), 1e-12);
    }

    @Test
    void gapsSayWhoLapsedAndWhenLearningWouldCloseThem() {
        List<SkillGap> gaps = register().gaps(Map.of("pip-2", 5.0, "safety", 1.0), TODAY, LocalDate.of(2020, 12, 31));
        // By then person 1 has retired and person 3 has PIP 2.
        assertEquals("pip-2", gaps.get(0).skill());
        assertEquals(1.6, gaps.get(0).current(), 1e-12);
        assertEquals(3.4, gaps.get(0).gap(), 1e-12);
        assertEquals(Optional.of(LocalDate.of(2020, 3, 31)), gaps.get(0).closedFrom());
        assertEquals(1, gaps.get(1).gap(), 1e-12);
        assertEquals(1.8, gaps.get(1).expired(), 1e-12);
        assertEquals(Optional.empty(), gaps.get(1).closedFrom());
    }

    @Test
    void expiriesAndRetirementsByYear() {
        SkillsRegister register = register();
        double[] expected = new double[12];
        expected[1] = 1;
        expected[8] = 0.8;
        assertArrayEquals(expected, register.expiries("safety", FinancialYear.parse("2019/20")), 1e-12);
        assertEquals(
                List.of(new Retirement(FinancialYear.parse("2020/21"), "pip-2", List.of("1"), 1)),
                register.succession(
                        FinancialYear.range(FinancialYear.parse("2019/20"), FinancialYear.parse("2022/23"))));
        assertEquals(new Strength(1.6), register.strengthByRole(TODAY).get("detective"));
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<PersonRow> people = new ArrayList<>(people());
        List<HoldingRow> holdings = new ArrayList<>(holdings());
        Collections.reverse(people);
        Collections.reverse(holdings);
        SkillsRegister turned = SkillsRegister.of(people, holdings, SKILLS, ROLES);
        for (String skill : SKILLS.keySet()) {
            assertEquals(register().count(skill, TODAY), turned.count(skill, TODAY));
        }
        assertEquals(register().strengthByRole(TODAY), turned.strengthByRole(TODAY));
    }

    @Test
    void everyFaultIsNamedWithPlaceAndRemedy() {
        List<PersonRow> people = new ArrayList<>(people());
        people.add(
                new PersonRow("people.csv:6", "1", "detective", 1.2, -5, LocalDate.of(2020, 1, 1), Optional.of(TODAY)));
        people.add(person("7", "astronaut", 1, ""));
        List<HoldingRow> holdings = new ArrayList<>(holdings());
        holdings.add(holding("4", "juggling", "2018-01-01", ""));
        holdings.add(holding("9", "safety", "2018-01-01", "2017-01-01"));
        holdings.add(holding("4", "safety", "2018-12-01", ""));
        BadRegisterException bad =
                assertThrows(BadRegisterException.class, () -> SkillsRegister.of(people, holdings, SKILLS, ROLES));
        assertEquals(
                List.of(
                        "people.csv:6: Person '1' stands here and at people.csv:1."
                                + " Keep one row a person; give part-time work as one FTE.",
                        "people.csv:6: The FTE (1.2) of person '1' must be above 0 to 1."
                                + " Give contracted hours over full-time hours, 1 for full time.",
                        "people.csv:6: The hours a week (-5.0) of person '1' must be from 0 to 100."
                                + " Give contracted hours.",
                        "people.csv:6: Person '1' retires (2019-03-31) before joining (2020-01-01)."
                                + " Correct one of the two days.",
                        "people.csv:7: The role 'astronaut' is not defined. Use one of [detective, response].",
                        "skills.csv:4: The skill 'juggling' is not defined. Use one of [pip-2, safety].",
                        "skills.csv:9: Person '9' is not among the people."
                                + " Add the person, or take the row out if they have left.",
                        "skills.csv:9: The skill 'safety' of person '9' expires (2017-01-01) before it is awarded"
                                + " (2018-01-01). Correct one of the two days.",
                        "skills.csv:4: Person '4' is awarded 'safety' on 2018-12-01 here and at skills.csv:4."
                                + " Keep one of the two rows."),
                bad.faults().stream().map(RegisterFault::toString).toList());
    }
}
