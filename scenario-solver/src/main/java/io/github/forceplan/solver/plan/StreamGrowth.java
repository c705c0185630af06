package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.util.List;
import java.util.Optional;

/** What a demand stream grows by beside its steps. */
public sealed interface StreamGrowth {

    /** For people, to stand after "moves with". */
    String meaning();

    /**
     * Growth of its own.
     *
     * @param perYear volume over the year before, less one, by financial year
     * @param error what may be added to each year's growth, drawn for each year; certain if not stated
     * @param persistence correlation of the error's normal score from one year to the next, 0 (each year by itself) to 1
     *     (the same in all years); 0 if not stated
     */
    record OwnGrowth(
            @Figure(value = "Volume over the year before, less one.", unit = "fraction", min = -0.9, max = 10)
            ByYear perYear,

            @Figure(value = "What may be added to each year's growth, drawn for each year.", unit = "fraction")
            Optional<Distribution> error,

            @Figure(value = "Correlation of the error from one year to the next; 0 if not stated.", min = 0, max = 1)
            Optional<Double> persistence)
            implements StreamGrowth {

        /** With an error that is drawn for each year by itself. */
        public OwnGrowth(ByYear perYear, Optional<Distribution> error) {
            this(perYear, error, Optional.empty());
        }

        public OwnGrowth {
            if (persistence.isPresent() && error.isEmpty()) {
                throw new IllegalArgumentException("The persistence (" + persistence.get()
                        + ") is that of an error, which is not stated. Give error, or leave persistence out.");
            }
            if (persistence.isPresent() && !(persistence.get() >= 0 && persistence.get() <= 1)) {
                throw new IllegalArgumentException("The persistence (" + persistence.get() + ") must be 0 to 1.");
            }
            double least = error.map(e -> e.quantile(1e-6)).orElse(0.0);
            perYear.values().forEach((year, growth) -> {
                if (!(1 + growth.doubleValue() + least > 0)) {
                    throw new IllegalArgumentException("The growth (" + growth + ") of " + year
                            + " with its error can take away all there is. Use a narrower error.");
                }
            });
        }

        @Override
        public String meaning() {
            return "its own growth";
        }
    }

    /**
     * In step with recorded crime.
     *
     * @param groups offence groups whose crimes are followed, all of them if empty
     * @param share of the stream that moves with them; the rest stays as it is
     */
    record WithRecordedCrime(
            @Figure("Offence groups that are followed, all of them if none is named.")
            List<String> groups,

            @Figure(value = "Share of the stream that moves with them.", unit = "fraction", min = 0, max = 1)
            double share)
            implements StreamGrowth {

        public WithRecordedCrime {
            groups = List.copyOf(groups);
        }

        @Override
        public String meaning() {
            return groups.isEmpty() ? "recorded crime" : "recorded crime (" + String.join(", ", groups) + ")";
        }
    }

    /** In step with the population. */
    record WithPopulation() implements StreamGrowth {

        @Override
        public String meaning() {
            return "population";
        }
    }

    /**
     * In step with a stated rate, such as cases per 10,000 people.
     *
     * @param rate by financial year, of the base year and every year planned, in any unit
     */
    record AtRate(
            @Figure(value = "The rate by financial year, in any unit.", min = 0)
            ByYear rate) implements StreamGrowth {

        public AtRate {
            rate.values().forEach((year, value) -> {
                if (value.signum() < 0) {
                    throw new IllegalArgumentException(
                            "The rate (" + value + ") of " + year + " must not be negative. Use 0 for none.");
                }
            });
        }

        @Override
        public String meaning() {
            return "a stated rate";
        }
    }
}
