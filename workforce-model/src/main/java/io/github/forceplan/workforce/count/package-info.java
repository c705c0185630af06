/** Establishment, strength, available and deployable: four counts of people that no code can mix up. */
@NullMarked
package io.github.forceplan.workforce.count;

import org.jspecify.annotations.NullMarked;
