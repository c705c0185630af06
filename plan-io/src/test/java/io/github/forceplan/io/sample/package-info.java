/** A plan of the usual conventions, small but with every kind of component. */
@NullMarked
package io.github.forceplan.io.sample;

import org.jspecify.annotations.NullMarked;
