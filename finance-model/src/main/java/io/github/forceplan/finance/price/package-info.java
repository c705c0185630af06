/** Indices of pay and prices, and the price base that an amount is stated in. */
@NullMarked
package io.github.forceplan.finance.price;

import org.jspecify.annotations.NullMarked;
