/** What the records of a plan or result look like to a file: read once by reflection, used to bind and to describe. */
@NullMarked
package io.github.forceplan.io.shape;

import org.jspecify.annotations.NullMarked;
