/**
 * From files to records. A {@link io.github.forceplan.io.binding.PlanReader} reads a YAML or JSON file into any record
 * whose components follow the conventions of {@link io.github.forceplan.io.shape.Shapes}, tells all faults at once, and
 * keeps beside the record why each of its figures may be believed.
 *
 * <p>Keys are the names of the components. Everything must be given, but a key of an {@code Optional} component may be
 * left out, and so may a list or a set of ids that is empty; no key is ever written without a value. Numbers are plain; a
 * unit {@code fraction} wants 0.14 for 14 %. Figures by year are written {@code 2019/20: 5} a line; {@code from},
 * {@code to} and {@code each} fill the years of a range, in which a year that is written out keeps its own figure. A
 * record of a sealed interface says which it is by {@code type}, in kebab-case. Observed series stand in a CSV file whose
 * path is given from the plan's folder.
 *
 * <p>Any mapping may carry {@code source: text} or {@code assumption: {owner, reason}}. It covers the numbers in it and
 * below, unless something nearer covers them; a number that nothing covers is a fault.
 */
@NullMarked
package io.github.forceplan.io.binding;

import org.jspecify.annotations.NullMarked;
