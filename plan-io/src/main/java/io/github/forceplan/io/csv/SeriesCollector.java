package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.number.WrittenNumber;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one series and checks that its periods follow one another. */
final class SeriesCollector {

    private final String shownAs;
    private final String name;
    private final Frequency frequency;
    private final PeriodStyle style;
    private final boolean whole;
    private final List<Fault> faults;
    private @Nullable Period start;
    private @Nullable Period last;
    private double[] values = new double[32];
    private int size;

    /** @param whole whether it is to be used where no observation may be missing, so that none is advised */
    SeriesCollector(
            String shownAs, String name, Frequency frequency, PeriodStyle style, boolean whole, List<Fault> faults) {
        this.shownAs = shownAs;
        this.name = name;
        this.frequency = frequency;
        this.style = style;
        this.whole = whole;
        this.faults = faults;
    }

    /** Adds an observation whose period is a label; an empty value is a missing one. */
    void add(int line, String label, String value) {
        add(line, label, observed(line, value));
    }

    /** Adds an observation whose period is a label; {@code NaN} is a missing one. */
    void add(int line, String label, double value) {
        Period period = period(line, label);
        if (period != null) {
            add(line, period, value);
        }
    }

    /** Adds an observation; an empty value is a missing one. Returns the value, {@code NaN} if missing or refused. */
    double add(int line, Period period, String value) {
        double observed = observed(line, value);
        add(line, period, observed);
        return observed;
    }

    private void add(int line, Period period, double observed) {
        if (last != null && !follows(line, period, last)) {
            last = period.compareTo(last) > 0 ? period : last;
            return;
        }
        if (start == null) {
            start = period;
        }
        last = period;
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = observed;
    }

    LabelledSeries finish() {
        if (start == null) {
            throw new IllegalStateException("Series '" + name + "' has no valid rows; its faults come first.");
        }
        return new LabelledSeries(TimeSeries.of(name, start, Arrays.copyOf(values, size)), style);
    }

    private @Nullable Period period(int line, String label) {
        if (!style.isStyleOf(label)) {
            fault(
                    line,
                    "the period " + Excerpt.quoted(label),
                    "a period written as " + style.example() + ", like the first of series '" + Excerpt.plain(name)
                            + "'",
                    PeriodStyle.isOtherQuarter(label)
                            ? PeriodStyle.QUARTERS
                            : "write all periods of a series in one way");
            return null;
        }
        try {
            return style.parse(frequency, label);
        } catch (IllegalArgumentException e) {
            fault(
                    line,
                    "the period " + Excerpt.quoted(label),
                    "a period such as " + style.example(),
                    "check the number");
            return null;
        }
    }

    private boolean follows(int line, Period period, Period previous) {
        long steps = period.since(previous);
        if (steps == 1) {
            return true;
        }
        String found = "the period " + style.write(period) + " after " + style.write(previous) + " in series '"
                + Excerpt.plain(name) + "'";
        String next = style.write(previous.plus(1));
        if (steps == 0) {
            fault(line, found, "each period once", "delete one of the two rows");
        } else if (steps < 0) {
            fault(line, found, "periods in the order of time", "sort the rows of the series");
        } else {
            fault(
                    line,
                    found,
                    next + " next",
                    whole
                            ? "add a row for each missing period, 0 if nothing was recorded"
                            : "if unknown, a row for each missing period with an empty value: " + Excerpt.plain(name)
                                    + "," + next + ",");
        }
        return false;
    }

    private double observed(int line, String value) {
        if (value.isEmpty()) {
            return Double.NaN;
        }
        WrittenNumber number = WrittenNumber.read(value);
        if (number instanceof WrittenNumber.Understood understood) {
            return understood.value().doubleValue();
        }
        WrittenNumber.Refused refusal = (WrittenNumber.Refused) number;
        boolean absent = value.matches("(?i)na|n/a|nan|null|none|-|\\.|\\?");
        fault(
                line,
                "the value " + Excerpt.quoted(value),
                whole ? refusal.expected() : refusal.expected() + ", or nothing where the observation is missing",
                !absent
                        ? refusal.suggestion()
                        : whole ? "give the figure, 0 if nothing was recorded" : "leave the value empty");
        return Double.NaN;
    }

    private void fault(int line, String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
    }
}
