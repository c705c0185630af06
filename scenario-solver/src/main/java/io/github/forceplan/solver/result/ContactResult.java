package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contact management: what desks need to answer calls, and what callers meet with.
 *
 * @param draws of how many draws its estimates are made
 * @param desks by id
 * @param benefits register of changes of channel, what was expected of them and what was measured
 */
public record ContactResult(
        @Figure("Of how many draws its estimates are made.") int draws,
        @Figure("Desks by id.") Map<String, DeskResult> desks,

        @Figure("Changes of channel: expected and measured.")
        List<BenefitResult> benefits) {

    /**
     * A desk.
     *
     * @param label name for people
     * @param years by year
     * @param cover people needed by hour of the week, where it changes, changes of channel as expected
     */
    public record DeskResult(
            @Figure("Name for people.") String label,
            @Figure("By year.") List<DeskYearResult> years,
            @Figure("People needed by hour of the week.") List<Cover> cover) {

        public DeskResult {
            years = List.copyOf(years);
            cover = List.copyOf(cover);
        }
    }

    /** One year of a desk. */
    public record DeskYearResult(
            @Figure("The year.") String financialYear,

            @Figure(value = "Calls offered.", unit = "calls")
            Estimate calls,

            @Figure(value = "Hours to be covered.", unit = "hours")
            Estimate hoursToCover,

            @Figure(value = "Filled, fully deployable posts that cover them.", unit = "FTE")
            Estimate postsRequired,

            @Figure(value = "People in post, where the plan states it.", unit = "FTE")
            Optional<Double> strength,

            @Figure("What callers meet with if every hour has the cover it needs.")
            Service withRequiredCover,

            @Figure("What callers meet with, those in post spread over the week as it needs.")
            Optional<Service> withThoseInPost) {}

    /**
     * What callers meet with over a year.
     *
     * @param occupancy share of the covered hours that answered calls fill
     * @param streams by stream, in the order in which they are answered
     */
    public record Service(
            @Figure(value = "Share of the covered hours that answered calls fill.", unit = "fraction")
            Estimate occupancy,

            @Figure("By stream, in the order in which they are answered.")
            List<Stream> streams) {

        public Service {
            streams = List.copyOf(streams);
        }
    }

    /** What callers of one stream meet with. */
    public record Stream(
            @Figure("The stream.") String stream,
            @Figure("Name for people.") String label,

            @Figure(value = "The time within which calls should be answered.", unit = "seconds")
            double withinSeconds,

            @Figure(value = "Share answered within that time, where the stream states one.", unit = "fraction")
            Optional<Estimate> answeredInTime,

            @Figure(value = "Share abandoned.", unit = "fraction")
            Estimate abandoned) {}

    /** People needed in each hour of the week, from a month on. */
    public record Cover(
            @Figure("First month.") String from,

            @Figure("People needed in each of 168 hours from Monday 00:00.")
            List<Integer> answerers) {

        public Cover {
            answerers = List.copyOf(answerers);
        }
    }

    /** A change of channel. */
    public record BenefitResult(
            @Figure("The change.") String change,
            @Figure("Name for people.") String label,
            @Figure("The stream changed.") String stream,
            @Figure("First month.") String from,
            @Figure("Expected factor on calls.") double expectedVolumeMultiplier,

            @Figure(value = "Expected seconds added to the handling time.", unit = "seconds")
            double expectedSecondsAdded,

            @Figure("Measured factor on calls, where it was measured.")
            Optional<Double> measuredVolumeMultiplier,

            @Figure(value = "Measured seconds added, where they were measured.", unit = "seconds")
            Optional<Double> measuredSecondsAdded) {}

    public ContactResult {
        desks = Collections.unmodifiableMap(new LinkedHashMap<>(desks));
        benefits = List.copyOf(benefits);
    }
}
