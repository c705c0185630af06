/** What forces whose recording changed teach about one that is about to: priors, and posteriors as quarters arrive. */
@NullMarked
package io.github.forceplan.forecast.recording.learning;

import org.jspecify.annotations.NullMarked;
