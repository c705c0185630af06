package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes series of rows (series, period, value) and checks them: the rows of a series in the order of time without gaps,
 * periods as in {@link PeriodStyle}, all of a series in one style. Not thread-safe.
 */
public final class SeriesRows {

    private final String shownAs;
    private final @Nullable Frequency frequency;
    private final List<Fault> faults;
    private final Map<String, SeriesCollector> open = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<PeriodStyle> misfits = EnumSet.noneOf(PeriodStyle.class);
    private final @Nullable Consumer<LabelledSeries> onEach;
    private String current = "";

    /**
     * @param frequency null to tell it from the periods, for the observations that a plan builds on
     * @param onEach takes each series when it ends, whose rows must then stand together; null to keep all
     */
    SeriesRows(
            String shownAs,
            @Nullable Frequency frequency,
            List<Fault> faults,
            @Nullable Consumer<LabelledSeries> onEach) {
        this.shownAs = shownAs;
        this.frequency = frequency;
        this.faults = faults;
        this.onEach = onEach;
    }

    /**
     * No rows yet.
     *
     * @param shownAs where the rows come from, for messages
     */
    public static SeriesRows of(String shownAs, Frequency frequency) {
        return new SeriesRows(shownAs, frequency, new ArrayList<>(), null);
    }

    /**
     * Adds a row.
     *
     * @param line its number, for messages
     * @param value {@code NaN} for a missing observation
     */
    public void add(int line, String series, String period, double value) {
        SeriesCollector collector = collector(line, series, period);
        if (collector != null) {
            collector.add(line, period, value);
        }
    }

    /** Adds a row whose value is text, empty for a missing observation. */
    void add(int line, String series, String period, String value) {
        SeriesCollector collector = collector(line, series, period);
        if (collector != null) {
            collector.add(line, period, value);
        }
    }

    /**
     * The series, in the order in which they began.
     *
     * @throws RefusedException with everything that is wrong with the rows
     */
    public List<LabelledSeries> finish() throws RefusedException {
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return open.values().stream().map(SeriesCollector::finish).toList();
    }

    /** Whether no series has begun. */
    boolean isEmpty() {
        return open.isEmpty() && done.isEmpty();
    }

    /** Hands over what is complete. */
    void handOver() {
        if (onEach != null && faults.isEmpty()) {
            open.values().forEach(collector -> onEach.accept(collector.finish()));
        }
        open.clear();
    }

    private @Nullable SeriesCollector collector(int line, String name, String period) {
        if (name.isEmpty()) {
            fault(line, "a row without a series", "the name of its series", "write the name in the first field");
            return null;
        }
        if (onEach != null && !name.equals(current)) {
            handOver();
            current = name;
            if (!done.add(name)) {
                fault(
                        line,
                        "series '" + Excerpt.plain(name) + "' once more after another series",
                        "the rows of a series together",
                        "sort the file by series, then by period");
            }
        }
        SeriesCollector collector = open.get(name);
        return collector == null ? begin(line, name, period) : collector;
    }

    private @Nullable SeriesCollector begin(int line, String name, String label) {
        PeriodStyle style = PeriodStyle.of(label).orElse(null);
        if (style == null) {
            fault(
                    line,
                    "the period " + Excerpt.quoted(label),
                    "a whole number, or a period such as 2018-04, 2018Q2, 2018/19 Q1 or 2018/19",
                    PeriodStyle.isOtherQuarter(label) ? PeriodStyle.QUARTERS : "check the second field");
            return null;
        }
        Optional<Frequency> fitting = Optional.ofNullable(frequency).or(style::frequency);
        if (fitting.isEmpty()) {
            fault(
                    line,
                    "the period " + Excerpt.quoted(label),
                    "a period of the calendar such as 2018-04, 2018Q2, 2018/19 Q1 or 2018/19",
                    "label the rows with months, quarters or financial years");
            return null;
        }
        if (!style.fits(fitting.get())) {
            if (misfits.add(style)) {
                fault(
                        line,
                        "the period " + Excerpt.quoted(label) + " in a " + fitting.get() + " series",
                        "a " + fitting.get() + " period or a whole number",
                        "the frequency "
                                + style.frequency()
                                        .map(Frequency::periodsPerYear)
                                        .orElseThrow()
                                + " if that is what the file holds");
            }
            return null;
        }
        SeriesCollector collector = new SeriesCollector(shownAs, name, fitting.get(), style, frequency == null, faults);
        open.put(name, collector);
        return collector;
    }

    private void fault(int line, String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
    }
}
