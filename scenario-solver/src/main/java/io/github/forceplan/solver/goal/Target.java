package io.github.forceplan.solver.goal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked of a figure.
 *
 * @param statistic which number of it
 * @param metric the figure's name, as for {@code Outcomes.values}
 * @param relation how that number must stand
 * @param value to this value, in the figure's unit (a probability from 0 to 1)
 */
public record Target(Statistic statistic, String metric, Relation relation, double value) {

    private static final String FORMS = "Write it like one of: 'finance.budgetGap.2021/22 <= 0' (the mean),"
            + " 'q0.9(finance.budgetGap.2021/22) <= 0' (a quantile),"
            + " 'P(workforce.bySkill.pip-2.unmetHours.2021/22 > 0) < 0.1' (a probability).";

    private static final String NUMBER = "([-+]?[0-9][0-9_,]*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\\s*(%?)";
    private static final String RELATION = "(<=|>=|=|<|>)";
    private static final Pattern PROBABILITY = Pattern.compile(
            "[pP]\\(\\s*(.+?)\\s*" + RELATION + "\\s*" + NUMBER + "\\s*\\)\\s*" + RELATION + "\\s*" + NUMBER);
    private static final Pattern QUANTILE =
            Pattern.compile("q\\s*([0-9.]+)\\(\\s*([^()]+?)\\s*\\)\\s*" + RELATION + "\\s*" + NUMBER);
    private static final Pattern MEAN =
            Pattern.compile("(?:mean\\(\\s*([^()]+?)\\s*\\)|([^()<>=]+?))\\s*" + RELATION + "\\s*" + NUMBER);

    /**
     * Reads a target: {@code METRIC REL VALUE} on the mean, {@code q0.9(METRIC) REL VALUE} on a quantile,
     * {@code P(METRIC REL VALUE) REL PROBABILITY} on a probability. REL is one of {@code <= < = > >=}; numbers may hold
     * {@code _} or {@code ,} between digits, and end in {@code %}.
     *
     * @throws IllegalArgumentException if it reads otherwise; the message shows how
     */
    public static Target parse(String text) {
        String trimmed = text.strip();
        Matcher probability = PROBABILITY.matcher(trimmed);
        if (probability.matches()) {
            double bound = number(probability.group(3), probability.group(4));
            double value = number(probability.group(6), probability.group(7));
            if (value < 0 || value > 1) {
                throw new IllegalArgumentException("The probability (" + probability.group(6) + probability.group(7)
                        + ") in the target '" + trimmed + "' must be from 0 to 1.");
            }
            return new Target(
                    new Statistic.Probability(relation(probability.group(2)), bound),
                    probability.group(1),
                    relation(probability.group(5)),
                    value);
        }
        Matcher quantile = QUANTILE.matcher(trimmed);
        if (quantile.matches()) {
            return new Target(
                    new Statistic.Quantile(level(quantile.group(1), trimmed)),
                    quantile.group(2),
                    relation(quantile.group(3)),
                    number(quantile.group(4), quantile.group(5)));
        }
        Matcher mean = MEAN.matcher(trimmed);
        if (mean.matches()) {
            String metric = mean.group(1) == null ? mean.group(2) : mean.group(1);
            return new Target(
                    new Statistic.Mean(), metric, relation(mean.group(3)), number(mean.group(4), mean.group(5)));
        }
        throw new IllegalArgumentException("The target '" + trimmed + "' can't be read. " + FORMS);
    }

    /** The statistic less the value that it is held against: 0 where the target is just reached. */
    public double distance(double[] draws) {
        return statistic.of(draws) - value;
    }

    /** Whether one value a draw meets the target. */
    public boolean met(double[] draws) {
        return relation.holds(statistic.of(draws), value);
    }

    /** What is measured: {@code mean of finance.budgetGap.2021/22}. */
    public String measured() {
        if (statistic instanceof Statistic.Probability probability) {
            return "probability that " + metric + " " + probability.relation() + " " + plain(probability.bound());
        }
        if (statistic instanceof Statistic.Quantile quantile) {
            return plain(quantile.probability()) + " quantile of " + metric;
        }
        return "mean of " + metric;
    }

    @Override
    public String toString() {
        return measured() + " " + relation + " " + plain(value);
    }

    private static double level(String text, String target) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The quantile's probability (" + text + ") in the target '" + target + "' is no number. " + FORMS,
                    e);
        }
    }

    private static Relation relation(String symbol) {
        for (Relation relation : Relation.values()) {
            if (relation.symbol().equals(symbol)) {
                return relation;
            }
        }
        throw new IllegalArgumentException("The relation (" + symbol + ") must be one of " + Relation.symbols() + ".");
    }

    private static double number(String digits, String percent) {
        double number = Double.parseDouble(digits.replace("_", "").replace(",", ""));
        return percent.isEmpty() ? number : number / 100;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
