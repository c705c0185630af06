/** From recorded crime to hours by skill, posts, strength month by month and demand that nobody meets. */
@NullMarked
package io.github.forceplan.workforce;

import org.jspecify.annotations.NullMarked;
