/** Every figure of a plan has an address: the names on the way to it, joined by dots. */
@NullMarked
package io.github.forceplan.solver.address;

import org.jspecify.annotations.NullMarked;
