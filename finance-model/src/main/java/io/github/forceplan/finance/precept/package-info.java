/** Council tax: band D, the eight bands, the tax base and the referendum limit. */
@NullMarked
package io.github.forceplan.finance.precept;

import org.jspecify.annotations.NullMarked;
