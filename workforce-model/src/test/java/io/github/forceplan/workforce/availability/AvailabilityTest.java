package io.github.forceplan.workforce.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.count.Establishment;
import io.github.forceplan.workforce.count.Strength;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final FinancialYear PLAIN = FinancialYear.parse("2018/19");
    private static final FinancialYear LEAP = FinancialYear.parse("2019/20");

    private static Availability example(Leave leave, double court, double abstraction) {
        return new Availability(40, 8, leave, 8, 8, 69.7, court, abstraction, 0.05, 0.1);
    }

    /** 40 h a week, 25 days' leave, 8 bank holidays, 8 training days, 69.7 h of sickness. */
    @Test
    void theWorkedExampleOfAnOfficersYear() {
        Availability officer = example(new AverageLeave(25), 0, 0);
        assertEquals(1688, officer.hoursPerDeployableFte(PLAIN), 0.5);
        assertEquals(40 * 365 / 7.0 - 41 * 8 - 69.7, officer.hoursPerDeployableFte(PLAIN), 1e-9);
        assertEquals(0.191, officer.cover().abstractionRate(), 0.0005);
        assertEquals(5.19, officer.cover().ftePerRoundTheClockPost(), 0.005);
        assertEquals(1.73, officer.cover().shiftReliefFactor(8), 0.005);
    }

    @Test
    void aLeapYearHasOneDayMoreAndMonthsSumToTheYear() {
        Availability officer = example(new AverageLeave(25), 20, 30);
        assertEquals(40 / 7.0, officer.hoursPerDeployableFte(LEAP) - officer.hoursPerDeployableFte(PLAIN), 1e-9);
        for (FinancialYear year : List.of(PLAIN, LEAP)) {
            double sum = 0;
            for (int m = 1; m <= 12; m++) {
                sum += officer.hoursPerDeployableFte(year.month(m));
            }
            assertEquals(officer.hoursPerDeployableFte(year), sum, 1e-9);
        }
        assertEquals(
                officer.hoursPerDeployableFte(LEAP) * 29 / 366, officer.hoursPerDeployableFte(LEAP.month(11)), 1e-9);
    }

    @Test
    void everyComponentTakesItsHoursOffOnce() {
        double plain = example(new AverageLeave(25), 0, 0).hoursPerDeployableFte(PLAIN);
        assertEquals(8, plain - example(new AverageLeave(26), 0, 0).hoursPerDeployableFte(PLAIN), 1e-9);
        assertEquals(12, plain - example(new AverageLeave(25), 12, 0).hoursPerDeployableFte(PLAIN), 1e-9);
        assertEquals(17, plain - example(new AverageLeave(25), 0, 17).hoursPerDeployableFte(PLAIN), 1e-9);
    }

    /** Annex O: 22, 25, 25, 27, 28, 30 days at 0, 2, 5, 10, 15, 20 years. */
    @Test
    void leaveByServiceIsTheAverageOverTheWorkforce() {
        Leave leave = new LeaveByService(List.of(
                new LeaveBand(0, 22, 0.2),
                new LeaveBand(2, 25, 0.1),
                new LeaveBand(5, 25, 0.2),
                new LeaveBand(10, 27, 0.2),
                new LeaveBand(15, 28, 0.1),
                new LeaveBand(20, 30, 0.2)));
        assertEquals(4.4 + 2.5 + 5 + 5.4 + 2.8 + 6, leave.averageDays(), 1e-12);
        assertEquals(
                example(new AverageLeave(26.1), 0, 0).hoursPerDeployableFte(PLAIN),
                example(leave, 0, 0).hoursPerDeployableFte(PLAIN),
                1e-9);
    }

    @Test
    void absenceAndRestrictionReduceCountsAndTraineesWeighTheirDeployability() {
        Availability officer = example(new AverageLeave(25), 0, 0);
        Strength strength = new Strength(100);
        assertEquals(95, strength.available(officer.longTermAbsence()).fte(), 1e-12);
        // 100 × 0.95 × 0.9 × (1 − 0.2 × 0.75)
        assertEquals(72.675, officer.deployable(strength, 20, 0.25).fte(), 1e-9);
        assertEquals(0.855, officer.deployableShare(), 1e-12);
        assertEquals(11, new Establishment(111).vacancies(strength), 1e-12);
        assertEquals(0.89, new Establishment(100).filledShare(new Strength(89)), 1e-12);
    }

    @Test
    void badFiguresAreRefusedWithTheirRemedy() {
        assertEquals(
                "The shares of the leave bands sum to 0.9; they must sum to 1.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new LeaveByService(List.of(new LeaveBand(0, 22, 0.9))))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> example(new AverageLeave(-1), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> example(new AverageLeave(25), 1000, 700));
        assertThrows(IllegalArgumentException.class, () -> new Strength(-0.1));
        assertThrows(IllegalArgumentException.class, () -> new Strength(Double.NaN));
    }
}
