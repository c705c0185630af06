/** From one budget to another, line by line. */
@NullMarked
package io.github.forceplan.finance.bridge;

import org.jspecify.annotations.NullMarked;
