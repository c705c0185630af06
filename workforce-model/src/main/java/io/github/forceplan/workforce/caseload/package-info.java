/** Open cases, how long they stay open, and closed cases that wait for an outcome to be filed. */
@NullMarked
package io.github.forceplan.workforce.caseload;

import org.jspecify.annotations.NullMarked;
