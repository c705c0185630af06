/** Training that expires: who is current, who has lapsed, and what refresher capacity can keep up with. */
@NullMarked
package io.github.forceplan.workforce.currency;

import org.jspecify.annotations.NullMarked;
