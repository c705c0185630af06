package io.github.forceplan.workforce.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.forecast.distribution.Uniform;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AverageLeave;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final FinancialYear FIRST = FinancialYear.parse("2018/19");
    private static final Availability STAFF =
            new Availability(37, 7.4, new AverageLeave(27), 8, 5, 55, 0, 15, 0.025, 0.02);

    /** 430,000 women: 29 and 40 cases per 10,000, about 16 a meeting, 400 an administrator, 100 an adviser. */
    @Test
    void conferencesAtTheForcesRateAndAtTheGuideline() {
        Marac marac = new Marac(
                430_000, ByYear.of(FIRST, 29).with(FIRST.plus(1), BigDecimal.valueOf(40)), 52, 16, 400, 100, 6);
        Marac.Year now = marac.year(FIRST, StreamVolumes.NONE);
        Marac.Year then = marac.year(FIRST.plus(1), StreamVolumes.NONE);
        assertEquals(1247, now.cases(), 1e-9);
        assertEquals(1720, then.cases(), 1e-9);
        assertEquals(3.12, now.administrators(), 0.005);
        assertEquals(4.30, then.administrators(), 0.005);
        assertEquals(1247 / 16.0, now.meetingsNeeded(), 1e-9);
        assertEquals(12.47, now.idvas(), 1e-9);
        // 52 meetings of 16 hear 832.
        assertEquals(1247 - 832, now.casesUnheard(), 1e-9);
        assertEquals(1720 / 52.0, then.casesPerMeetingHeld(), 1e-9);
        assertEquals(6 * 1247, now.policeHours(), 1e-9);
    }

    @Test
    void whatIsNotAssessedWaits() {
        ByYear rising = ByYear.of(FIRST, 6000).with(FIRST.plus(1), BigDecimal.valueOf(12_660));
        ReferralUnit unit = new ReferralUnit(
                Map.of("adults", new ReferralStream("Adults at risk", rising, Optional.empty(), 1.5)),
                6,
                "staff",
                200,
                Optional.empty());
        List<ReferralUnit.Year> years = unit.years(STAFF, List.of(FIRST, FIRST.plus(1)), StreamVolumes.NONE, null);
        double perPost = STAFF.hoursPerDeployableFte(FIRST) * 0.975 * 0.98;
        assertEquals(9000, years.get(0).hoursRequired(), 1e-9);
        assertEquals(9000 / perPost, years.get(0).postsRequired(), 1e-9);
        // 6 × about 1,393 hours is less than 9,000 in every month: the difference waits.
        assertEquals(200 + 9000 - 6 * perPost, years.get(0).hoursWaitingAtYearEnd(), 1e-6);
        assertEquals(
                years.get(0).hoursWaitingAtYearEnd() + 18_990 - years.get(1).hoursAvailable(),
                years.get(1).hoursWaitingAtYearEnd(),
                1e-6);
    }

    @Test
    void spareHoursWorkOffWhatWaitsButNeverBelowNothing() {
        ReferralUnit unit = new ReferralUnit(
                Map.of("adults", new ReferralStream("Adults at risk", ByYear.of(FIRST, 100), Optional.empty(), 1)),
                6,
                "staff",
                500,
                Optional.empty());
        assertEquals(
                0,
                unit.years(STAFF, List.of(FIRST), StreamVolumes.NONE, null)
                        .get(0)
                        .hoursWaitingAtYearEnd());
    }

    @Test
    void uncertainNumbersAreDrawnOnceAPath() {
        Uniform spread = new Uniform(0.8, 1.4);
        ReferralUnit unit = new ReferralUnit(
                Map.of("children", new ReferralStream("Children", ByYear.of(FIRST, 1000), Optional.of(spread), 1)),
                6,
                "staff",
                0,
                Optional.empty());
        assertEquals(
                1100,
                unit.years(STAFF, List.of(FIRST), StreamVolumes.NONE, null)
                        .get(0)
                        .referrals(),
                1e-9);
        double u = new RandomStream(2, "referral").nextDouble();
        assertEquals(
                1000 * spread.quantile(u),
                unit.years(STAFF, List.of(FIRST), StreamVolumes.NONE, new RandomStream(2, "referral"))
                        .get(0)
                        .referrals(),
                1e-9);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReferralStream("x", ByYear.of(FIRST, 1), Optional.of(new Uniform(-0.1, 1)), 1));
    }

    @Test
    void demandStreamsFeedReferralsAndConferences() {
        ReferralUnit unit = new ReferralUnit(
                Map.of(
                        "adults",
                        new ReferralStream(
                                "Adults", Optional.empty(), Optional.of("adults-at-risk"), Optional.empty(), 1.5)),
                6,
                "staff",
                0,
                Optional.of(new Marac(430_000, Optional.empty(), Optional.of("marac-cases"), 78, 16, 400, 100, 4)));
        assertEquals(Set.of("adults-at-risk", "marac-cases"), unit.demandStreams());
        StreamVolumes volumes = (stream, year) -> stream.equals("marac-cases") ? 1720 : 5300;
        ReferralUnit.Year year =
                unit.years(STAFF, List.of(FIRST), volumes, null).get(0);
        assertEquals(5300, year.referrals(), 1e-9);
        assertEquals(5300 * 1.5 + 1720 * 4, year.hoursRequired(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> unit.years(STAFF, List.of(FIRST), StreamVolumes.NONE, null));
    }

    @Test
    void figuresByYearOrAStreamButNotBothOrNeither() {
        Optional<ByYear> stated = Optional.of(ByYear.of(FIRST, 29));
        for (Optional<ByYear> figures : List.of(stated, Optional.<ByYear>empty())) {
            Optional<String> stream = figures.map(f -> "marac-cases");
            assertThrows(
                    IllegalArgumentException.class, () -> new Marac(430_000, figures, stream, 78, 16, 400, 100, 4));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ReferralStream("Adults", figures, stream, Optional.empty(), 1));
        }
    }
}
