/** Results as files: JSON with fixed bytes, CSV, xlsx; a folder of them appears whole or not at all. */
@NullMarked
package io.github.forceplan.io.output;

import org.jspecify.annotations.NullMarked;
