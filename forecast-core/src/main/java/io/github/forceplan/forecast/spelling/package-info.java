/** Which of the known names somebody may have meant. */
@NullMarked
package io.github.forceplan.forecast.spelling;

import org.jspecify.annotations.NullMarked;
