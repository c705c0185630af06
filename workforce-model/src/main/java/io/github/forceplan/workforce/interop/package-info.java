/** Rows in the shape of other people's files: Home Office workforce tables, management statements, rosters. */
@NullMarked
package io.github.forceplan.workforce.interop;

import org.jspecify.annotations.NullMarked;
