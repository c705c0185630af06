/** Posts from hours, posts that are enough in so many years of ten, and what vacancies settle at. */
@NullMarked
package io.github.forceplan.workforce.staffing;

import org.jspecify.annotations.NullMarked;
