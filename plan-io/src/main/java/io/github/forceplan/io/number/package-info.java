/** Numbers as text: what a file may write, and how results are written. */
@NullMarked
package io.github.forceplan.io.number;

import org.jspecify.annotations.NullMarked;
