/** A force's plan in a file. */
@NullMarked
package io.github.forceplan.io.plan;

import org.jspecify.annotations.NullMarked;
