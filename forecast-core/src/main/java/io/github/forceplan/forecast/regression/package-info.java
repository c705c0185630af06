/** Regressors beside any model whose one-step errors are linear in the observations. */
@NullMarked
package io.github.forceplan.forecast.regression;

import org.jspecify.annotations.NullMarked;
