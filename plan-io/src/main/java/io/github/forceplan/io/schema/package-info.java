/** JSON Schema of plans and results, made from the same records that are read and written. */
@NullMarked
package io.github.forceplan.io.schema;

import org.jspecify.annotations.NullMarked;
