/** What a chief finance officer watches: referendum limits, prudential and resilience indicators, the outlook of reserves. */
@NullMarked
package io.github.forceplan.finance.indicator;

import org.jspecify.annotations.NullMarked;
