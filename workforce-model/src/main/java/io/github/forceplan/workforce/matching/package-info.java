/** Deployable hours set against the hours demanded, through skills. */
@NullMarked
package io.github.forceplan.workforce.matching;

import org.jspecify.annotations.NullMarked;
