package io.github.forceplan.workforce.currency;

import java.util.Arrays;

/**
 * How many of a body of people hold training that is still valid, month by month. Expired training waits in a backlog
 * and is refreshed first come, first served, as far as capacity goes; nobody is refreshed before the month in which the
 * training expires. In a steady state with capacity for c people a month and v months of validity, min(1, c·v ÷ people)
 * of them are current.
 */
public final class CurrencyStock {

    private final double[] monthsLeft;
    private final double capacity;
    private int head;
    private double expired;
    private double refreshed;

    /** Room for one kind of training. */
    public CurrencyStock(Currency currency) {
        monthsLeft = new double[currency.monthsValid()];
        capacity = currency.refreshesPerMonth();
    }

    /**
     * Begins with so many people, of whom a share has expired; the others' months to expiry are spread evenly.
     *
     * @param people full-time equivalents who need the training
     * @param expiredShare share of them whose training has expired
     */
    public void begin(double people, double expiredShare) {
        head = 0;
        refreshed = 0;
        expired = people * expiredShare;
        Arrays.fill(monthsLeft, (people - expired) / monthsLeft.length);
    }

    /**
     * Moves on by a month: people leave from current and expired alike, others join newly trained, some training
     * expires, some is refreshed.
     *
     * @param stay share of the people before who are still there
     * @param joiners newly trained people
     */
    public void advance(double stay, double joiners) {
        expired *= stay;
        for (int i = 0; i < monthsLeft.length; i++) {
            monthsLeft[i] *= stay;
        }
        // The place at the head expires now; once emptied it holds those with the longest validity.
        expired += monthsLeft[head];
        refreshed = Math.min(capacity, expired);
        expired -= refreshed;
        monthsLeft[head] = refreshed + joiners;
        head = (head + 1) % monthsLeft.length;
    }

    /** People whose training has expired and who wait for a refresher. */
    public double expired() {
        return expired;
    }

    /** People refreshed in the month. */
    public double refreshed() {
        return refreshed;
    }

    /** People whose training is valid. */
    public double current() {
        double sum = 0;
        for (double people : monthsLeft) {
            sum += people;
        }
        return sum;
    }
}
