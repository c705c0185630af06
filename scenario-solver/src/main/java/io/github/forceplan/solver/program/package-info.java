/** Linear and integer programs: their statement, their algebra in print, their outcome and its verification. */
@NullMarked
package io.github.forceplan.solver.program;

import org.jspecify.annotations.NullMarked;
