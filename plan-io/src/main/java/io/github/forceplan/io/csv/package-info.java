/** Series and tables as CSV: a light reader that names every fault by its line, and writers with fixed bytes. */
@NullMarked
package io.github.forceplan.io.csv;

import org.jspecify.annotations.NullMarked;
