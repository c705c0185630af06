/** How fast every offence group of every force is forecast and made to add up. */
@NullMarked
package io.github.forceplan.benchmarks.hierarchy;

import org.jspecify.annotations.NullMarked;
