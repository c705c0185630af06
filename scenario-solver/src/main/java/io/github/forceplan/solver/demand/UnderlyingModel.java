package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;

/** A way to forecast underlying crime once what a change of recording did to the history is supposed. */
interface UnderlyingModel {

    /**
     * Holds suppositions against the history.
     *
     * @param history by offence group
     * @param logMultipliers [supposition][group][quarter of history]: logarithm of what recording multiplied crimes by
     * @param prior probability of each supposition
     */
    Fit fit(List<TimeSeries> history, double[][][] logMultipliers, double[] prior);

    /** What the history says of each supposition, under one or more forms of underlying crime. */
    interface Fit {

        /** How many forms are pooled. */
        int forms();

        /** The weight of a form in the pool; the weights add to 1. */
        double weight(int form);

        /** Logarithm of the likelihood of the history under a supposition and a form, up to a constant for the form. */
        double logLikelihood(int form, int supposition);

        /**
         * Draws futures; one sampler, one thread.
         *
         * @param typical a supposition that is typical of the posterior
         */
        Sampler sampler(int typical, int quarters, RandomStreams random);
    }

    /** Draws futures of underlying crime, allocating nothing. Not thread-safe. */
    interface Sampler {

        /**
         * One future.
         *
         * @param supposition that the draw's own multipliers stand nearest to
         * @param logMultiplier [group][quarter of history, or more] of the draw itself
         * @param logs [group × quarters + quarter] logarithm of crimes, to be filled
         */
        void logs(int draw, int form, int supposition, double[][] logMultiplier, double[] logs);
    }
}
