/** Contact management: calls by hour of the week, how many answer them, and what changes of channel are worth. */
@NullMarked
package io.github.forceplan.workforce.contact;

import org.jspecify.annotations.NullMarked;
