/** The models of this library by the names that users write. */
@NullMarked
package io.github.forceplan.forecast.catalogue;

import org.jspecify.annotations.NullMarked;
