/** Sergeants, spans of control, and the risk that overload puts on quality. */
@NullMarked
package io.github.forceplan.workforce.supervision;

import org.jspecify.annotations.NullMarked;
