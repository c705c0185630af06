/** What is wrong with a file, where, and what would put it right. */
@NullMarked
package io.github.forceplan.io.fault;

import org.jspecify.annotations.NullMarked;
