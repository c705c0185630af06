/** Optimisers for likelihoods: least squares in the parameters, and a quasi-Newton method for the rest. */
@NullMarked
package io.github.forceplan.forecast.optimise;

import org.jspecify.annotations.NullMarked;
