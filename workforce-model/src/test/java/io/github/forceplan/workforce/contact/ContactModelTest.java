package io.github.forceplan.workforce.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.distribution.Uniform;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AverageLeave;
import io.github.forceplan.workforce.interop.CoverRow;
import io.github.forceplan.workforce.queue.AnswerTarget;
import io.github.forceplan.workforce.queue.Answerers;
import io.github.forceplan.workforce.queue.ErlangA;
import io.github.forceplan.workforce.queue.Traffic;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactModelTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2018/19");
    private static final Availability STAFF =
            new Availability(37, 7.4, new AverageLeave(27), 8, 5, 55, 0, 15, 0.025, 0.02);
    private static final AnswerTarget NON_EMERGENCY = new AnswerTarget(0, 0, Optional.of(0.05), Optional.of(0.85));

    private static WeekProfile busyEvenings() {
        List<Double> hours = IntStream.range(0, 24)
                .mapToObj(h -> h < 6 ? 0.01 : h < 16 ? 0.045 : 0.06125)
                .toList();
        return new HourAndDay(hours, Collections.nCopies(7, 1.0 / 7));
    }

    private static ContactPlan plan(Map<String, ChannelChange> changes, List<String> streams) {
        Map<String, CallStream> calls = new LinkedHashMap<>();
        calls.put("999", new CallStream("999", ByYear.of(YEAR, 150_000), "week", 150, 60, AnswerTarget.emergency()));
        calls.put("101", new CallStream("101", ByYear.of(YEAR, 400_000), "week", 300, 180, NON_EMERGENCY));
        return new ContactPlan(
                Map.of("week", busyEvenings()),
                calls,
                Map.of("room", new Desk("Control room", streams, "staff")),
                changes);
    }

    private static ContactModel model(Map<String, ChannelChange> changes, String... streams) {
        return new ContactModel(plan(changes, List.of(streams)), Map.of("staff", STAFF));
    }

    private static Traffic traffic(ContactModel model, int month, int hour, ContactModel.DrawnChanges changes) {
        return model.traffic("room", model.load("room", YEAR.month(month), changes), hour)
                .get(0);
    }

    @Test
    void callsOfTheWeekAreCallsOfTheYear() {
        ContactModel model = model(Map.of(), "999");
        DeskWeek week = model.week("room", YEAR.month(1), model.draw(null));
        assertEquals(150_000 / (365 / 7.0), week.callsPerWeek(), 1e-6);
        assertEquals(150_000 / (365 / 7.0) * 150 / 3600, week.erlangHours(), 1e-6);
        DeskYear year = model.year("room", YEAR, model.draw(null));
        assertEquals(150_000, year.calls(), 1e-4);
        assertEquals(week.hoursToCover() * 365 / 7, year.hoursToCover(), 1e-6);
        assertEquals(
                year.hoursToCover() / STAFF.hoursPerDeployableFte(YEAR) / (0.975 * 0.98), year.postsRequired(), 1e-9);
    }

    @Test
    void everyHourHasTheLeastAnswerersWhoMeetTheTarget() {
        ContactModel model = model(Map.of(), "101");
        ContactModel.DrawnChanges none = model.draw(null);
        DeskWeek week = model.week("room", YEAR.month(1), none);
        for (int hour = 0; hour < 168; hour += 5) {
            Traffic traffic = traffic(model, 1, hour, none);
            assertEquals(
                    Answerers.impatient(traffic, 180, NON_EMERGENCY),
                    week.answerers().get(hour));
            ErlangA queue = new ErlangA(week.answerers().get(hour), traffic, 180);
            assertTrue(queue.abandonment() <= 0.05 && queue.occupancy() <= 0.85);
        }
    }

    /** Two streams together need more than either and no more than both apart. */
    @Test
    void poolingEmergencyAndOtherCallsSavesPeople() {
        ContactModel pooled = model(Map.of(), "999", "101");
        double together = pooled.week("room", YEAR.month(1), pooled.draw(null)).hoursToCover();
        ContactModel emergency = model(Map.of(), "999");
        ContactModel other = model(Map.of(), "101");
        double first =
                emergency.week("room", YEAR.month(1), emergency.draw(null)).hoursToCover();
        double second = other.week("room", YEAR.month(1), other.draw(null)).hoursToCover();
        assertTrue(together > Math.max(first, second), together + " for both");
        assertTrue(together < first + second, together + " for both, " + first + " + " + second + " apart");
    }

    @Test
    void changesActFromTheirMonthAndMeasurementsReplaceExpectations() {
        ChannelChange recording = new ChannelChange(
                "Crimes recorded at first contact",
                "101",
                YEAR.month(4),
                new Fixed(1),
                new Fixed(90),
                Optional.empty());
        ChannelChange online = new ChannelChange(
                "Single online home", "101", YEAR.month(7), new Uniform(0.8, 1), new Fixed(0), Optional.empty());
        ContactModel model = model(Map.of("recording", recording, "online", online), "101");
        ContactModel.DrawnChanges expected = model.draw(null);
        assertEquals(300, traffic(model, 3, 20, expected).handlingSeconds());
        assertEquals(390, traffic(model, 4, 20, expected).handlingSeconds());
        assertEquals(
                0.9,
                traffic(model, 7, 20, expected).callsPerHour()
                        / traffic(model, 6, 20, expected).callsPerHour(),
                1e-12);
        double before = model.week("room", YEAR.month(3), expected).hoursToCover();
        assertTrue(model.week("room", YEAR.month(4), expected).hoursToCover() > before);
        ContactModel.DrawnChanges drawn = model.draw(new RandomStream(1, "contact"));
        double factor = drawn.volumeMultiplier().get("online");
        assertTrue(factor > 0.8 && factor < 1 && factor != 0.9);

        ChannelChange measured = new ChannelChange(
                online.label(),
                "101",
                online.from(),
                online.volumeMultiplier(),
                online.handlingSecondsAdded(),
                Optional.of(new ChannelChange.Measured(YEAR.month(12), 0.97, 5)));
        ContactModel later = model(Map.of("recording", recording, "online", measured), "101");
        assertEquals(
                0.97,
                later.draw(new RandomStream(1, "contact")).volumeMultiplier().get("online"));
        List<Benefit> register =
                plan(Map.of("online", measured), List.of("101")).benefits();
        assertEquals(
                List.of(new Benefit("online", "Single online home", 0.9, 0, Optional.of(0.97), Optional.of(5.0))),
                register);
    }

    @Test
    void coverIsHandedOverByDayAndHour() {
        ContactModel model = model(Map.of(), "999", "101");
        DeskWeek week = model.week("room", YEAR.month(1), model.draw(null));
        List<CoverRow> rows = CoverRow.of(week);
        assertEquals(168, rows.size());
        assertEquals(new CoverRow("room", DayOfWeek.MONDAY, 0, week.answerers().get(0)), rows.get(0));
        assertEquals(new CoverRow("room", DayOfWeek.SUNDAY, 23, week.answerers().get(167)), rows.get(167));
    }

    @Test
    void plansThatCanNotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HourOfWeek(Collections.nCopies(167, 1.0 / 167)));
        assertThrows(IllegalArgumentException.class, () -> plan(Map.of(), List.of("112")));
        assertThrows(IllegalArgumentException.class, () -> plan(Map.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ContactModel(plan(Map.of(), List.of("101")), Map.of()));
    }
}
