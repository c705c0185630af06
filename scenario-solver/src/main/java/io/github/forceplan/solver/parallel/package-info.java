/** Work on many tasks at once, with results that do not depend on how many threads there are. */
@NullMarked
package io.github.forceplan.solver.parallel;

import org.jspecify.annotations.NullMarked;
