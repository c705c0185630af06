/** YAML and JSON as one tree of values, each knowing where it stands. */
@NullMarked
package io.github.forceplan.io.document;

import org.jspecify.annotations.NullMarked;
