package io.github.forceplan.workforce.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AverageLeave;
import io.github.forceplan.workforce.queue.AnswerTarget;
import io.github.forceplan.workforce.queue.ErlangA;
import io.github.forceplan.workforce.queue.Traffic;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceModelTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2018/19");
    private static final Availability STAFF =
            new Availability(37, 7.4, new AverageLeave(27), 8, 5, 55, 0, 15, 0.025, 0.02);

    /** The same number of calls in each of the 168 hours: 60 an hour. */
    private static ContactPlan plan(List<String> streams) {
        WeekProfile flat = new HourAndDay(Collections.nCopies(24, 1 / 24.0), Collections.nCopies(7, 1 / 7.0));
        double perYear = 60 * 24 * 365;
        return new ContactPlan(
                Map.of("flat", flat),
                Map.of(
                        "999",
                                new CallStream(
                                        "999", ByYear.of(YEAR, perYear), "flat", 150, 60, AnswerTarget.emergency()),
                        "101",
                                new CallStream(
                                        "101",
                                        ByYear.of(YEAR, perYear),
                                        "flat",
                                        150,
                                        180,
                                        new AnswerTarget(0, 0, Optional.of(0.05), Optional.empty()))),
                Map.of("room", new Desk("Room", streams, "staff")),
                Map.of());
    }

    @Test
    void aFlatWeekIsOneQueue() {
        ContactPlan plan = plan(List.of("999"));
        ContactModel contact = new ContactModel(plan, Map.of("staff", STAFF));
        ContactModel.DrawnChanges none = contact.draw(null);
        DeskYear needed = contact.year("room", YEAR, none);
        DeskService service = new ServiceModel(contact).withRequiredCover("room", YEAR, needed, none);
        ErlangA queue = new ErlangA(needed.weeks().get(0).answerers().get(0), new Traffic(60, 150), 60);
        assertEquals(
                queue.answeredWithin(10),
                service.streams().get(0).answeredInTime().orElseThrow(),
                1e-9);
        assertEquals(queue.abandonment(), service.streams().get(0).abandoned(), 1e-9);
        assertEquals(queue.occupancy(), service.occupancy(), 1e-9);
        assertEquals(60.0 * 24 * 365, service.streams().get(0).calls(), 1e-4);
        assertTrue(service.streams().get(0).answeredInTime().orElseThrow() >= 0.9);
    }

    @Test
    void fewerPeopleNeverServeBetterAndNobodyServesNobody() {
        ContactPlan plan = plan(List.of("999", "101"));
        ContactModel contact = new ContactModel(plan, Map.of("staff", STAFF));
        ServiceModel model = new ServiceModel(contact);
        ContactModel.DrawnChanges none = contact.draw(null);
        DeskYear needed = contact.year("room", YEAR, none);
        double week = needed.weeks().get(0).hoursToCover();
        double answered = 1;
        double abandoned = 0;
        for (double share : new double[] {1.2, 1, 0.8, 0.5, 0.2, 0}) {
            DeskService service = model.withHours("room", YEAR, needed, share * week, none);
            double inTime = service.streams().get(0).answeredInTime().orElseThrow();
            double lost = service.streams().get(0).abandoned()
                    + service.streams().get(1).abandoned();
            assertTrue(inTime <= answered + 1e-12 && lost >= abandoned - 1e-12, "share " + share);
            answered = inTime;
            abandoned = lost;
        }
        assertEquals(0, answered);
        assertEquals(2, abandoned, 1e-12);
        DeskService enough = model.withHours("room", YEAR, needed, week, none);
        assertEquals(model.withRequiredCover("room", YEAR, needed, none), enough);
    }

    /** 7 hours over needs of 4, 3, 2, 1: exact shares 2.8, 2.1, 1.4, 0.7, so the first and the last are rounded up. */
    @Test
    void hoursAreSpreadInWholePeople() {
        assertEquals(List.of(3, 2, 1, 1), ServiceModel.spread(List.of(4, 3, 2, 1), 7));
        assertEquals(List.of(0, 0), ServiceModel.spread(List.of(0, 0), 7));
    }
}
